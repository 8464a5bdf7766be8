using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>Records an adoption, <i>nhận con nuôi</i>. Who the parents were before stays in the child's history.</summary>
public sealed class RecordAdoption(ReadPerson readPerson, AmendPerson amendPerson)
{
    public static readonly ActKind Kind = new(
        nameof(RecordAdoption),
        RegistrySystem.Population,
        Permission.AmendPerson,
        "Ghi nhận con nuôi",
        "Recording an adoption"
    );

    public static readonly CivilEvent Event = new(
        Kind,
        new(
            "Từ ngày giao nhận, hồ sơ của con chỉ tới cha mẹ nuôi thay cho cha mẹ trước đó.",
            "From its day the child's record points at the adoptive parents instead of the parents before."
        ),
        [ReadPerson.NotThen, .. AdoptionChecks.All]
    );

    /// <summary>Records that a child was adopted.</summary>
    public async Task<Outcome<PersonRecord>> RunAsync(
        Act act,
        Adoption adoption,
        Evidence evidence,
        CancellationToken cancellation
    )
    {
        if (!adoption.Adopters.Any())
            throw new ArgumentException("Nobody adopts.", nameof(adoption));
        if (adoption.Adopters.FirstOrDefault(adopter => adopter.MergedInto is not null) is { } merged)
            return MergePersons.AlreadyMerged.For(merged.Details.Name.ScreenForm);
        if ((await ThenAsync(act, adoption, cancellation)).IsRefused(out var refusal, out var then))
            return refusal;
        var parents = await ParentsAsync(act, then.Child.Details, cancellation);
        if (AdoptionChecks.Check(then, parents, act.Today) is { } forbidden)
            return forbidden;
        var outcome = await amendPerson.RunAsync(
            act,
            adoption.Child,
            adoption.Day,
            adoption.Adopted,
            evidence,
            cancellation
        );
        if (outcome.IsRefused(out refusal, out var child))
            return refusal;
        act.Record(new PersonAdopted { Subject = child.Id });
        foreach (var adopter in adoption.Adopters)
            act.Record(new ChildAdopted { Subject = adopter.Id });
        return child;
    }

    /// <summary>The same adoption with the records of its day.</summary>
    private async Task<Outcome<Adoption>> ThenAsync(Act act, Adoption adoption, CancellationToken cancellation)
    {
        var found = new Dictionary<PersonId, PersonRecord>();
        foreach (var person in adoption.Adopters.Prepend(adoption.Child))
        {
            var read = await readPerson.AsOfAsync(act, person.Id, adoption.Day, cancellation);
            if (read.IsRefused(out var refusal, out var then))
                return refusal;
            found[person.Id] = then;
        }
        PersonRecord? Then(PersonRecord? person) => person is null ? null : found[person.Id];
        return adoption with
        {
            Child = found[adoption.Child.Id],
            Father = Then(adoption.Father),
            Mother = Then(adoption.Mother),
        };
    }

    private async Task<IReadOnlyList<PersonRecord>> ParentsAsync(
        Act act,
        PersonDetails child,
        CancellationToken cancellation
    )
    {
        var parents = new List<PersonRecord>();
        foreach (var key in Kin.ParentsOf(child))
        {
            if (!(await readPerson.RunAsync(act, key, cancellation)).IsRefused(out _, out var parent))
                parents.Add(parent);
        }
        return parents;
    }
}

/// <summary>A person was adopted.</summary>
public sealed record PersonAdopted : Fact;

/// <summary>A person adopted a child.</summary>
public sealed record ChildAdopted : Fact;
