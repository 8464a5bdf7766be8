using System.Security.Cryptography.X509Certificates;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Trust;

/// <summary>
/// Whether the document signer was taken back. A list that is not there, or is out of date, fails no card: it is said, for the terminal may
/// be offline, and whoever relies on it decides.
/// </summary>
internal static class RevocationCheck
{
    public static readonly Refusal Revoked = new(
        "CHI-53",
        "Chứng thư ký thẻ đã bị thu hồi.",
        "The document signer's certificate was revoked.",
        "ICAO 9303-12 §4.2"
    );

    public static readonly Wording Title = new(
        "Chứng thư ký thẻ không bị thu hồi",
        "The document signer's certificate is not revoked"
    );

    public static readonly Wording NoList = new(
        "Không có danh sách thu hồi của cơ quan ký cấp quốc gia này, nên chưa kiểm tra được chứng thư có bị thu hồi hay không.",
        "There is no revocation list of this country signer, so whether the certificate was revoked is not known."
    );

    public static Check Of(X509Certificate2 certificate, TrustStore trust, DateTimeOffset at)
    {
        if (trust.Lists.Find(certificate) is { } revoked)
            return new(Title, Revoked.For($"{revoked.At:yyyy-MM-dd}"));
        return trust.Lists.For(certificate) switch
        {
            null => new(Title, Reason: null) { Remark = NoList },
            var list when !list.IsCurrent(at) => new(Title, Reason: null) { Remark = OutOfDate(list) },
            _ => new(Title, Reason: null),
        };
    }

    private static Wording OutOfDate(RevocationList list) =>
        new(
            $"Danh sách thu hồi đã quá hạn từ ngày {list.NextUpdate:dd/MM/yyyy}; chứng thư bị thu hồi sau ngày {list.ThisUpdate:dd/MM/yyyy} không thể biết.",
            $"The revocation list is out of date since {list.NextUpdate:yyyy-MM-dd}; what was revoked after {list.ThisUpdate:yyyy-MM-dd} is not known."
        );
}
