using CanCuoc.Biometrics;
using CanCuoc.Cards;
using CanCuoc.Enrolment;
using CanCuoc.Ledger;
using CanCuoc.Population;
using CanCuoc.Storage;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.Programme.Tests;

/// <summary>A registry before its start, and every operation of the board in one line.</summary>
internal sealed class SteeringBoard(TestRegistry registry, IReadOnlyList<Gate> gates) : IAsyncDisposable
{
    public TestRegistry Registry => registry;

    public DateOnly Today => Act.DayOf(registry.Clock.GetUtcNow());

    public static async Task<SteeringBoard> OpenAsync(
        Engine engine,
        IReadOnlyList<Gate>? gates = null,
        bool systemsOpen = false
    )
    {
        ModelPart[] parts =
        [
            new PopulationModel(),
            new BiometricsModel(),
            new CardsModel(),
            new EnrolmentModel(),
            new ProgrammeModel(),
        ];
        return new(await TestRegistry.OpenAsync(engine, parts, systemsOpen), gates ?? []);
    }

    public Task<Outcome<Readiness>> JudgeAsync(Action<JudgedGate>? judged = null, Authority? authority = null) =>
        new JudgeReadiness(registry.Acts, gates).RunAsync(
            authority ?? TestRegistry.Everybody,
            TestRegistry.Why,
            judged,
            default
        );

    public Task<Outcome<Readiness>> OpenTogetherAsync() =>
        registry.RunAsync(OpenTogether.Kind, act => new OpenTogether(gates).RunAsync(act, default));

    public async Task<Board> ReadAsync() =>
        (await registry.RunAsync(ReadBoard.Kind, act => new ReadBoard(gates).RunAsync(act, default))).Value;

    public Task<Outcome<long>> CountAsync() =>
        registry.RunAsync(CountPopulation.Kind, act => new CountPopulation().RunAsync(act, default));

    public Task<Outcome<CleaningBoard>> ReadCleaningAsync(string? unit = null, Authority? authority = null) =>
        registry.RunAsync(ReadCleaning.Kind, act => new ReadCleaning().RunAsync(act, unit, default), authority);

    public Task<Outcome<CleaningTarget>> SetTargetAsync(decimal percent, DateOnly by, Authority? authority = null) =>
        registry.RunAsync(
            SetCleaningTarget.Kind,
            act => new SetCleaningTarget().RunAsync(act, percent, by, default),
            authority
        );

    public Task<Outcome<Difficulty>> RaiseAsync(string province, string text) =>
        registry.RunAsync(
            RaiseDifficulty.Kind,
            act => new RaiseDifficulty().RunAsync(act, DifficultyKind.Network, province, text, default)
        );

    public Task<Outcome<Difficulty>> AnswerAsync(DifficultyId id, string answer) =>
        registry.RunAsync(AnswerDifficulty.Kind, act => new AnswerDifficulty().RunAsync(act, id, answer, default));

    public async Task<PersonRecord> PersonAsync(PersonDetails details)
    {
        var register = new RegisterPerson();
        return (
            await registry.RunAsync(
                RegisterPerson.Kind,
                act => register.RunAsync(act, details, null, new(EvidenceRank.Paper, "test"), default)
            )
        ).Value;
    }

    public async Task ExecuteAsync(string sql)
    {
        await using var session = await registry.Store.WriteAsync(default);
        await session.ExecuteAsync(sql, default);
        await session.CommitAsync(default);
    }

    /// <summary>When each system opened.</summary>
    public async Task<IReadOnlyList<DateTimeOffset?>> OpenedAtAsync()
    {
        await using var session = await registry.Store.ReadAsync(default);
        return
        [
            await Systems.OpenedAtAsync(session, RegistrySystem.Population, default),
            await Systems.OpenedAtAsync(session, RegistrySystem.Cards, default),
        ];
    }

    public ValueTask DisposeAsync() => registry.DisposeAsync();
}
