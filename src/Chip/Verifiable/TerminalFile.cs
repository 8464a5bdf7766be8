using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Text;
using CanCuoc.Chip.Tlv;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Verifiable;

/// <summary>
/// What a file of a terminal holds, told by its content: card verifiable certificates, one after another in DER or in PEM (CERTIFICATE),
/// and its private key under a password, EncryptedPrivateKeyInfo of RFC 5958 §3 (PKCS#8) in DER or PEM (ENCRYPTED PRIVATE KEY). Nobody
/// believes the certificates yet, and the key is still locked: <see cref="TerminalCredentials.Open"/>.
/// </summary>
public sealed class TerminalFile
{
    public static readonly Refusal Malformed = new(
        "CHI-66",
        "Tệp của thiết bị đọc phải gồm chứng thư CV (DER hoặc PEM), hoặc một khóa riêng PKCS#8 có mật khẩu.",
        "A terminal's file holds card verifiable certificates (DER or PEM), or one private key of PKCS#8 under a password.",
        "BSI TR-03110-3 §C.1, RFC 5958 §3"
    );

    public static readonly Refusal NotProtected = new(
        "CHI-75",
        "Khóa riêng của thiết bị đọc không có mật khẩu bảo vệ; hãy mã hóa khóa rồi thử lại.",
        "The terminal's private key is under no password; encrypt it and try again.",
        "RFC 5958 §3"
    );

    /// <summary>A chain of every generation that a chip can have missed has a few thousand.</summary>
    private const int MostBytes = 256 * 1024;

    private const int FirstByteOfCertificates = VerifiableCertificate.Tag >> 8;

    private readonly List<VerifiableCertificate> certificates = [];

    private TerminalFile() { }

    public IReadOnlyList<VerifiableCertificate> Certificates => certificates;

    /// <summary>DER of the locked key; empty where the file has none.</summary>
    public ReadOnlyMemory<byte> Key { get; private set; }

    public static Outcome<TerminalFile> Parse(ReadOnlyMemory<byte> file)
    {
        if (file.Length > MostBytes)
            return Malformed;
        var read = new TerminalFile();
        var isPem = file.Span.IndexOf("-----BEGIN "u8) >= 0;
        return (isPem ? read.ReadPem(Encoding.Latin1.GetString(file.Span)) : read.ReadDer(file)) is { } refusal
            ? refusal
            : read;
    }

    private Refusal? ReadPem(string text)
    {
        var rest = text.AsSpan();
        while (PemEncoding.TryFind(rest, out var fields))
        {
            var content = Convert.FromBase64String(rest[fields.Base64Data].ToString());
            var refusal = rest[fields.Label] switch
            {
                "CERTIFICATE" => ReadCertificates(content),
                "ENCRYPTED PRIVATE KEY" => ReadKey(content),
                "PRIVATE KEY" or "EC PRIVATE KEY" => NotProtected,
                _ => Malformed,
            };
            if (refusal is not null)
                return refusal;
            rest = rest[fields.Location.End..];
        }
        return certificates.Count > 0 || !Key.IsEmpty ? null : Malformed;
    }

    private Refusal? ReadDer(ReadOnlyMemory<byte> file) =>
        file.Span is [FirstByteOfCertificates, ..] ? ReadCertificates(file) : ReadKey(file);

    private Refusal? ReadCertificates(ReadOnlyMemory<byte> file)
    {
        while (!file.IsEmpty)
        {
            if (!TlvHeader.TryRead(file.Span, out var header) || header.ObjectLength > file.Length)
                return Malformed;
            var length = (int)header.ObjectLength;
            if (VerifiableCertificate.Parse(file[..length]).IsRefused(out var refusal, out var certificate))
                return refusal;
            certificates.Add(certificate);
            file = file[length..];
        }
        return certificates.Count > 0 ? null : Malformed;
    }

    private Refusal? ReadKey(ReadOnlyMemory<byte> content)
    {
        try
        {
            var reader = new AsnReader(content, AsnEncodingRules.BER);
            var parts = reader.ReadSequence();
            reader.ThrowIfNotEmpty();
            // keys that are not locked begin with their version
            if (parts.PeekTag() == Asn1Tag.Integer)
                return NotProtected;
            _ = parts.ReadSequence();
            _ = parts.ReadOctetString();
            parts.ThrowIfNotEmpty();
        }
        catch (AsnContentException)
        {
            return Malformed;
        }
        if (!Key.IsEmpty)
            return Malformed;
        Key = content;
        return null;
    }
}
