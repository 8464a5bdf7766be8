using System.Globalization;
using CanCuoc.Ledger;

namespace CanCuoc.Enrolment;

/// <summary>One pair of invented people.</summary>
internal sealed class KnownPairRow
{
    public required long CaseId { get; init; }
    public required long LeftSubject { get; init; }
    public required long RightSubject { get; init; }
    public required bool IsSame { get; init; }
    public required double? Face { get; init; }
    public required string Fingers { get; init; }
    public required long ActId { get; init; }

    /// <summary>What a fact commits to.</summary>
    public ReadOnlyMemory<byte> Bytes =>
        new CanonicalBytes(1)
            .Add("known pair")
            .Add(CaseId)
            .Add(LeftSubject)
            .Add(RightSubject)
            .Add(IsSame ? 1 : 0)
            .Add(Face?.ToString("R", CultureInfo.InvariantCulture))
            .Add(Fingers)
            .Add(ActId)
            .Written;

    public bool IsWrong(Opinion opinion) => opinion == (IsSame ? Opinion.DifferentPersons : Opinion.SamePerson);
}

/// <summary>How often a known pair takes the place of a case, since when.</summary>
internal sealed class KnownPairRateRow
{
    public required DateTimeOffset SetAt { get; init; }
    public required int OneIn { get; init; }
    public required long ActId { get; init; }

    public ReadOnlyMemory<byte> Bytes => new CanonicalBytes(1).Add("known pair rate").Add(OneIn).Add(ActId).Written;
}
