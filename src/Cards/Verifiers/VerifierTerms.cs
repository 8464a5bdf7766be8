using CanCuoc.Chip.Verifiable;
using CanCuoc.Vocabulary;

namespace CanCuoc.Cards;

/// <summary>What a certificate allows its holder, and for how long: it cannot be revoked, so it is short (BSI TR-03139 §6.3.2).</summary>
public sealed record VerifierTerms(TerminalRights Rights, int Days)
{
    public static readonly VerifierTerms CountryVerifier = new(
        TerminalRights.Fingerprints | TerminalRights.Irises,
        Days: 3 * 365
    );

    public static readonly VerifierTerms DocumentVerifier = new(TerminalRights.Fingerprints, Days: 90);
    public static readonly VerifierTerms Terminal = new(TerminalRights.Fingerprints, Days: 30);

    public static readonly Refusal OutOfRange = new(
        "PKI-14",
        "Chứng thư cấp quốc gia (CVCA) có hạn từ 183 đến 1096 ngày, của đơn vị kiểm tra giấy tờ từ 14 đến 92 ngày, của thiết bị đọc từ 1 đến 31 ngày.",
        "A country verifier's certificate is valid for 183 to 1096 days, a document verifier's for 14 to 92, a terminal's for 1 to 31.",
        "BSI TR-03139 §6.3.2"
    );

    public static readonly Refusal RightsExceeded = new(
        "PKI-22",
        "Không cấp được quyền đọc mà nơi cấp không có.",
        "Nobody grants a right to read that he does not have himself.",
        "BSI TR-03110-3 §2.6"
    );

    /// <summary>What may be read, for people.</summary>
    public static Wording Title(TerminalRights rights) =>
        rights switch
        {
            TerminalRights.None => new("không đọc vân tay hay mống mắt", "neither fingerprints nor irises"),
            TerminalRights.Fingerprints => new("vân tay", "fingerprints"),
            TerminalRights.Irises => new("mống mắt", "irises"),
            _ => new("vân tay và mống mắt", "fingerprints and irises"),
        };

    /// <summary>The refusal when no holder of this role may have them from this issuer.</summary>
    /// <param name="issuer">Null for a country verifier, which certifies itself.</param>
    internal Refusal? Fault(TerminalRole role, CertifiedKey? issuer = null)
    {
        var (least, most) = role switch
        {
            TerminalRole.CountryVerifier => (183, 1096),
            TerminalRole.InspectionSystem => (1, 31),
            _ => (14, 92),
        };
        return Days < least || Days > most ? OutOfRange.For($"{Days}")
            : issuer is not null && (Rights & ~issuer.Rights) != TerminalRights.None
                ? RightsExceeded.For($"{Rights & ~issuer.Rights}")
            : null;
    }

    /// <summary>The last day, which is not after the issuer's: no card takes it longer.</summary>
    internal DateOnly LastDay(DateOnly from, CertifiedKey issuer)
    {
        var last = from.AddDays(Days);
        return last < issuer.Expires ? last : issuer.Expires;
    }
}
