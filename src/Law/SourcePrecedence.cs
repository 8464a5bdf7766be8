using CanCuoc.Vocabulary;

namespace CanCuoc.Law;

/// <summary>
/// Which source is the truth for which items of a record, where two of them disagree. Where the law ranks neither over the other, somebody
/// checks with the office that keeps the item (NĐ 37/2021/NĐ-CP).
/// </summary>
public static class SourcePrecedence
{
    private static readonly Wording AskCivilStatus = new(
        "cơ quan đăng ký hộ tịch: sổ hộ tịch, giấy khai sinh",
        "the civil-status office: its register, the birth certificate"
    );

    private static readonly Wording AskResidence = new(
        "Công an xã nơi cư trú: hồ sơ đăng ký cư trú",
        "the commune police of the residence: the residence file"
    );

    private static readonly Wording AskCitizen = new("chính công dân, có giấy tờ", "the citizen, with papers");

    /// <summary>Name, birth, sex, family and what else the civil-status register keeps.</summary>
    public static RuleHistory<SourceRule> OfCivilStatus { get; } =
        new(
            new SourceRule(
                new Article(LegalAct.CivilStatusLaw2014, Number: null),
                Certainty.Unsure,
                new("Thông tin hộ tịch", "Civil-status items"),
                [
                    [EvidenceRank.CivilStatus],
                    [EvidenceRank.Paper, EvidenceRank.Residence],
                    [EvidenceRank.Statement],
                ],
                AskCivilStatus
            )
        );

    /// <summary>Where somebody lives.</summary>
    public static RuleHistory<SourceRule> OfResidence { get; } =
        new(
            new SourceRule(
                LegalAct.CitizenCardLaw2014.Article(9, 2),
                Certainty.Seen,
                new("Nơi cư trú", "Residence"),
                [
                    [EvidenceRank.Residence, EvidenceRank.CivilStatus, EvidenceRank.Paper],
                    [EvidenceRank.Statement],
                ],
                AskResidence
            ),
            new SourceRule(
                new Article(LegalAct.ResidenceLaw2020, Number: null),
                Certainty.Unsure,
                new("Nơi cư trú", "Residence"),
                [
                    [EvidenceRank.Residence],
                    [EvidenceRank.CivilStatus, EvidenceRank.Paper],
                    [EvidenceRank.Statement],
                ],
                AskResidence
            )
        );

    /// <summary>Items that no register is the truth for: the citizen is asked only for what no data base has.</summary>
    public static RuleHistory<SourceRule> OfOthers { get; } =
        new(
            new SourceRule(
                LegalAct.CitizenCardLaw2014.Article(9, 2),
                Certainty.Seen,
                new("Thông tin khác", "Other items"),
                [
                    [EvidenceRank.CivilStatus, EvidenceRank.Residence, EvidenceRank.Paper],
                    [EvidenceRank.Statement],
                ],
                AskCitizen
            )
        );
}

/// <summary>The order of sources for some items in one law.</summary>
/// <param name="Items">Which items, in words.</param>
/// <param name="Order">The sources that prove most first; those that stand together prove as much as one another.</param>
/// <param name="Checker">With whom it is checked where the order does not decide.</param>
public sealed record SourceRule(
    Article Article,
    Certainty Certainty,
    Wording Items,
    IReadOnlyList<IReadOnlyList<EvidenceRank>> Order,
    Wording Checker
) : DatedRule(Article.Act.InForce, Article, Certainty)
{
    public override Wording Text =>
        new(
            $"{Items.Vietnamese}: {Listed(rank => rank.Wording.Vietnamese)}; nguồn đứng trước có giá trị hơn.",
            $"{Items.English}: {Listed(rank => rank.Wording.English)}; who stands before proves more."
        );

    /// <summary>Whether one source proves more than another.</summary>
    public bool Outranks(EvidenceRank one, EvidenceRank other) => PlaceOf(one) < PlaceOf(other);

    /// <summary>Whether it is the register that the law makes the truth, so that what it says needs no checking (NĐ 37/2021/NĐ-CP).</summary>
    public bool IsTruth(EvidenceRank rank) => PlaceOf(rank) == 0;

    private int PlaceOf(EvidenceRank rank) => Order.Index().First(tier => tier.Item.Contains(rank)).Index;

    private string Listed(Func<EvidenceRank, string> name) =>
        string.Join(" > ", Order.Select(tier => string.Join(" = ", tier.Select(name))));
}
