using CanCuoc.Biometrics;
using CanCuoc.Ledger;
using CanCuoc.Population;
using CanCuoc.Storage;
using CanCuoc.Vocabulary;

namespace CanCuoc.Enrolment;

/// <summary>
/// Gives invented people faces and fingers, as templates that no picture was made of, so that a demonstration's galleries are as large as a
/// province's. Done in acts of some thousand people, each whole; a run that was killed goes on where it stopped.
/// </summary>
public sealed class SeedBodies(Acts acts, BodyRecords bodies)
{
    public static readonly ActKind Kind = new(
        nameof(SeedBodies),
        RegistrySystem.Cards,
        Permission.LoadPersons,
        "Tạo khuôn mặt, vân tay hư cấu để thử nghiệm",
        "Inventing faces and fingers for demonstration"
    )
    {
        IsPreparing = true,
    };

    private const int PersonsInAnAct = 10_000;

    private static readonly string[] Tables = ["population.subject", "biometrics.template"];

    /// <summary>Invents until so many persons have a body, or all invented ones.</summary>
    /// <param name="invent">The templates of one person; called by many threads.</param>
    /// <param name="progress">Told how many were given one, after every act.</param>
    /// <returns>How many were given one.</returns>
    public async Task<Outcome<long>> RunAsync(
        Authority authority,
        Reason reason,
        long wanted,
        Func<PersonId, IReadOnlyList<BodyTemplate>> invent,
        IProgress<long>? progress,
        CancellationToken cancellation
    )
    {
        var (there, without) = await CountAsync(wanted, cancellation);
        if (without.Count == 0)
            return 0L;
        // They are derived: a run that is killed from here on leaves none that knows less than the registry.
        await bodies.Galleries.ForgetAsync(cancellation);
        Task<Outcome<long>> Load() => LoadAsync(authority, reason, without, invent, progress, cancellation);
        return there < without.Count ? await MassLoad.RunAsync(acts.Store, Tables, Load, cancellation) : await Load();
    }

    private async Task<(long There, IReadOnlyList<PersonId> Without)> CountAsync(
        long wanted,
        CancellationToken cancellation
    )
    {
        await using var session = await acts.Store.ReadAsync(cancellation);
        session.LiftTimeLimit();
        var there = (long)(await session.ScalarAsync("SELECT count(*) FROM population.subject", cancellation))!;
        var missing = Math.Max(0, wanted - there);
        return (there, await BiometricSubject.InventedWithoutAsync(session, missing, cancellation));
    }

    private async Task<Outcome<long>> LoadAsync(
        Authority authority,
        Reason reason,
        IReadOnlyList<PersonId> persons,
        Func<PersonId, IReadOnlyList<BodyTemplate>> invent,
        IProgress<long>? progress,
        CancellationToken cancellation
    )
    {
        var given = 0L;
        foreach (var some in persons.Chunk(PersonsInAnAct))
        {
            var invented = some.AsParallel().AsOrdered().WithCancellation(cancellation).Select(invent).ToList();
            var outcome = await acts.RunAsync<Done>(
                authority,
                Kind,
                reason,
                act => LoadAsync(act, some, invented, cancellation),
                cancellation
            );
            if (outcome.IsRefused(out var refusal, out _))
                return refusal;
            given += some.Length;
            progress?.Report(given);
        }
        return given;
    }

    private async Task<Outcome<Done>> LoadAsync(
        Act act,
        PersonId[] persons,
        IReadOnlyList<IReadOnlyList<BodyTemplate>> invented,
        CancellationToken cancellation
    )
    {
        var subjects = await BiometricSubject.LoadAsync(act, persons, cancellation);
        var templates = subjects
            .Zip(invented)
            .SelectMany(one => one.Second.Select(template => (one.First, template)))
            .ToArray();
        await bodies.Templates.LoadAsync(act, templates, cancellation);
        act.Record(new BodiesInvented(persons.Length, templates.Length));
        return Done.It;
    }
}

/// <summary>Invented persons were given faces and fingers.</summary>
/// <param name="Templates">Of all of them.</param>
public sealed record BodiesInvented(int Persons, int Templates) : Fact;
