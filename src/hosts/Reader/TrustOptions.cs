using System.CommandLine;
using CanCuoc.Chip.Trust;
using CanCuoc.Vocabulary;

namespace CanCuoc.Reader;

/// <summary>Whom the program believes: the files and folders named, else the folder <c>trust</c> beside it.</summary>
internal sealed class TrustOptions
{
    public static readonly Refusal NoSuchFile = new(
        "RDR-03",
        "Không đọc được tệp tin cậy này.",
        "This trust file cannot be read."
    );

    /// <summary>A master list of the most bytes, in PEM.</summary>
    private const int LongestFile = 24 * 1024 * 1024;

    private readonly Option<string[]> paths = new("--trust")
    {
        Description =
            "Tệp hoặc thư mục: chứng thư của cơ quan ký cấp quốc gia, chứng thư nối, danh sách chứng thư (master list), danh sách thu hồi; "
            + "DER hoặc PEM, nhận biết theo nội dung; nếu thiếu thì thư mục trust bên cạnh chương trình / "
            + "file or folder: country signers' and link certificates, master lists, revocation lists; DER or PEM, told by content; "
            + "else the folder trust beside the program",
    };

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "trust");

    public void AddTo(Command command) => command.Add(paths);

    public Outcome<Trusted> Read(ParseResult parsed, DateTimeOffset now)
    {
        var named = parsed.GetValue(paths) ?? [];
        var found =
            named.Length > 0 ? named.SelectMany(FilesOf)
            : Directory.Exists(Folder) ? FilesOf(Folder)
            : [];
        var (brought, broughtAt) = (new List<BroughtFile>(), new List<DateTimeOffset>());
        foreach (var path in found)
        {
            if (Read(path, broughtAt).IsRefused(out var refusal, out var file))
                return refusal.For(path);
            brought.Add(file);
        }
        return GatheredTrust.Of(brought, now).IsRefused(out var wrong, out var gathered)
            ? wrong
            : new Trusted(gathered, broughtAt);
    }

    private static IEnumerable<string> FilesOf(string path) =>
        Directory.Exists(path) ? Directory.GetFiles(path).Order(StringComparer.Ordinal) : [path];

    private static Outcome<BroughtFile> Read(string path, List<DateTimeOffset> broughtAt)
    {
        try
        {
            var file = new FileInfo(path);
            if (!file.Exists || file.Length > LongestFile)
                return NoSuchFile;
            broughtAt.Add(new DateTimeOffset(file.LastWriteTimeUtc, TimeSpan.Zero));
            return new BroughtFile(path, File.ReadAllBytes(path));
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException)
        {
            return NoSuchFile;
        }
    }
}
