using CanCuoc.Law;
using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>
/// Records a birth, <i>khai sinh</i>: enters the child with a personal number issued at once. Who was born before the law on it is
/// entered by <see cref="RegisterPerson"/>.
/// </summary>
public sealed class RecordBirth(RegisterNewcomer registerNewcomer)
{
    public static readonly ActKind Kind = new(
        nameof(RecordBirth),
        RegistrySystem.Population,
        Permission.RegisterPerson,
        "Ghi khai sinh",
        "Recording a birth"
    );

    public static readonly Refusal BeforeLaw = new(
        "POP-71",
        "Người sinh trước ngày 01/01/2016 được đăng ký muộn bằng việc đăng ký người vào cơ sở dữ liệu.",
        "Who was born before 1 January 2016 is registered late, by registering a person.",
        LegalAct.CivilStatusLaw2014.Article(14).ToString()
    );

    public static readonly Refusal AlreadyRegistered = new(
        "POP-78",
        "Cha hoặc mẹ này đã có con cùng tên, cùng ngày sinh trong cơ sở dữ liệu; trẻ sinh đôi phải khác tên.",
        "This parent has a child of the same name and date of birth in the registry already; twins differ in name."
    );

    public static readonly CivilEvent Event = new(
        Kind,
        new(
            "Trẻ có hồ sơ, có số định danh cá nhân cấp ngay, và hồ sơ chỉ tới cha mẹ.",
            "The child has a record, with a personal number issued at once, that points at its parents."
        ),
        [
            PersonRules.BornInFuture,
            BeforeLaw,
            Address.NoSuchUnit,
            NumberIssue.NoPlace,
            .. ParentChecks.All,
            AlreadyRegistered,
        ]
    );

    /// <summary>Registers a newborn.</summary>
    public async Task<Outcome<PersonRecord>> RunAsync(
        Act act,
        Birth birth,
        Evidence evidence,
        CancellationToken cancellation
    )
    {
        if (Check(birth, act.Today) is { } wrong)
            return wrong;
        foreach (var parent in birth.Registered)
        {
            if ((await CheckAsync(act, birth, parent, cancellation)).IsRefused(out var cannot, out _))
                return cannot;
        }
        var outcome = await registerNewcomer.RunAsync(act, birth.Details, number: null, evidence, cancellation);
        if (outcome.IsRefused(out var refusal, out var child))
            return refusal;
        act.Record(new PersonBorn { Subject = child.Id });
        foreach (var parent in birth.Registered)
            act.Record(new ChildBorn { Subject = parent.Id });
        return child;
    }

    private static Refusal? Check(Birth birth, DateOnly today)
    {
        var born = birth.Newborn.BirthDate;
        if (born.Earliest > today)
            return PersonRules.BornInFuture.For("birthDate");
        if (BirthRegistration.Rules.On(born.Latest) is null)
            return BeforeLaw.For("birthDate");
        if (birth.Mother?.Record is { } mother && mother.Id == birth.Father?.Record?.Id)
            return ParentChecks.SamePerson;
        // The place is told by the list of a day between the birth and today; the same code names another place in another list.
        return
            birth.Newborn.BirthRegistration?.Unit is { } place
            && (place.List.ValidFrom > today || place.List.ValidFrom < AdministrativeUnits.On(born.Earliest).ValidFrom)
            ? Address.NoSuchUnit.For("birthRegistration")
            : null;
    }

    /// <summary>Keeps the parent's record for this transaction, so that two officers cannot register the same birth at once.</summary>
    private static async Task<Outcome<Done>> CheckAsync(
        Act act,
        Birth birth,
        PersonRecord parent,
        CancellationToken cancellation
    )
    {
        var read = await PersonVersions.ForChangeAsync(act.Session, parent, cancellation);
        if (read.IsRefused(out var refusal, out var stored))
            return refusal;
        if (stored.Current.MergedInto is not null)
            return MergePersons.AlreadyMerged.For(parent.Details.Name.ScreenForm);
        var born = birth.Newborn.BirthDate;
        var then = stored.At(PartialDate.Of(born.Latest).ToInt()).Details with { DiedOn = parent.Details.DiedOn };
        var isMother = parent.Id == birth.Mother?.Record?.Id;
        if ((isMother ? ParentChecks.Mother(then, born) : ParentChecks.Father(then, born)) is { } cannot)
            return cannot;
        return await HasAsync(act, parent.Id, birth.Newborn, cancellation) ? AlreadyRegistered : Done.It;
    }

    private static async Task<bool> HasAsync(
        Act act,
        PersonId parent,
        PersonDetails newborn,
        CancellationToken cancellation
    )
    {
        const int Enough = 20;
        var children = await PersonTable.FindAsync(
            act,
            "name_key = @key AND birth_date = @born AND (mother_id = @parent OR father_id = @parent) AND merged_into IS NULL",
            Enough,
            cancellation,
            ("key", NameKey.Of(newborn.Name.Full, newborn.BirthDate)),
            ("born", newborn.BirthDate.ToInt()),
            ("parent", parent.Value)
        );
        return children.Any(child => child.Details.Name == newborn.Name);
    }
}

/// <summary>A birth was registered.</summary>
public sealed record PersonBorn : Fact;

/// <summary>A child of this person was registered.</summary>
public sealed record ChildBorn : Fact;
