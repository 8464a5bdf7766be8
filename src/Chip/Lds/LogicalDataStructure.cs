using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CanCuoc.Chip.Channel;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Lds;

/// <summary>
/// What stands on a card or passport: EF.COM, DG1 and EF.SOD, and the other data groups as far as they are there and were read, as files
/// and as what they say (ICAO 9303-10 §4, LDS 1.7). The files are kept as they came, for hashes are taken over them. That it could be
/// read does not make it authentic.
/// </summary>
public sealed class LogicalDataStructure
{
    public static readonly Refusal FileMissing = new(
        "CHI-20",
        "Chip thiếu một tệp mà thẻ loại này phải có.",
        "A file that cards of this kind must have is missing on the chip.",
        "ICAO 9303-10 §4"
    );

    /// <summary>READ BINARY with an offset of 15 bits reaches no further; all files but DG3 end here.</summary>
    public const int MaxFileLength = 0x7FFF;

    public static readonly Refusal FileTooLarge = new(
        "CHI-22",
        "Tệp ghi vào chip dài quá 32.767 byte; hãy dùng ảnh chân dung nhỏ hơn.",
        "A file for the chip is longer than 32,767 bytes; use a smaller portrait.",
        "ISO 7816-4 §11.3"
    );

    private LogicalDataStructure(IReadOnlyDictionary<FileIdentifier, ReadOnlyMemory<byte>> files) => Files = files;

    public IReadOnlyDictionary<FileIdentifier, ReadOnlyMemory<byte>> Files { get; }

    public required CommonDataElements Common { get; init; }

    public required DataGroup1 DataGroup1 { get; init; }

    /// <summary>The portrait.</summary>
    public DataGroup2? DataGroup2 { get; private init; }

    /// <summary>Fingerprints, where the terminal was given them.</summary>
    public DataGroup3? DataGroup3 { get; private init; }

    /// <summary>Irises, where the terminal was given them.</summary>
    public DataGroup4? DataGroup4 { get; private init; }

    public DataGroup11? DataGroup11 { get; private init; }

    public DataGroup12? DataGroup12 { get; private init; }

    /// <summary>The citizen's data, on every Vietnamese card.</summary>
    public DataGroup13? DataGroup13 { get; private init; }

    /// <summary>The chip's protocols, and its keys of chip authentication.</summary>
    public DataGroup14? DataGroup14 { get; private init; }

    /// <summary>The key of active authentication.</summary>
    public DataGroup15? DataGroup15 { get; private init; }

    public required DocumentSecurityObject Security { get; init; }

    /// <summary>Why data groups that were read say nothing: each refusal is about one.</summary>
    public required IReadOnlyList<Refusal> NotUnderstood { get; init; }

    /// <summary>Makes the files of a new card of these data groups, and signs them.</summary>
    /// <param name="groups">DG1 and others, encoded.</param>
    /// <param name="signer">The private key of <paramref name="certificate"/>, a document signer's.</param>
    /// <param name="at">Signing time.</param>
    public static Outcome<LogicalDataStructure> Build(
        IReadOnlyDictionary<FileIdentifier, ReadOnlyMemory<byte>> groups,
        AsymmetricAlgorithm signer,
        X509Certificate2 certificate,
        DateTimeOffset at
    )
    {
        var hashed = groups.ToDictionary(group => group.Key.DataGroupNumber, group => group.Value);
        var security = DocumentSecurityObject.Sign(hashed, signer, certificate, at);
        var files = new Dictionary<FileIdentifier, ReadOnlyMemory<byte>>(groups)
        {
            [FileIdentifier.COM] = new CommonDataElements([.. groups.Keys.Order()]).Encode(),
            [FileIdentifier.SOD] = security.Encode(),
        };
        return files.FirstOrDefault(file => file.Value.Length > LimitOf(file.Key)) is { Value.IsEmpty: false } large
            ? FileTooLarge.For(large.Key.ToString())
            : Parse(files, security);
    }

    /// <summary>Understands the files read from a chip. A data group that cannot be understood is kept, and named.</summary>
    public static Outcome<LogicalDataStructure> Parse(
        IReadOnlyDictionary<FileIdentifier, ReadOnlyMemory<byte>> files
    ) =>
        Read(files, FileIdentifier.SOD, DocumentSecurityObject.Parse).IsRefused(out var refusal, out var security)
            ? refusal
            : Parse(files, security);

    private static Outcome<LogicalDataStructure> Parse(
        IReadOnlyDictionary<FileIdentifier, ReadOnlyMemory<byte>> files,
        DocumentSecurityObject security
    )
    {
        Refusal? refusal;
        if (Read(files, FileIdentifier.COM, CommonDataElements.Parse).IsRefused(out refusal, out var common))
            return refusal;
        if (Read(files, FileIdentifier.DG1, DataGroup1.Parse).IsRefused(out refusal, out var dataGroup1))
            return refusal;
        var notUnderstood = new List<Refusal>();
        return new LogicalDataStructure(files)
        {
            Common = common,
            DataGroup1 = dataGroup1,
            DataGroup2 = Understand(files, FileIdentifier.DG2, DataGroup2.Parse, notUnderstood),
            DataGroup3 = Understand(files, FileIdentifier.DG3, DataGroup3.Parse, notUnderstood),
            DataGroup4 = Understand(files, FileIdentifier.DG4, DataGroup4.Parse, notUnderstood),
            DataGroup11 = Understand(files, FileIdentifier.DG11, DataGroup11.Parse, notUnderstood),
            DataGroup12 = Understand(files, FileIdentifier.DG12, DataGroup12.Parse, notUnderstood),
            DataGroup13 = Understand(files, FileIdentifier.DG13, DataGroup13.Parse, notUnderstood),
            DataGroup14 = Understand(files, FileIdentifier.DG14, DataGroup14.Parse, notUnderstood),
            DataGroup15 = Understand(files, FileIdentifier.DG15, DataGroup15.Parse, notUnderstood),
            Security = security,
            NotUnderstood = notUnderstood,
        };
    }

    /// <summary>
    /// The longest that a file may be: prints are read by the odd READ BINARY too, by terminals that can prove a right to them.
    /// </summary>
    internal static int LimitOf(FileIdentifier file) =>
        file == FileIdentifier.DG3 ? CardFile.LongestFile : MaxFileLength;

    private static Outcome<T> Read<T>(
        IReadOnlyDictionary<FileIdentifier, ReadOnlyMemory<byte>> files,
        FileIdentifier file,
        Func<ReadOnlyMemory<byte>, Outcome<T>> parse
    )
        where T : notnull => files.TryGetValue(file, out var bytes) ? parse(bytes) : FileMissing.For(file.ToString());

    private static T? Understand<T>(
        IReadOnlyDictionary<FileIdentifier, ReadOnlyMemory<byte>> files,
        FileIdentifier file,
        Func<ReadOnlyMemory<byte>, Outcome<T>> parse,
        List<Refusal> notUnderstood
    )
        where T : class
    {
        if (!files.TryGetValue(file, out var bytes))
            return null;
        if (!parse(bytes).IsRefused(out var refusal, out var understood))
            return understood;
        notUnderstood.Add(refusal.About is null ? refusal.For(file.ToString()) : refusal);
        return null;
    }
}
