using System.Security.Cryptography;
using CanCuoc.Vocabulary;

namespace CanCuoc.Production;

/// <summary>
/// A file that one zone gives to the other: of which kind and batch, signed by the zone's key over ECDSA with SHA-256. Written as
/// SEQUENCE { version INTEGER, kind INTEGER, batch INTEGER, body OCTET STRING, signature OCTET STRING }.
/// </summary>
/// <param name="Hash">SHA-256 over the whole file: what the answer to it names.</param>
public sealed record SignedFile(FileKind Kind, long Batch, ReadOnlyMemory<byte> Body, ReadOnlyMemory<byte> Hash)
{
    public static readonly Refusal Malformed = new(
        "PRD-01",
        "Tệp này không phải là tệp sản xuất thẻ, hoặc đã hỏng.",
        "This is no file of card production, or it is damaged."
    );

    public static readonly Refusal AnotherKind = new(
        "PRD-02",
        "Tệp này thuộc bước sản xuất khác.",
        "This file belongs to another step of production."
    );

    public static readonly Refusal WrongSignature = new(
        "PRD-03",
        "Chữ ký của tệp không phải của bên gửi đã được công nhận.",
        "The file is not signed by the sender who is admitted."
    );

    public static readonly Refusal AnotherBatch = new(
        "PRD-04",
        "Tệp này không trả lời tệp đã gửi cho lô này: nó của lô khác, hoặc của lần gửi khác.",
        "This file does not answer the one that was sent for this batch: it is of another batch, or of another sending."
    );

    private const int Version = 1;

    public static byte[] Sign(FileKind kind, long batch, ReadOnlySpan<byte> body, ECDsa signer)
    {
        var content = body.ToArray();
        var signature = signer.SignData(Covered(kind, batch, content), HashAlgorithmName.SHA256);
        return Der.Write(writer =>
        {
            writer.WriteInteger(Version);
            writer.WriteInteger((int)kind);
            writer.WriteInteger(batch);
            writer.WriteOctetString(content);
            writer.WriteOctetString(signature);
        });
    }

    /// <summary>Opens a file of this kind that this sender has signed.</summary>
    public static Outcome<SignedFile> Open(ReadOnlyMemory<byte> file, FileKind kind, ZoneKey sender)
    {
        var signature = ReadOnlyMemory<byte>.Empty;
        var read = Der.Read(
            file,
            parts =>
            {
                if (Der.ReadNumber(parts) != Version)
                    return null;
                var found = (FileKind)Der.ReadNumber(parts);
                var batch = Der.ReadNumber(parts);
                var body = parts.ReadOctetString();
                signature = parts.ReadOctetString();
                return Enum.IsDefined(found) ? new SignedFile(found, batch, body, SHA256.HashData(file.Span)) : null;
            }
        );
        return read is null ? Malformed
            : read.Kind != kind ? AnotherKind.For(read.Kind.ToString())
            : sender.Verifies(Covered(read.Kind, read.Batch, read.Body.ToArray()), signature.Span) ? read
            : WrongSignature;
    }

    /// <summary>The batch that a file says it is of, before anything of it is believed.</summary>
    public static Outcome<long> BatchOf(ReadOnlyMemory<byte> file)
    {
        var told = Der.Read(
            file,
            parts =>
            {
                Der.ReadNumber(parts);
                Der.ReadNumber(parts);
                var batch = Der.ReadNumber(parts);
                parts.ReadOctetString();
                parts.ReadOctetString();
                return new SignedFile(default, batch, default, default);
            }
        );
        return told is null ? Malformed : told.Batch;
    }

    private static byte[] Covered(FileKind kind, long batch, byte[] body) =>
        Der.Write(writer =>
        {
            writer.WriteInteger(Version);
            writer.WriteInteger((int)kind);
            writer.WriteInteger(batch);
            writer.WriteOctetString(body);
        });
}
