using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>
/// An extract with the registry's signature: JSON Web Signature (RFC 7515) in flattened JSON serialisation, ES256 (RFC 7518, 3.4), the
/// payload being the extract's own JSON.
/// </summary>
/// <param name="Extract">What is certified.</param>
/// <param name="Text">The signed JSON, as it is handed over.</param>
public sealed record SignedExtract(PersonExtract Extract, string Text)
{
    public static readonly Refusal NotAnExtract = new(
        "POP-26",
        "Tệp này không phải là trích lục: thiếu phần đã ký hoặc bị cắt.",
        "This file is no extract: its signed part is missing or cut."
    );

    public static readonly Refusal OtherKey = new(
        "POP-27",
        "Trích lục được ký bằng khóa khác với khóa của sổ này.",
        "The extract is signed by another key than this registry's."
    );

    public static readonly Refusal Changed = new(
        "POP-28",
        "Trích lục đã bị sửa sau khi ký; không được tin dùng.",
        "The extract was changed after it was signed; do not rely on it."
    );

    private const string Type = "cancuoc-extract+json";

    private sealed record Flattened(string Payload, string Protected, string Signature);

    private sealed record Header(string Alg, string Kid, string Typ);

    /// <summary>Signs an extract.</summary>
    /// <param name="key">P-256.</param>
    public static SignedExtract Sign(PersonExtract extract, ECDsa key)
    {
        var header = JsonSerializer.SerializeToUtf8Bytes(
            new Header("ES256", KeyIdOf(key), Type),
            JsonSerializerOptions.Web
        );
        var (shown, payload) = (Base64Url.EncodeToString(header), Base64Url.EncodeToString(extract.Print()));
        var signature = Base64Url.EncodeToString(key.SignData(Signed(shown, payload), HashAlgorithmName.SHA256));
        return new(
            extract,
            JsonSerializer.Serialize(new Flattened(payload, shown, signature), JsonSerializerOptions.Web)
        );
    }

    /// <summary>Reads an extract and checks its signature; a page has its signed part within it.</summary>
    /// <param name="text">Signed JSON, or the page of an extract.</param>
    /// <param name="key">The registry's public key.</param>
    public static Outcome<SignedExtract> Open(string text, ECDsa key)
    {
        try
        {
            var json = ExtractPage.SignedPartOf(text) ?? text;
            if (
                JsonSerializer.Deserialize<Flattened>(json, JsonSerializerOptions.Web)
                is not { Payload: { } payload, Protected: { } shown, Signature: { } signature }
            )
                return NotAnExtract;
            var header = JsonSerializer.Deserialize<Header>(
                Base64Url.DecodeFromChars(shown),
                JsonSerializerOptions.Web
            );
            if (header is not { Alg: "ES256", Typ: Type })
                return NotAnExtract;
            if (header.Kid != KeyIdOf(key))
                return OtherKey;
            return key.VerifyData(
                Signed(shown, payload),
                Base64Url.DecodeFromChars(signature),
                HashAlgorithmName.SHA256
            )
                ? new SignedExtract(PersonExtract.Parse(Base64Url.DecodeFromChars(payload)), json)
                : Changed;
        }
        catch (Exception rubbish) when (rubbish is JsonException or FormatException)
        {
            return NotAnExtract;
        }
    }

    /// <summary>The key's name in every signature: its thumbprint, SHA-256 over the public key's SPKI.</summary>
    public static string KeyIdOf(ECDsa key) =>
        Base64Url.EncodeToString(SHA256.HashData(key.ExportSubjectPublicKeyInfo()));

    /// <summary>The bytes its fact commits to, under format version 1.</summary>
    internal ReadOnlyMemory<byte> Commit() => new CanonicalBytes(1).Add(Text).Written;

    private static byte[] Signed(string header, string payload) => Encoding.ASCII.GetBytes($"{header}.{payload}");
}
