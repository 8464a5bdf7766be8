using System.Text;
using CanCuoc.Chip.Trust;
using CanCuoc.Storage;
using CanCuoc.Vocabulary;

namespace CanCuoc.Cards;

/// <summary>How a signing authority may call itself (ICAO 9303-12 §7.1.1).</summary>
internal static class AuthorityRules
{
    public static readonly Refusal Unfit = new(
        "PKI-08",
        "Tên cơ quan ký không hợp lệ: nước là hai chữ cái in hoa, quốc gia cấp thẻ là ba, tên cơ quan từ 1 đến 64 ký tự, hai địa chỉ là địa chỉ http hoặc https đầy đủ.",
        "The authority's name is not fit: two capital letters for the country, three for the issuing state, 1 to 64 characters for the organisation, and two whole http or https addresses.",
        "ICAO 9303-12 §7.1.1"
    );

    public static readonly Refusal SpecimenOrReal = new(
        "PKI-09",
        "Thư mục thử nghiệm chỉ có khóa MẪU, thư mục thật không bao giờ có khóa MẪU.",
        "A demonstration folder has SPECIMEN keys only, and a real folder never has any."
    );

    /// <summary>X.520, ub-organization-name.</summary>
    private const int LongestName = 64;

    public static Refusal? Check(SigningAuthority authority, FolderKind folder)
    {
        if (!IsCode(authority.Country, 2))
            return Unfit.For("country");
        if (!IsCode(authority.State, 3))
            return Unfit.For("state");
        if (!IsName(authority.Organisation))
            return Unfit.For("organisation");
        if (!IsAddress(authority.Contact))
            return Unfit.For("contact");
        if (!IsAddress(authority.RevocationList))
            return Unfit.For("revocation list");
        return authority.IsOfSpecimens == (folder == FolderKind.Demonstration) ? null : SpecimenOrReal;
    }

    private static bool IsCode(string text, int length) => text.Length == length && text.All(char.IsAsciiLetterUpper);

    private static bool IsName(string text) =>
        text.Trim().Length is > 0 and <= LongestName
        && text.EnumerateRunes().All(rune => !Rune.IsControl(rune) && rune != Rune.ReplacementChar);

    private static bool IsAddress(Uri address) =>
        address is { IsAbsoluteUri: true, Scheme: "https" or "http" } && address.AbsoluteUri.All(char.IsAscii);
}
