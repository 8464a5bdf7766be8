using System.CommandLine;
using System.Globalization;
using CanCuoc.Chip.Trust;
using CanCuoc.Vocabulary;

namespace CanCuoc.Reader;

/// <summary>Whom the program believes: the files named, else those in the folder <c>trust</c> beside it.</summary>
internal sealed class TrustOptions
{
    public static readonly Refusal NoSuchFile = new(
        "RDR-03",
        "Không đọc được tệp tin cậy này.",
        "This trust file cannot be read."
    );

    private const int LongestFile = 16 * 1024 * 1024;

    private readonly Option<string[]> files = new("--trust")
    {
        Description =
            "Tệp chứng thư của cơ quan ký cấp quốc gia, PEM hoặc DER; nếu thiếu thì mọi tệp trong thư mục trust bên cạnh chương trình / "
            + "country signers' certificates, PEM or DER; else every file in the folder trust beside the program",
    };

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "trust");

    public void AddTo(Command command) => command.Add(files);

    public Outcome<Trusted> Read(ParseResult parsed)
    {
        var named = parsed.GetValue(files) ?? [];
        var found =
            named.Length > 0 ? named
            : Directory.Exists(Folder) ? Directory.GetFiles(Folder).Order(StringComparer.Ordinal).ToArray()
            : [];
        var read = new List<TrustFile>();
        foreach (var path in found)
        {
            if (Read(path).IsRefused(out var refusal, out var file))
                return refusal.For(path);
            read.Add(file);
        }
        var all = string.Concat(read.Select(file => file.Store.ToPem()));
        if (all.Length == 0)
            return new Trusted(TrustStore.Empty, read);
        return TrustStore.Parse(System.Text.Encoding.ASCII.GetBytes(all)).IsRefused(out var wrong, out var store)
            ? wrong
            : new Trusted(store, read);
    }

    private static Outcome<TrustFile> Read(string path)
    {
        try
        {
            var file = new FileInfo(path);
            if (!file.Exists || file.Length > LongestFile)
                return NoSuchFile;
            return TrustStore.Parse(File.ReadAllBytes(path)).IsRefused(out var refusal, out var store)
                ? refusal
                : new TrustFile(path, store, new DateTimeOffset(file.LastWriteTimeUtc, TimeSpan.Zero));
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException)
        {
            return NoSuchFile;
        }
    }
}

/// <summary>Whom the program believes, and since when it knows of them.</summary>
internal sealed record Trusted(TrustStore Store, IReadOnlyList<TrustFile> Files)
{
    /// <summary>When the oldest of the files was brought here.</summary>
    public DateTimeOffset? Oldest => Files.Count == 0 ? null : Files.Min(file => file.WrittenAt);

    public string AgeAt(DateTimeOffset now) =>
        Oldest is { } oldest
            ? string.Create(CultureInfo.InvariantCulture, $"{Math.Max(0, (now - oldest).Days)} ngày / days")
            : "–";
}

/// <summary>A file of certificates.</summary>
internal sealed record TrustFile(string Path, TrustStore Store, DateTimeOffset WrittenAt);
