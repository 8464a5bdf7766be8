using System.Text.Json;
using System.Text.Json.Serialization;
using CanCuoc.Vocabulary;

namespace CanCuoc.Storage;

/// <summary>What a data folder is, from birth and for ever.</summary>
public enum FolderKind
{
    Demonstration,
    Real,
}

/// <summary>
/// The folder of one registry: its embedded database, its key file, its checkpoints, and the socket through which commands reach
/// the process that owns it. One process at a time owns it.
/// </summary>
public sealed class DataFolder : IDisposable
{
    public static readonly Refusal InUse = new(
        "STO-01",
        "Thư mục dữ liệu đang được một máy chủ khác sử dụng.",
        "The data folder is in use by another server."
    );

    public static readonly Refusal OtherKind = new(
        "STO-02",
        "Thư mục dữ liệu mang loại khác: thử nghiệm hay thật được định từ khi tạo và không bao giờ đổi.",
        "The data folder is of the other kind: demonstration or real is set at birth and never changes."
    );

    public static readonly Refusal Unusable = new(
        "STO-03",
        "Không đọc hoặc không ghi được thư mục dữ liệu.",
        "The data folder cannot be read or written."
    );

    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter() },
    };

    private readonly FileStream ownership;

    private DataFolder(string path, Birth birth, FileStream ownership)
    {
        Path = path;
        Kind = birth.Kind;
        this.ownership = ownership;
    }

    private sealed record Birth(FolderKind Kind, DateTimeOffset Created);

    public string Path { get; }

    public FolderKind Kind { get; }

    public string Database => In("registry.db");

    public string Keys => In("keys.ccks");

    /// <summary>Where what is derived of faces and fingers lies; deleted, it is made again.</summary>
    public string Galleries => In("galleries");

    /// <summary>The second place checkpoints are written to, unless the operator names one on another machine.</summary>
    public string Checkpoints => Path.TrimEnd('/', '\\') + "-checkpoints";

    /// <summary>Where a command run beside the server reaches it.</summary>
    public static string SocketOf(string path) => System.IO.Path.Combine(path, "commands.socket");

    /// <summary>Takes the folder, making it when it is not there.</summary>
    /// <param name="kind">What it is born as, and what an existing one must be.</param>
    public static Outcome<DataFolder> Open(string path, FolderKind kind, TimeProvider clock) =>
        Open(path, kind, [kind], clock);

    /// <summary>Takes the folder as whatever it is; one that is not there is born a demonstration.</summary>
    public static Outcome<DataFolder> OpenAsBorn(string path, TimeProvider clock) =>
        Open(path, FolderKind.Demonstration, Enum.GetValues<FolderKind>(), clock);

    public void Dispose() => ownership.Dispose();

    private string In(string file) => System.IO.Path.Combine(Path, file);

    private static FileStream? Own(string path)
    {
        try
        {
            var file = System.IO.Path.Combine(path, "owner.lock");
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (Directory.Exists(path))
        {
            return null;
        }
    }

    private static Outcome<DataFolder> Open(string path, FolderKind newborn, FolderKind[] wanted, TimeProvider clock)
    {
        try
        {
            path = System.IO.Path.GetFullPath(path);
            Make(path);
            if (Own(path) is not { } ownership)
                return InUse.For(path);
            var folder = Owned(path, newborn, clock, ownership);
            if (wanted.Contains(folder.Kind))
                return folder;
            folder.Dispose();
            return OtherKind.For(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or JsonException)
        {
            return Unusable.For($"{path}: {failure.Message}");
        }
    }

    // What is in it, its owner alone reads: people, and the keys of sessions.
    private static void Make(string path)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private static DataFolder Owned(string path, FolderKind newborn, TimeProvider clock, FileStream ownership)
    {
        try
        {
            return new DataFolder(path, BirthOf(path, newborn, clock), ownership);
        }
        catch
        {
            ownership.Dispose();
            throw;
        }
    }

    private static Birth BirthOf(string path, FolderKind newborn, TimeProvider clock)
    {
        var file = System.IO.Path.Combine(path, "folder.json");
        if (File.Exists(file))
            return JsonSerializer.Deserialize<Birth>(File.ReadAllText(file), Readable) ?? throw new JsonException(file);
        var birth = new Birth(newborn, clock.GetUtcNow());
        using (var written = File.Create(file + ".new"))
        {
            JsonSerializer.Serialize(written, birth, Readable);
            written.Flush(flushToDisk: true);
        }
        File.Move(file + ".new", file);
        return birth;
    }
}
