using CanCuoc.Access;
using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>Shows a citizen who looked at the own record or changed it: at which post, when, why, on what ground.</summary>
public sealed class ReadOwnTrail
{
    public static readonly ActKind Kind = new(
        nameof(ReadOwnTrail),
        RegistrySystem.Population,
        Permission.ReadOwnRecord,
        "Công dân xem ai đã tra cứu dữ liệu của mình",
        "The citizen saw who had looked"
    )
    {
        IsLook = true,
        IsPreparing = true,
    };

    /// <summary>Lines of one page.</summary>
    public const int PageLength = 20;

    /// <summary>What the console prints at once.</summary>
    private const int MostLines = 500;

    /// <summary>The newest lines about the holder of a number, newest first.</summary>
    public async Task<Outcome<OwnTrail>> RunAsync(Act act, PersonalNumber number, CancellationToken cancellation)
    {
        if (
            await NumberIssue.HolderAsync(act, number, cancellation) is not { } person
            || await ProtectedPersons.HidesAsync(act, person, cancellation)
        )
            return ReadPerson.NotFound.For("number");
        act.Saw(person);
        return new OwnTrail(await PersonTrail.OfAsync(act.Session, person, 0, MostLines, cancellation));
    }

    /// <summary>
    /// One page about the citizen whose authority it is. Lines that arrive meanwhile push others to the next page, never past it.
    /// </summary>
    /// <param name="page">From 1; the nearest there is, when there is no such page.</param>
    public async Task<Outcome<OwnTrailPage>> RunAsync(Act act, int page, CancellationToken cancellation)
    {
        if (Citizen.PersonOf(act.Authority) is not { } person)
            return ReadPerson.NotFound;
        act.Saw(person);
        var count = await PersonTrail.CountAsync(act.Session, person, cancellation);
        var last = Math.Max(1, (count + PageLength - 1) / PageLength);
        var shown = Math.Clamp(page, 1, last);
        var skip = (shown - 1) * PageLength;
        var lines = await PersonTrail.OfAsync(act.Session, person, skip, PageLength, cancellation);
        var bodies = await PostDirectory.BodiesAsync(act.Session, lines.Select(line => line.Post), cancellation);
        return new OwnTrailPage(lines, bodies, shown, last);
    }
}

/// <summary>What the ledger holds about one person, newest first.</summary>
public sealed record OwnTrail(IReadOnlyList<TrailLine> Lines);

/// <summary>One page of what the ledger holds about one person, newest first.</summary>
/// <param name="Bodies">The body that each post on the page belongs to, by the post's code.</param>
/// <param name="Page">From 1.</param>
/// <param name="Pages">How many there are, at least one.</param>
public sealed record OwnTrailPage(
    IReadOnlyList<TrailLine> Lines,
    IReadOnlyDictionary<string, Wording> Bodies,
    int Page,
    int Pages
);
