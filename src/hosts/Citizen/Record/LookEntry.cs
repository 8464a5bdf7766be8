using CanCuoc.Access;
using CanCuoc.Ledger;
using CanCuoc.Population;
using CanCuoc.Vocabulary;

namespace CanCuoc.CitizenDoor.Record;

/// <summary>One act about the citizen, as the citizen reads it: who, what, why, when. Its facts and its look are one entry.</summary>
/// <param name="Body">Who acted: a citizen is shown body and post, never an officer's name.</param>
/// <param name="Post">Null where no officer's post acted: the body says it all.</param>
public sealed record LookEntry(
    DateTimeOffset At,
    Wording Body,
    string? Post,
    Wording What,
    Wording Purpose,
    string Ground,
    string Reference,
    LookMeaning Meaning
)
{
    // The door that refused him acted in its own name; the citizen asks who stood before it.
    private static readonly Wording Stranger = new("Người chưa rõ là ai", "Somebody unknown");

    // Codes of officers' posts have no colon; agencies' and the program's own have one.
    private const char OfNoOfficer = ':';

    /// <summary>The acts of a page, newest first.</summary>
    /// <param name="kinds">Every kind of act the program knows.</param>
    public static IReadOnlyList<LookEntry> Of(OwnTrailPage page, IReadOnlyCollection<ActKind> kinds)
    {
        var titles = kinds.ToDictionary(kind => kind.Name, kind => kind.Title);
        return [.. Acts(page.Lines).Select(act => Of([.. act], page.Bodies, titles))];
    }

    // Looks of many acts share a position; where there is a fact, the position is one act's alone.
    private static IEnumerable<IGrouping<(long, int), TrailLine>> Acts(IReadOnlyList<TrailLine> lines)
    {
        var changes = lines.Where(line => line.Fact is not null).Select(line => line.Position).ToHashSet();
        return lines.GroupBy(line => (line.Position, changes.Contains(line.Position) ? -1 : line.Ordinal));
    }

    private static LookEntry Of(
        IReadOnlyList<TrailLine> act,
        IReadOnlyDictionary<string, Wording> bodies,
        Dictionary<string, Wording> titles
    )
    {
        var line = act[0];
        var meaning = MeaningOf(act);
        return new(
            line.At,
            meaning == LookMeaning.Refused && line.Kind == EnterAsCitizen.Kind.Name ? Stranger : bodies[line.Post],
            line.Post == Citizen.Post || line.Post.Contains(OfNoOfficer) ? null : line.Post,
            titles.GetValueOrDefault(line.Kind, new(line.Kind, line.Kind)),
            Ledger.Purpose.Parse(line.Purpose).IsRefused(out _, out var purpose)
                ? new(line.Purpose, line.Purpose)
                : purpose.Title,
            line.Ground,
            line.Reference,
            meaning
        );
    }

    private static LookMeaning MeaningOf(IReadOnlyList<TrailLine> act)
    {
        var facts = act.Select(line => line.Fact).OfType<string>().ToArray();
        if (act[0].Refusal is not null || facts.Contains(nameof(CitizenEntryFailed)))
            return LookMeaning.Refused;
        if (act[0].Post == Citizen.Post || facts.Contains(nameof(CitizenEntered)))
            return LookMeaning.Own;
        return facts is [] ? LookMeaning.Looked : LookMeaning.Changed;
    }
}
