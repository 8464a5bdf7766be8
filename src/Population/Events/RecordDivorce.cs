using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>Records a divorce, <i>ly hôn</i>, on both records.</summary>
public sealed class RecordDivorce(ReadPerson readPerson, AmendPerson amendPerson)
{
    public static readonly ActKind Kind = new(
        nameof(RecordDivorce),
        RegistrySystem.Population,
        Permission.AmendPerson,
        "Ghi ly hôn",
        "Recording a divorce"
    );

    public static readonly Refusal NotMarried = new(
        "POP-59",
        "Vào ngày này hồ sơ không ghi hai người là vợ chồng của nhau.",
        "The records do not say that on this day the two were married to each other."
    );

    public static readonly CivilEvent Event = new(
        Kind,
        new(
            "Hai hồ sơ cùng ghi đã ly hôn và không còn chỉ tới nhau, từ ngày bản án có hiệu lực.",
            "Both records say divorced and no longer point at each other, from the day the judgement takes effect."
        ),
        [NotMarried, ReadPerson.NotThen]
    );

    /// <summary>Records the divorce of two people.</summary>
    /// <param name="first">The record as it was read.</param>
    /// <param name="second">The record as it was read.</param>
    public async Task<Outcome<Done>> RunAsync(
        Act act,
        PersonRecord first,
        PersonRecord second,
        DateOnly day,
        Evidence judgement,
        CancellationToken cancellation
    )
    {
        if ((await readPerson.AsOfAsync(act, first.Id, day, cancellation)).IsRefused(out var refusal, out var one))
            return refusal;
        if ((await readPerson.AsOfAsync(act, second.Id, day, cancellation)).IsRefused(out refusal, out var other))
            return refusal;
        if (!Kin.AreSpouses(one, other))
            return NotMarried;
        var changes = new Amendments(amendPerson, day, judgement);
        changes.Add(first, Divorced);
        changes.Add(second, Divorced);
        if ((await changes.WriteAsync(act, cancellation)).IsRefused(out refusal, out var done))
            return refusal;
        act.Record(new PersonDivorced { Subject = first.Id });
        act.Record(new PersonDivorced { Subject = second.Id });
        return done;
    }

    private static PersonDetails Divorced(PersonDetails details) =>
        details with
        {
            MaritalStatus = MaritalStatus.DivorcedOrWidowed,
            Spouse = null,
        };
}

/// <summary>A marriage of this person ended by divorce.</summary>
public sealed record PersonDivorced : Fact;
