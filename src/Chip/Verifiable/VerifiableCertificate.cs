using System.Security.Cryptography;
using CanCuoc.Chip.Tlv;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Verifiable;

/// <summary>
/// A certificate that a chip can verify by itself: content and signature, data object 7F21 (TR-03110-3 §C.1). Read, it is not yet
/// believed. Each has one way to be written, and another way is refused.
/// </summary>
public sealed class VerifiableCertificate
{
    public static readonly Refusal Malformed = new(
        "CHI-78",
        "Chứng thư của thiết bị đọc không đúng cấu trúc.",
        "The terminal's certificate is malformed.",
        "BSI TR-03110-3 §C.1"
    );

    internal const int Tag = 0x7F21;
    internal const int SignatureTag = 0x5F37;

    private readonly byte[] signature;

    private VerifiableCertificate(CertificateContent content, byte[] signature)
    {
        Content = content;
        this.signature = signature;
    }

    public CertificateContent Content { get; }

    public HolderReference Holder => Content.Holder;

    public HolderReference Issuer => Content.Issuer;

    public static Outcome<VerifiableCertificate> Parse(ReadOnlyMemory<byte> bytes)
    {
        if (!TlvReader.TryReadWhole(bytes, Tag, out var parts))
            return Malformed;
        if (ParseParts(parts).IsRefused(out var refusal, out var certificate))
            return refusal;
        return certificate.Encode().AsSpan().SequenceEqual(bytes.Span) ? certificate : Malformed;
    }

    public byte[] Encode() => TlvObject.Of(Tag, Parts());

    internal static VerifiableCertificate Sign(CertificateContent content, ECDsa key, TerminalAlgorithm algorithm) =>
        new(content, algorithm.Sign(key, content.Encode()));

    /// <summary>Content and signature without the tag around them, as PSO:VERIFY CERTIFICATE carries them (TR-03110-3 §B.11.5).</summary>
    internal static Outcome<VerifiableCertificate> ParseParts(ReadOnlyMemory<byte> parts)
    {
        var reader = new TlvReader(parts);
        if (
            !reader.TryRead(CertificateContent.Tag, out var body)
            || !reader.TryRead(SignatureTag, out var signature)
            || !reader.IsAtEnd
            || signature.IsEmpty
        )
            return Malformed;
        if (CertificateContent.Parse(body).IsRefused(out var refusal, out var content))
            return refusal;
        var certificate = new VerifiableCertificate(content, signature.ToArray());
        return certificate.Parts().AsSpan().SequenceEqual(parts.Span) ? certificate : Malformed;
    }

    internal byte[] Parts() => [.. Content.Encode(), .. TlvObject.Of(SignatureTag, signature)];

    internal bool IsSignedBy(VerifiableKey key) => key.Verifies(Content.Encode(), signature);
}
