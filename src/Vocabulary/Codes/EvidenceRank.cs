namespace CanCuoc.Vocabulary;

/// <summary>
/// What stands behind something that is recorded. Which of two proves more depends on the item: Law has the order of each
/// (<c>SourcePrecedence</c>). The values are stored.
/// </summary>
public enum EvidenceRank
{
    /// <summary>The person's own word, such as a collection sheet.</summary>
    Statement = 1,

    /// <summary>A paper, or a data base that is no register of the item.</summary>
    Paper = 2,

    /// <summary>The civil-status office's register, <i>sổ hộ tịch</i>.</summary>
    CivilStatus = 3,

    /// <summary>The register of residence, <i>cơ sở dữ liệu về cư trú</i>.</summary>
    Residence = 4,
}

/// <summary>The words for an <see cref="EvidenceRank"/>.</summary>
public static class EvidenceRankWords
{
    extension(EvidenceRank rank)
    {
        public Wording Wording =>
            rank switch
            {
                EvidenceRank.CivilStatus => new("sổ hộ tịch", "civil-status register"),
                EvidenceRank.Residence => new("đăng ký cư trú", "register of residence"),
                EvidenceRank.Paper => new("giấy tờ, cơ sở dữ liệu khác", "paper or another data base"),
                _ => new("lời khai", "statement"),
            };
    }
}
