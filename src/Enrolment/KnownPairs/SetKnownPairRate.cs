using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Enrolment;

/// <summary>Sets how often an examiner gets a known pair in place of a case: one in so many; 0 is never.</summary>
public sealed class SetKnownPairRate
{
    public static readonly ActKind Kind = new(
        nameof(SetKnownPairRate),
        RegistrySystem.Cards,
        Permission.MeasureExaminers,
        "Đặt tỷ lệ vụ việc kiểm tra",
        "Setting how often examiners are measured"
    );

    public static readonly Refusal OutOfRange = new(
        "ENR-21",
        "Tỷ lệ là một số từ 2 đến 1.000, hoặc 0 là không bao giờ.",
        "The rate is a number from 2 to 1,000, or 0 for never."
    );

    public Task<Outcome<Done>> RunAsync(Act act, int oneIn)
    {
        if (oneIn is not (0 or (>= 2 and <= 1_000)))
            return Task.FromResult<Outcome<Done>>(OutOfRange.For("oneIn"));
        var row = new KnownPairRateRow
        {
            SetAt = act.Now,
            OneIn = oneIn,
            ActId = act.Id.Value,
        };
        act.Session.Rows.Add(row);
        act.Record(new KnownPairRateSet(oneIn) { Row = row.Bytes });
        return Task.FromResult<Outcome<Done>>(Done.It);
    }
}

/// <summary>How often examiners are measured was set.</summary>
public sealed record KnownPairRateSet(int OneIn) : Fact;
