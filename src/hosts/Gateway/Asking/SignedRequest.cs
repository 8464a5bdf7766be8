using System.Globalization;
using System.Text;
using CanCuoc.Exchange;
using CanCuoc.Vocabulary;
using Microsoft.AspNetCore.Http;

namespace CanCuoc.Gateway.Asking;

/// <summary>A request with its signature, as four headers and the body carry them. What is signed, <see cref="AgencyRequest"/> tells.</summary>
internal sealed record SignedRequest(AgencyRequest Request, byte[] Signature)
{
    /// <summary>The agency's code.</summary>
    public const string AgencyHeader = "Agency";

    /// <summary>The moment of asking in milliseconds since 1970.</summary>
    public const string TimeHeader = "Agency-Time";

    /// <summary>8 to 64 letters, digits, dashes or underscores, never used before.</summary>
    public const string NonceHeader = "Agency-Nonce";

    /// <summary>Base64 of the 64 bytes of the signature: r, then s.</summary>
    public const string SignatureHeader = "Agency-Signature";

    public static readonly Refusal HeaderUnreadable = new(
        "GAT-01",
        "Thiếu tiêu đề HTTP này hoặc giá trị không đúng dạng.",
        "This HTTP header is missing or cannot be read."
    );

    public static readonly Refusal NotJson = new(
        "GAT-02",
        "Nội dung phải là application/json.",
        "The body must be application/json."
    );

    public static readonly Refusal NotText = new("GAT-12", "Nội dung không phải UTF-8.", "The body is not UTF-8.");

    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    // DateTimeOffset ends with the year 9999.
    private static readonly long LastMoment = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();

    public static async Task<Outcome<SignedRequest>> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (!request.HasJsonContentType())
            return NotJson.For("Content-Type");
        var agency = request.Headers[AgencyHeader].ToString();
        if (!IsName(agency, 1))
            return HeaderUnreadable.For(AgencyHeader);
        var at = request.Headers[TimeHeader].ToString();
        if (!long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var moment) || moment > LastMoment)
            return HeaderUnreadable.For(TimeHeader);
        var nonce = request.Headers[NonceHeader].ToString();
        if (!IsName(nonce, 8))
            return HeaderUnreadable.For(NonceHeader);
        var signature = new byte[64];
        if (!IsSignature(request.Headers[SignatureHeader].ToString(), signature))
            return HeaderUnreadable.For(SignatureHeader);
        if (await BodyAsync(request, cancellation) is not { } body)
            return NotText.For("$");
        return new SignedRequest(new(agency, DateTimeOffset.FromUnixTimeMilliseconds(moment), nonce, body), signature);
    }

    private static bool IsName(string text, int shortest) =>
        text.Length >= shortest
        && text.Length <= 64
        && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_');

    private static bool IsSignature(string text, byte[] signature) =>
        Convert.TryFromBase64String(text, signature, out var length) && length == signature.Length;

    private static async Task<string?> BodyAsync(HttpRequest request, CancellationToken cancellation)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancellation);
        try
        {
            return StrictUtf8.GetString(body.GetBuffer(), 0, (int)body.Length);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
