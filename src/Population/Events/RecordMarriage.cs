using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>Records a marriage of two people of the registry, <i>kết hôn</i>, on both records.</summary>
public sealed class RecordMarriage(ReadPerson readPerson, AmendPerson amendPerson)
{
    public static readonly ActKind Kind = new(
        nameof(RecordMarriage),
        RegistrySystem.Population,
        Permission.AmendPerson,
        "Ghi kết hôn",
        "Recording a marriage"
    );

    public static readonly CivilEvent Event = new(
        Kind,
        new(
            "Hai hồ sơ cùng ghi đang có vợ hoặc có chồng và chỉ tới nhau, từ ngày kết hôn.",
            "Both records say married and point at each other, from the day of the marriage."
        ),
        [.. MarriageChecks.All, ReadPerson.NotThen]
    );

    /// <summary>Records the marriage of two people.</summary>
    /// <param name="first">The record as it was read.</param>
    /// <param name="second">The record as it was read.</param>
    public async Task<Outcome<Done>> RunAsync(
        Act act,
        PersonRecord first,
        PersonRecord second,
        DateOnly day,
        Evidence evidence,
        CancellationToken cancellation
    )
    {
        if ((await readPerson.AsOfAsync(act, first.Id, day, cancellation)).IsRefused(out var refusal, out var one))
            return refusal;
        if ((await readPerson.AsOfAsync(act, second.Id, day, cancellation)).IsRefused(out refusal, out var other))
            return refusal;
        if (MarriageChecks.Check(one, other, day) is { } forbidden)
            return forbidden;
        var changes = new Amendments(amendPerson, day, evidence);
        changes.Add(first, details => Married(details, second.Id));
        changes.Add(second, details => Married(details, first.Id));
        if ((await changes.WriteAsync(act, cancellation)).IsRefused(out refusal, out var done))
            return refusal;
        if ((await WidowAsync(act, first, second, evidence, cancellation)).IsRefused(out refusal, out _))
            return refusal;
        act.Record(new PersonMarried { Subject = first.Id });
        act.Record(new PersonMarried { Subject = second.Id });
        return done;
    }

    /// <summary>A marriage told after one of the two died ended by that death.</summary>
    private async Task<Outcome<Done>> WidowAsync(
        Act act,
        PersonRecord first,
        PersonRecord second,
        Evidence evidence,
        CancellationToken cancellation
    )
    {
        foreach (var (dead, left) in new[] { (first, second), (second, first) })
        {
            if (dead.Details.DiedOn is not { } died || left.Details.DiedOn is not null)
                continue;
            var read = await readPerson.RunAsync(act, left.Id, cancellation);
            if (read.IsRefused(out var refusal, out var widowed))
                return refusal;
            var outcome = await amendPerson.RunAsync(act, widowed, died.Earliest, Widowed, evidence, cancellation);
            if (outcome.IsRefused(out refusal, out _))
                return refusal;
        }
        return Done.It;
    }

    private static PersonDetails Widowed(PersonDetails details) =>
        details with
        {
            MaritalStatus = MaritalStatus.DivorcedOrWidowed,
            Spouse = null,
        };

    private static PersonDetails Married(PersonDetails details, PersonId spouse) =>
        details with
        {
            MaritalStatus = MaritalStatus.Married,
            Spouse = new Relative(spouse, null),
        };
}

/// <summary>A person married.</summary>
public sealed record PersonMarried : Fact;
