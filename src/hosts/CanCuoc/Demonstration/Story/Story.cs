using CanCuoc.Ledger;
using CanCuoc.Population;
using CanCuoc.Vocabulary;

namespace CanCuoc.Program;

/// <summary>One thread through every module: a country opens both systems, and one citizen gets a card, moves, and sees who looked.</summary>
internal sealed class Story(OpenRegistry registry, Narrator narrator)
{
    private readonly Cast cast = new(registry.Do);

    public OpenRegistry Registry { get; } = registry;

    public Operations Do => Registry.Do;

    public Narrator Narrator { get; } = narrator;

    public StoryResult Result { get; } = new();

    /// <summary>The citizen whom the story is about, as last read.</summary>
    public PersonRecord Citizen { get; set; } = null!;

    /// <summary>Plays all chapters in a registry that was just born.</summary>
    public async Task TellAsync(long persons, CancellationToken cancellation)
    {
        await CountryChapter.TellAsync(this, persons, cancellation);
        await JointStartChapter.TellAsync(this, cancellation);
        await NumberChapter.TellAsync(this, cancellation);
        await ApplicationChapter.TellAsync(this, cancellation);
        await CardChapter.TellAsync(this, cancellation);
        await MoveChapter.TellAsync(this, cancellation);
        await WhoLookedChapter.TellAsync(this, cancellation);
        await ProofChapter.TellAsync(this, cancellation);
    }

    /// <summary>An officer does something that goes well.</summary>
    public async Task<T> ActAsync<T>(
        string officer,
        ActKind kind,
        Reason reason,
        Func<Act, Task<Outcome<T>>> operation,
        CancellationToken cancellation
    )
        where T : notnull => Must(await TryAsync(officer, kind, reason, operation, cancellation));

    /// <summary>An officer tries something.</summary>
    public async Task<Outcome<T>> TryAsync<T>(
        string officer,
        ActKind kind,
        Reason reason,
        Func<Act, Task<Outcome<T>>> operation,
        CancellationToken cancellation
    )
        where T : notnull =>
        await Registry.Acts.RunAsync(
            await cast.SeatAsync(officer, cancellation),
            kind,
            reason,
            operation,
            cancellation
        );

    /// <summary>An officer tries what a rule forbids; the rule is shown.</summary>
    public async Task ForbiddenAsync<T>(
        string officer,
        ActKind kind,
        Reason reason,
        Func<Act, Task<Outcome<T>>> operation,
        CancellationToken cancellation
    )
        where T : notnull
    {
        var outcome = await TryAsync(officer, kind, reason, operation, cancellation);
        if (outcome.Refusal is not { } refusal)
            throw new InvalidOperationException($"{kind.Name} went through and should not have.");
        Narrator.Refused(refusal);
    }

    public Task<Authority> SeatAsync(string officer, CancellationToken cancellation) =>
        cast.SeatAsync(officer, cancellation);

    public static T Must<T>(Outcome<T> outcome)
        where T : notnull =>
        outcome.IsRefused(out var refusal, out var value) ? throw new StoryStopped(refusal) : value;
}
