using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>
/// Records that somebody's sex was determined anew, <i>xác định lại giới tính</i> (Bộ luật 91/2015/QH13 art. 36). The personal number
/// tells the sex, so it is established anew in the same act.
/// </summary>
public sealed class RecordSexRedetermination(AmendPerson amendPerson, ReestablishNumber reestablishNumber)
{
    public static readonly ActKind Kind = new(
        nameof(RecordSexRedetermination),
        RegistrySystem.Population,
        Permission.AmendPerson,
        "Ghi xác định lại giới tính và xác lập lại số định danh",
        "Recording a redetermined sex and establishing the number anew"
    );

    public static readonly CivilEvent Event = new(
        Kind,
        new(
            "Hồ sơ ghi giới tính mới từ ngày xác định lại; số định danh cá nhân được xác lập lại, số cũ vẫn dẫn tới hồ sơ.",
            "The record says the new sex from that day; the personal number is established anew, and the old one still leads to the record."
        ),
        [LifeChecks.AfterDeath, AmendPerson.NothingChanges, PersonalNumber.NoSexDigit]
    );

    /// <summary>Records the sex, and with it the new number.</summary>
    /// <param name="person">The record as it was read.</param>
    public async Task<Outcome<PersonRecord>> RunAsync(
        Act act,
        PersonRecord person,
        Sex sex,
        DateOnly day,
        Evidence decision,
        CancellationToken cancellation
    )
    {
        if (sex is not (Sex.Male or Sex.Female))
            return PersonalNumber.NoSexDigit.For("sex");
        if (LifeChecks.Check(person.Details, day, act.Today) is { } wrong)
            return wrong;
        var amended = await amendPerson.RunAsync(
            act,
            person,
            day,
            details => Redetermined(details, sex),
            decision,
            cancellation
        );
        if (amended.IsRefused(out var refusal, out var now))
            return refusal;
        act.Record(new SexRedetermined { Subject = person.Id });
        return now.Details.DiedOn is not null || now.Number is not { } number || number.Sex == now.Details.Sex
            ? now
            : await reestablishNumber.RunAsync(act, now, ReestablishGround.SexRedetermined, decision, cancellation);
    }

    /// <summary>What the sex was, and the number that told it, is sealed.</summary>
    private static PersonDetails Redetermined(PersonDetails details, Sex sex) =>
        details.Sex == sex ? details : details with { Sex = sex, Sealed = details.Sealed | SealedItems.Sex };
}

/// <summary>A person's sex was determined anew.</summary>
public sealed record SexRedetermined : Fact;
