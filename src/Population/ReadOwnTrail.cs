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

    /// <summary>More is asked for page by page, later; a page that somebody reads holds no more.</summary>
    private const int MostLines = 500;

    /// <summary>The newest lines about the holder of a number, newest first.</summary>
    public async Task<Outcome<OwnTrail>> RunAsync(Act act, PersonalNumber number, CancellationToken cancellation)
    {
        if (await NumberIssue.HolderAsync(act, number, cancellation) is not { } person)
            return ReadPerson.NotFound.For("number");
        act.Saw(person);
        return new OwnTrail(await PersonTrail.OfAsync(act.Session, person, MostLines, cancellation));
    }
}

/// <summary>What the ledger holds about one person, newest first.</summary>
public sealed record OwnTrail(IReadOnlyList<TrailLine> Lines);
