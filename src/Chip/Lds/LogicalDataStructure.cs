using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CanCuoc.Chip.Tlv;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Lds;

/// <summary>
/// All that stands on a citizen's card: EF.COM, DG1, DG2, DG13 and EF.SOD, as files and as what they say (ICAO 9303-10 §4, LDS 1.7).
/// The files are kept as they came, for hashes are taken over them. That it could be read does not make it authentic.
/// </summary>
public sealed class LogicalDataStructure
{
    public static readonly Refusal FileMissing = new(
        "CHI-20",
        "Chip thiếu một tệp của thẻ căn cước.",
        "A file of an identity card is missing on the chip.",
        "ICAO 9303-10 §4"
    );

    public static readonly Refusal NotAnImage = new(
        "CHI-21",
        "Dữ liệu không phải là ảnh nội dung của một chip thẻ căn cước.",
        "These bytes are no image of an identity card's chip."
    );

    /// <summary>READ BINARY with an offset of 15 bits reaches no further.</summary>
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

    public required DataGroup2 DataGroup2 { get; init; }

    public required DataGroup13 DataGroup13 { get; init; }

    public required DocumentSecurityObject Security { get; init; }

    /// <summary>Makes and signs the files of a new card.</summary>
    /// <param name="signer">The private key of <paramref name="certificate"/>, a document signer's.</param>
    /// <param name="at">Signing time.</param>
    public static Outcome<LogicalDataStructure> Build(
        DataGroup1 dataGroup1,
        DataGroup2 dataGroup2,
        DataGroup13 dataGroup13,
        AsymmetricAlgorithm signer,
        X509Certificate2 certificate,
        DateTimeOffset at
    )
    {
        var groups = new Dictionary<int, ReadOnlyMemory<byte>>
        {
            [1] = dataGroup1.Encode(),
            [2] = dataGroup2.Encode(),
            [13] = dataGroup13.Encode(),
        };
        var files = groups.ToDictionary(group => FileIdentifier.OfDataGroup(group.Key), group => group.Value);
        files[FileIdentifier.COM] = new CommonDataElements([.. files.Keys]).Encode();
        files[FileIdentifier.SOD] = DocumentSecurityObject.Sign(groups, signer, certificate, at).Encode();
        return files.FirstOrDefault(file => file.Value.Length > MaxFileLength) is { Value.IsEmpty: false } large
            ? FileTooLarge.For(large.Key.ToString())
            : Parse(files);
    }

    /// <summary>Understands the files read from a chip.</summary>
    public static Outcome<LogicalDataStructure> Parse(IReadOnlyDictionary<FileIdentifier, ReadOnlyMemory<byte>> files)
    {
        Refusal? refusal;
        if (Read(files, FileIdentifier.COM, CommonDataElements.Parse).IsRefused(out refusal, out var common))
            return refusal;
        if (Read(files, FileIdentifier.DG1, DataGroup1.Parse).IsRefused(out refusal, out var dataGroup1))
            return refusal;
        if (Read(files, FileIdentifier.DG2, DataGroup2.Parse).IsRefused(out refusal, out var dataGroup2))
            return refusal;
        if (Read(files, FileIdentifier.DG13, DataGroup13.Parse).IsRefused(out refusal, out var dataGroup13))
            return refusal;
        if (Read(files, FileIdentifier.SOD, DocumentSecurityObject.Parse).IsRefused(out refusal, out var security))
            return refusal;
        return new LogicalDataStructure(files)
        {
            Common = common,
            DataGroup1 = dataGroup1,
            DataGroup2 = dataGroup2,
            DataGroup13 = dataGroup13,
            Security = security,
        };
    }

    /// <summary>Reads what <see cref="Encode"/> wrote.</summary>
    public static Outcome<LogicalDataStructure> Parse(ReadOnlyMemory<byte> image)
    {
        var files = new Dictionary<FileIdentifier, ReadOnlyMemory<byte>>();
        while (!image.IsEmpty)
        {
            if (
                !TlvHeader.TryRead(image.Span, out var header)
                || FileIdentifier.OfTag(header.Tag) is not { } file
                || header.ObjectLength > Math.Min(image.Length, MaxFileLength)
                || !files.TryAdd(file, image[..(int)header.ObjectLength])
            )
                return NotAnImage;
            image = image[(int)header.ObjectLength..];
        }
        return Parse(files);
    }

    /// <summary>The files one after another; the tag that each begins with tells which it is.</summary>
    public byte[] Encode() => [.. Files.OrderBy(file => file.Key).SelectMany(file => file.Value.ToArray())];

    private static Outcome<T> Read<T>(
        IReadOnlyDictionary<FileIdentifier, ReadOnlyMemory<byte>> files,
        FileIdentifier file,
        Func<ReadOnlyMemory<byte>, Outcome<T>> parse
    )
        where T : notnull => files.TryGetValue(file, out var bytes) ? parse(bytes) : FileMissing.For(file.ToString());
}
