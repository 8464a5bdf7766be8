using System.Buffers.Binary;
using System.Text;
using CanCuoc.Vocabulary;

namespace CanCuoc.Matching.Gallery;

/// <summary>
/// The first 4096 bytes of a gallery, written once: magic (8), version (4), kind (4), length (4), length of the name (4), name (64); the
/// last four are the CRC-32C of the others. Numbers are little-endian here and in all its files.
/// </summary>
internal static class GalleryHeader
{
    public const int Size = 4096;
    public const int MostName = 64;

    public static readonly Refusal NotAGallery = new(
        "GAL-01",
        "Đây không phải là một kho mã sinh trắc học.",
        "This is not a gallery of biometric codes."
    );

    public static readonly Refusal OtherVersion = new(
        "GAL-02",
        "Kho mã này thuộc một phiên bản định dạng khác; hãy dùng chương trình đã tạo ra nó.",
        "This gallery is of another version of the file format; use the program that made it."
    );

    public static readonly Refusal BrokenHeader = new(
        "GAL-03",
        "Phần đầu của kho mã bị hỏng: tổng kiểm tra không khớp.",
        "The header of the gallery is broken: its check sum is wrong."
    );

    public static readonly Refusal OtherKind = new(
        "GAL-04",
        "Kho mã chứa loại mã khác với loại được yêu cầu.",
        "The gallery holds another kind of code than was asked for."
    );

    public static readonly Refusal OtherLength = new(
        "GAL-05",
        "Kho mã chứa mã có độ dài khác với độ dài được yêu cầu.",
        "The gallery holds codes of another length than was asked for."
    );

    public static readonly Refusal OtherAlgorithm = new(
        "GAL-06",
        "Mã trong kho do một thuật toán khác tạo ra; hãy lập kho mới bên cạnh kho cũ.",
        "The gallery's codes were made by another algorithm; make a new gallery beside the old one."
    );

    private const int Version = 1;
    private const int NameAt = 24;
    private static ReadOnlySpan<byte> Magic => "CCGALERY"u8;

    public static byte[] Encode(GalleryFormat format)
    {
        var header = new byte[Size];
        Magic.CopyTo(header);
        Write(header, 8, Version);
        Write(header, 12, (int)format.Kind);
        Write(header, 16, format.Length);
        Write(header, 20, format.Algorithm.Length);
        Encoding.ASCII.GetBytes(format.Algorithm, header.AsSpan(NameAt));
        Checksum.Seal(header);
        return header;
    }

    /// <summary>What the header says, which <see cref="Differs"/> compares with what was asked for.</summary>
    public static Outcome<GalleryFormat> Parse(ReadOnlySpan<byte> header)
    {
        if (header.Length < NameAt || !header.StartsWith(Magic))
            return NotAGallery;
        if (Read(header, 8) != Version)
            return OtherVersion;
        if (header.Length < Size)
            return GalleryFiles.CutShort;
        if (!Checksum.Holds(header[..Size]))
            return BrokenHeader;
        var (kind, length) = ((CodeKind)Read(header, 12), Read(header, 16));
        var name = Encoding.ASCII.GetString(header.Slice(NameAt, Read(header, 20)));
        return kind == CodeKind.Bits ? GalleryFormat.Bits(length, name) : GalleryFormat.SignedBytes(length, name);
    }

    /// <summary>Null when what was found is what was asked for.</summary>
    public static Refusal? Differs(GalleryFormat found, GalleryFormat asked) =>
        found.Kind != asked.Kind ? OtherKind.For($"{found.Kind}")
        : found.Length != asked.Length ? OtherLength.For($"{found.Length}")
        : found.Algorithm != asked.Algorithm ? OtherAlgorithm.For(found.Algorithm)
        : null;

    private static void Write(Span<byte> header, int at, int number) =>
        BinaryPrimitives.WriteInt32LittleEndian(header[at..], number);

    private static int Read(ReadOnlySpan<byte> header, int at) => BinaryPrimitives.ReadInt32LittleEndian(header[at..]);
}
