using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>
/// Records a change of name, <i>thay đổi họ, chữ đệm, tên</i> (Bộ luật 91/2015/QH13 art. 27, 28), true from its day. A name written
/// wrongly from the beginning is mended by <see cref="CorrectPerson"/>. The consent of who is 9 or older is part of the papers.
/// </summary>
public sealed class RecordNameChange(AmendPerson amendPerson)
{
    public static readonly ActKind Kind = new(
        nameof(RecordNameChange),
        RegistrySystem.Population,
        Permission.AmendPerson,
        "Ghi thay đổi họ, chữ đệm, tên",
        "Recording a change of name"
    );

    public static readonly CivilEvent Event = new(
        Kind,
        new(
            "Hồ sơ mang họ tên mới từ ngày thay đổi; họ tên trước đó còn trong lịch sử.",
            "The record has the new name from that day; the name before stays in the history."
        ),
        [LifeChecks.AfterDeath, AmendPerson.NothingChanges]
    );

    /// <summary>Records it on a person's record.</summary>
    /// <param name="person">The record as it was read.</param>
    public async Task<Outcome<PersonRecord>> RunAsync(
        Act act,
        PersonRecord person,
        PersonName name,
        DateOnly day,
        Evidence decision,
        CancellationToken cancellation
    )
    {
        if (LifeChecks.Check(person.Details, day, act.Today) is { } wrong)
            return wrong;
        var recorded = await amendPerson.RunAsync(
            act,
            person,
            day,
            details => details with { Name = name },
            decision,
            cancellation
        );
        if (recorded.Refusal is null)
            act.Record(new PersonRenamed { Subject = person.Id });
        return recorded;
    }
}

/// <summary>A person changed the name.</summary>
public sealed record PersonRenamed : Fact;
