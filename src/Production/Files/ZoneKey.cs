using System.Security.Cryptography;
using CanCuoc.Vocabulary;

namespace CanCuoc.Production;

/// <summary>The public key by which one zone knows the files of the other: P-256, brought in a PEM file and compared by its fingerprint.</summary>
public sealed record ZoneKey
{
    public static readonly Refusal Malformed = new(
        "PRD-05",
        "Đây không phải là khóa công khai P-256 dạng PEM.",
        "This is no public key of P-256 in PEM."
    );

    private const string Label = "PUBLIC KEY";
    private const int KeySize = 256;

    private readonly byte[] encoded;

    private ZoneKey(byte[] encoded) => this.encoded = encoded;

    /// <summary>SHA-256 of the key, in groups of four to be read aloud.</summary>
    public string Fingerprint =>
        string.Join(' ', Convert.ToHexString(SHA256.HashData(encoded)).Chunk(4).Select(group => new string(group)));

    /// <summary>The public half of a zone's own key.</summary>
    public static ZoneKey Of(ECDsa signer) => new(signer.ExportSubjectPublicKeyInfo());

    public static Outcome<ZoneKey> ReadPem(string text)
    {
        if (!PemEncoding.TryFind(text, out var fields) || !text.AsSpan()[fields.Label].SequenceEqual(Label))
            return Malformed;
        return Parse(Convert.FromBase64String(text[fields.Base64Data]));
    }

    /// <summary>SubjectPublicKeyInfo of RFC 5280.</summary>
    public static Outcome<ZoneKey> Parse(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var key = ECDsa.Create();
            key.ImportSubjectPublicKeyInfo(bytes.Span, out var read);
            return read == bytes.Length && key.KeySize == KeySize ? new ZoneKey(bytes.ToArray()) : Malformed;
        }
        catch (Exception rejected) when (rejected is CryptographicException or PlatformNotSupportedException)
        {
            return Malformed;
        }
    }

    /// <summary>SubjectPublicKeyInfo.</summary>
    public byte[] Encode() => [.. encoded];

    public string ToPem() => PemEncoding.WriteString(Label, encoded) + "\n";

    public bool Equals(ZoneKey? other) => other is not null && encoded.AsSpan().SequenceEqual(other.encoded);

    public override int GetHashCode() => BitConverter.ToInt32(SHA256.HashData(encoded));

    public override string ToString() => Fingerprint;

    internal bool Verifies(byte[] message, ReadOnlySpan<byte> signature)
    {
        using var key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(encoded, out _);
        return key.VerifyData(message, signature, HashAlgorithmName.SHA256);
    }
}
