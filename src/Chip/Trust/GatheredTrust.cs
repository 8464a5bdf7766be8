using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Trust;

/// <summary>
/// Whom a terminal believes, put together from the files that somebody brought to it, in any order and under any names. Country signers
/// are believed because they were brought; link certificates, master lists and revocation lists as far as somebody believed answers for
/// them (ICAO 9303-12 §6). What is not believed is left out, and says why.
/// </summary>
/// <param name="Files">In the order given.</param>
public sealed record GatheredTrust(TrustStore Store, IReadOnlyList<GatheredFile> Files)
{
    /// <summary>Refused is a file that holds something else, or rubbish: the refusal is about its name.</summary>
    /// <param name="at">Now, as the terminal knows it.</param>
    public static Outcome<GatheredTrust> Of(IReadOnlyList<BroughtFile> files, DateTimeOffset at)
    {
        var read = new List<TrustFile>();
        try
        {
            foreach (var file in files)
            {
                if (TrustFile.Read(file.Content.Span).IsRefused(out var refusal, out var holds))
                    return refusal.For(file.Name);
                read.Add(holds);
            }
            var gathering = new TrustGathering(read.SelectMany(holds => holds.Certificates), at);
            var items = read.ConvertAll(holds => ItemsOf(holds, gathering));
            gathering.Run();
            return new GatheredTrust(
                gathering.Store,
                [.. files.Zip(items, (file, held) => new GatheredFile(file.Name, [.. held.Select(gathering.Judged)]))]
            );
        }
        finally
        {
            read.ForEach(file => file.Dispose());
        }
    }

    private static List<TrustItem> ItemsOf(TrustFile file, TrustGathering gathering) =>
        [
            .. file.Certificates.Select(gathering.Add),
            .. file.RevocationLists.Select(gathering.Add),
            .. file.List is { } list ? [gathering.Add(list)] : Array.Empty<TrustItem>(),
        ];
}

/// <summary>A file brought to a terminal: DER of a certificate, a revocation list or a master list, or PEM of several.</summary>
/// <param name="Name">What it is called where it is told of.</param>
public sealed record BroughtFile(string Name, ReadOnlyMemory<byte> Content);

/// <summary>What a file holds, and what of it is believed.</summary>
public sealed record GatheredFile(string Name, IReadOnlyList<TrustItem> Items)
{
    /// <summary>Certificates, without those of a master list.</summary>
    public int Certificates => Items.Count(item => !item.IsList);
}
