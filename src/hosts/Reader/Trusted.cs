using System.Globalization;
using CanCuoc.Chip.Trust;

namespace CanCuoc.Reader;

/// <summary>Whom the program believes, and since when it knows of them.</summary>
/// <param name="BroughtAt">When each of the files was brought here.</param>
internal sealed record Trusted(GatheredTrust Gathered, IReadOnlyList<DateTimeOffset> BroughtAt)
{
    public TrustStore Store => Gathered.Store;

    /// <summary>When the oldest of the files was brought here.</summary>
    public DateTimeOffset? Oldest => BroughtAt.Count == 0 ? null : BroughtAt.Min();

    /// <summary>Revocation lists and master lists that are believed, without those that a newer one took the place of.</summary>
    public IEnumerable<(string File, TrustItem Item)> Lists =>
        Items.Where(row => row.Item is { IsList: true, NotTaken: null, IsSuperseded: false });

    public IEnumerable<(string File, TrustItem Item)> NotTaken => Items.Where(row => row.Item.NotTaken is not null);

    private IEnumerable<(string File, TrustItem Item)> Items =>
        Gathered.Files.SelectMany(file => file.Items.Select(item => (file.Name, item)));

    public string AgeAt(DateTimeOffset now) => Oldest is { } oldest ? Days(now - oldest) : "–";

    /// <summary>A day more or less is all the same; a file from the future is new.</summary>
    public static string Days(TimeSpan age) =>
        string.Create(CultureInfo.InvariantCulture, $"{Math.Max(0, age.Days)} ngày / days");
}
