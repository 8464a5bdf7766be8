using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>
/// Reads a person's family on a day, as known at a moment: parents, spouse and representative from the person's own record, children and
/// represented people from theirs. Everybody who is shown is noted as seen.
/// </summary>
public sealed class ReadFamily(ReadPerson readPerson)
{
    public static readonly ActKind Kind = new(
        nameof(ReadFamily),
        RegistrySystem.Population,
        Permission.ReadPerson,
        "Xem quan hệ gia đình của một người",
        "Reading a person's family"
    )
    {
        IsLook = true,
        IsPreparing = true,
    };

    public static readonly Refusal TooMany = new(
        "POP-92",
        "Có quá nhiều người liên quan để hiển thị một lần; hãy tra từng người.",
        "Too many people belong here to be shown at once; look them up one by one."
    );

    /// <summary>Nobody has more children; only a home that represents its wards comes near.</summary>
    internal const int Most = 100;

    public async Task<Outcome<Family>> RunAsync(
        Act act,
        PersonId person,
        DateOnly day,
        DateTimeOffset known,
        CancellationToken cancellation
    )
    {
        if ((await readPerson.HistoryAsync(act, person, cancellation)).IsRefused(out var refusal, out var history))
            return refusal;
        if (history.AsOf(day, known) is not { } record)
            return ReadPerson.NotThen;
        var naming = await KinTable.NamingAsync(act.Session, record.Id, Most + 1, cancellation);
        if (naming.Count > Most)
            return TooMany;
        var links = new List<FamilyLink>();
        foreach (var item in NamedKin.Of(record.Details))
            links.Add(await NamedAsync(act, item, history, day, known, cancellation));
        foreach (var other in naming)
            links.AddRange(await NamingAsync(act, other, record.Id, day, known, cancellation));
        return new Family(record, links);
    }

    /// <summary>The family of whoever holds, or once held, a number.</summary>
    public async Task<Outcome<Family>> RunAsync(
        Act act,
        PersonalNumber number,
        DateOnly day,
        DateTimeOffset known,
        CancellationToken cancellation
    ) =>
        (await readPerson.RunAsync(act, number, cancellation)).IsRefused(out var refusal, out var record)
            ? refusal
            : await RunAsync(act, record.Id, day, known, cancellation);

    /// <summary>A relative whom the person's own record names.</summary>
    private async Task<FamilyLink> NamedAsync(
        Act act,
        NamedKin item,
        PersonHistory history,
        DateOnly day,
        DateTimeOffset known,
        CancellationToken cancellation
    )
    {
        var source = history.SourceOf(day, known, item.Columns);
        if (item.Relative.Person is not { } key)
            return new(item.Kind, null, item.Relative.Name!.Value, null, null, source);
        var relative = (await StandingForAsync(act, key, cancellation)).Current;
        return Link(item.Kind, relative, source);
    }

    /// <summary>What the person was on that day to one whose record names, or once named, it.</summary>
    private async Task<IEnumerable<FamilyLink>> NamingAsync(
        Act act,
        PersonId other,
        PersonId person,
        DateOnly day,
        DateTimeOffset known,
        CancellationToken cancellation
    )
    {
        if ((await readPerson.HistoryAsync(act, other, cancellation)).IsRefused(out _, out var history))
            return [];
        if (history.AsOf(day, known) is not { MergedInto: null } then)
            return [];
        return NamedKin
            .Of(then.Details)
            .Where(item => item.Kind != KinKind.Spouse && item.Relative.Person == person)
            .Select(item => Link(item.Reverse, then, history.SourceOf(day, known, item.Columns)));
    }

    private async Task<PersonHistory> StandingForAsync(Act act, PersonId key, CancellationToken cancellation)
    {
        var history = (await readPerson.HistoryAsync(act, key, cancellation)).Value;
        return history.Current.MergedInto is { } kept ? await StandingForAsync(act, kept, cancellation) : history;
    }

    private static FamilyLink Link(KinKind kind, PersonRecord relative, ItemSource source) =>
        new(kind, relative.Id, relative.Details.Name, relative.Number, relative.Details.Nationality, source);
}
