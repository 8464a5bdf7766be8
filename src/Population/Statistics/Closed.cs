namespace CanCuoc.Population;

/// <summary>
/// The age groups of a place whose figures are closed: all that are not zero stay hidden, men and women (<paramref name="Sexes"/>) or the
/// single years of birth (<paramref name="Years"/>), a bit for each group. <see cref="Everything"/> hides zeros too.
/// </summary>
internal readonly record struct Closed(uint Sexes, uint Years)
{
    public static readonly Closed Nothing = default;

    public static readonly Closed Everything = new((1u << Tally.MostGroups) - 1, (1u << Tally.GroupsWithYears) - 1);

    public bool IsNothing => this == Nothing;

    public bool IsEverything => this == Everything;

    public bool HidesSexes(int group) => (Sexes >> group & 1) == 1;

    public bool HidesYears(int group) => (Years >> group & 1) == 1;

    public static Closed operator |(Closed one, Closed other) => new(one.Sexes | other.Sexes, one.Years | other.Years);

    /// <summary>The same with the oldest together: closed if any of them was.</summary>
    public Closed Merged(int groups)
    {
        var oldest = 1u << (groups - 1);
        return new((Sexes & (oldest - 1)) | (Sexes >= oldest ? oldest : 0), Years);
    }

    /// <summary>
    /// What a place must close so that none of its small figures follows from its total and the rest of its page. A group is known whole
    /// where its years are shown, so it closes by itself only if that protects it. One that cannot (three women and no man) closes with
    /// the smallest group of at least ten: one person more here and one less there changes nothing that is shown.
    /// </summary>
    public static Closed Of(Tally tally)
    {
        var (closed, weak) = (Nothing, 0u);
        for (var group = 0; group < tally.Groups; group++)
        {
            closed |= OfGroup(tally, group, out var isWeak);
            weak |= (isWeak ? 1u : 0) << group;
        }
        if (weak == 0)
            return closed;
        var partner = Enumerable
            .Range(0, tally.Groups)
            .Where(group => (weak >> group & 1) == 0 && tally.BySex(group).Sum() >= SmallCells.Least)
            .OrderBy(group => tally.BySex(group).Sum())
            .Cast<int?>()
            .FirstOrDefault();
        return partner is { } found ? closed | Whole(weak | (1u << found)) : Everything;
    }

    /// <summary>
    /// What each place of a family closes so that its small figures do not follow from those of the whole and of the others either. The
    /// smallest place whose figures in every closed group are all ten or more closes them too: two persons of either place that trade
    /// places change nothing that is shown. Without such a place the family shows no ages at all.
    /// </summary>
    /// <param name="above">What the whole closes.</param>
    public static Dictionary<string, Closed> OfFamily(IReadOnlyDictionary<string, Tally> family, Closed above)
    {
        var closed = family.ToDictionary(one => one.Key, one => Of(one.Value), StringComparer.Ordinal);
        var together = closed.Values.Aggregate(above, (all, one) => all | one);
        if (together.IsNothing)
            return closed;
        var buffer = family
            .Where(one => AreAllLarge(one.Value, together))
            .OrderBy(one => one.Value.Persons)
            .ThenBy(one => one.Key, StringComparer.Ordinal)
            .Select(one => one.Key)
            .FirstOrDefault();
        if (buffer is null)
            return family.ToDictionary(one => one.Key, _ => Everything, StringComparer.Ordinal);
        closed[buffer] |= together;
        return closed;
    }

    private static Closed OfGroup(Tally tally, int group, out bool isWeak)
    {
        var (sexes, years) = (tally.BySex(group), tally.ByYear(group));
        var (closesSexes, closesYears) = (sexes.Any(SmallCells.IsSmall), years.Any(SmallCells.IsSmall));
        isWeak = (closesSexes && !SmallCells.Protects(sexes)) || (closesYears && !SmallCells.Protects(years));
        return new(closesSexes ? 1u << group : 0, closesYears ? 1u << group : 0);
    }

    /// <summary>Groups with both their kinds of figures.</summary>
    private static Closed Whole(uint groups) => new(groups, groups & Everything.Years);

    private static bool AreAllLarge(Tally tally, Closed closed) =>
        Enumerable
            .Range(0, tally.Groups)
            .SelectMany<int, long>(group =>
                [
                    .. closed.HidesSexes(group) ? tally.BySex(group) : [],
                    .. closed.HidesYears(group) ? tally.ByYear(group) : [],
                ]
            )
            .All(figure => figure >= SmallCells.Least);
}
