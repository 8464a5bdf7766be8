using CanCuoc.Vocabulary;

namespace CanCuoc.Population.Tests;

/// <summary>A civil event that must be refused, in a registry that it shares with other such cases: it changes nobody of theirs.</summary>
internal sealed record RefusedEvent(CivilEvent Event, Refusal Refusal, Func<CivilRegistry, Task<Refusal?>> Attempt)
{
    public static RefusedEvent Of<T>(CivilEvent its, Refusal refusal, Func<CivilRegistry, Task<Outcome<T>>> attempt)
        where T : notnull => new(its, refusal, async civil => (await attempt(civil)).Refusal);
}

/// <summary>The bad input of all civil events: every refusal that an event declares is reached by a case of it.</summary>
internal static class RefusedEvents
{
    public static IReadOnlyList<RefusedEvent> All { get; } =
    [.. RefusedBirths.All, .. RefusedUnions.All, .. RefusedEnds.All, .. RefusedAdoptions.All, .. RefusedChanges.All];
}
