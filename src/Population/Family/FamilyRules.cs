using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>What must hold between a record and those of its family, whichever of them changes.</summary>
internal static class FamilyRules
{
    public static readonly Refusal ParentNotOlder = new(
        "POP-90",
        "Cha hoặc mẹ phải sinh trước con.",
        "A parent must be born before the child."
    );

    public static readonly Refusal Circular = new(
        "POP-91",
        "Quan hệ cha mẹ và con đi thành vòng: một người thành tổ tiên của chính mình.",
        "The links of parents and children go round: somebody would be an ancestor of himself or herself."
    );

    /// <summary>Further back nobody is alive whose record could be linked by mistake.</summary>
    private const int Generations = 5;

    /// <summary>The first rule that a new or changed record breaks against those of its family.</summary>
    /// <param name="before">Null for a person who is entered.</param>
    public static async Task<Refusal?> CheckAsync(
        Act act,
        PersonRow? before,
        PersonRow after,
        CancellationToken cancellation
    )
    {
        var (parents, kept) = (ParentsOf(after), after.MergedInto);
        var isSameFamily = before is not null && ParentsOf(before).SequenceEqual(parents);
        var isSameBirth = before?.BirthDate == after.BirthDate;
        if (parents.Count > 0 && !(isSameFamily && isSameBirth))
        {
            if (await IsBornBeforeParentAsync(act, parents, after, cancellation))
                return ParentNotOlder.For("birthDate");
        }
        if (before is not null && !isSameBirth && await HasElderChildAsync(act, after, cancellation))
            return ParentNotOlder.For("birthDate");
        if (isSameFamily && before!.MergedInto == kept)
            return null;
        return before is not null && await IsCircularAsync(act, after, cancellation) ? Circular : null;
    }

    private static async Task<bool> IsBornBeforeParentAsync(
        Act act,
        IReadOnlyList<PersonId> parents,
        PersonRow child,
        CancellationToken cancellation
    )
    {
        var found = await KinTable.OfAsync(act.Session, parents, cancellation);
        return Compared(act, found).Any(parent => !IsOlder(parent.BirthDate, Born(child)));
    }

    private static async Task<bool> HasElderChildAsync(Act act, PersonRow parent, CancellationToken cancellation)
    {
        var children = await KinTable.ChildrenAsync(act.Session, new(parent.PersonId), cancellation);
        return Compared(act, children).Any(child => !IsOlder(Born(parent), child.BirthDate));
    }

    /// <summary>Follows keys alone upwards, from the parents of the person and of the record that stands for it.</summary>
    private static async Task<bool> IsCircularAsync(Act act, PersonRow row, CancellationToken cancellation)
    {
        HashSet<PersonId> same = [new(row.PersonId)];
        HashSet<PersonId> above = [.. ParentsOf(row)];
        if (row.MergedInto is { } kept && same.Add(new(kept)))
            above.UnionWith(await AboveAsync(act, [new(kept)], cancellation));
        for (var generation = 0; generation < Generations && above.Count > 0; generation++)
        {
            if (above.Overlaps(same))
                return true;
            above = [.. await AboveAsync(act, above, cancellation)];
        }
        return false;
    }

    private static async Task<IEnumerable<PersonId>> AboveAsync(
        Act act,
        IReadOnlyCollection<PersonId> persons,
        CancellationToken cancellation
    ) => (await KinTable.OfAsync(act.Session, persons, cancellation)).SelectMany(one => one.Above);

    // A refusal tells something of the other's birth, so it is a look at that record.
    private static IReadOnlyList<Descent> Compared(Act act, IReadOnlyList<Descent> others)
    {
        foreach (var other in others)
            act.Saw(other.Person);
        return others;
    }

    // As far as the dates are known: only one who cannot be older is refused.
    private static bool IsOlder(PartialDate parent, PartialDate child) => parent.Earliest < child.Latest;

    private static PartialDate Born(PersonRow row) => PartialDate.FromInt(row.BirthDate);

    private static IReadOnlyList<PersonId> ParentsOf(PersonRow row) =>
        [.. new[] { row.FatherId, row.MotherId }.OfType<long>().Select(key => new PersonId(key))];
}
