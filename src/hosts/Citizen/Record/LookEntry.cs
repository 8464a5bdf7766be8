using CanCuoc.Access;
using CanCuoc.Ledger;
using CanCuoc.Population;
using CanCuoc.Vocabulary;

namespace CanCuoc.CitizenDoor.Record;

/// <summary>One act about the citizen, as the citizen reads it: who, what, why, when. Its facts and its look are one entry.</summary>
/// <param name="Body">The body that acted; a citizen is shown body and post, never an officer's name.</param>
/// <param name="IsChange">The record or something that hangs on it was changed; else it was only looked at.</param>
public sealed record LookEntry(
    DateTimeOffset At,
    Wording Body,
    string Post,
    Wording What,
    Wording Purpose,
    string Ground,
    string Reference,
    string? Refusal,
    bool IsChange
)
{
    /// <summary>The citizen's own visit.</summary>
    public bool IsOwn => Post == Citizen.Post;

    /// <summary>The acts of a page, newest first.</summary>
    /// <param name="kinds">Every kind of act the program knows.</param>
    public static IReadOnlyList<LookEntry> Of(OwnTrailPage page, IReadOnlyCollection<ActKind> kinds)
    {
        var titles = kinds.ToDictionary(kind => kind.Name, kind => kind.Title);
        return
        [
            .. page
                .Lines.GroupBy(line => (line.Position, line.Kind, line.Post, line.Refusal))
                .Select(act => Of([.. act], page.Bodies, titles)),
        ];
    }

    private static LookEntry Of(
        IReadOnlyList<TrailLine> act,
        IReadOnlyDictionary<string, Wording> bodies,
        Dictionary<string, Wording> titles
    )
    {
        var line = act[0];
        return new(
            line.At,
            bodies[line.Post],
            line.Post,
            titles.GetValueOrDefault(line.Kind, new(line.Kind, line.Kind)),
            Ledger.Purpose.Parse(line.Purpose).IsRefused(out _, out var purpose)
                ? new(line.Purpose, line.Purpose)
                : purpose.Title,
            line.Ground,
            line.Reference,
            line.Refusal,
            act.Any(part => part.Fact is not null)
        );
    }
}
