using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>
/// How much stands behind what is recorded: the civil-status office's register over another paper or data base, over the person's own
/// word (Luật 26/2023/QH15 art. 9; NĐ 37/2021/NĐ-CP: where sources disagree, the collecting body checks with the civil-status office).
/// </summary>
public enum EvidenceRank
{
    Statement = 1,
    Paper = 2,
    CivilStatus = 3,
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
                EvidenceRank.Paper => new("giấy tờ", "paper"),
                _ => new("lời khai", "statement"),
            };
    }
}

/// <summary>What a version rests on.</summary>
/// <param name="Reference">The paper, register entry or file and line, as it is quoted.</param>
public sealed record Evidence(EvidenceRank Rank, string Reference);
