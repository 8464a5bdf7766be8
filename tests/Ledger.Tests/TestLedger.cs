using System.Security.Cryptography;
using CanCuoc.Storage;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.Ledger.Tests;

/// <summary>A ledger of its own for one test, with the tallies beside it, a sealer, and a second place for checkpoints.</summary>
internal sealed class TestLedger : IAsyncDisposable
{
    public static readonly Authority Officer = new(
        "officer:17",
        "HN-03",
        "00004",
        [Permission.ReadPerson, Permission.AmendPerson, Permission.OpenSystems]
    );

    public static readonly Reason Reason = new(Purpose.PublicService, "Luật 26/2023/QH15, Điều 10", "HS-2026-0001");

    private static readonly ActKind Opening = new(
        "OpenTogether",
        RegistrySystem.Population,
        Permission.OpenSystems,
        "Khai trương hai hệ thống",
        "Both systems were opened"
    )
    {
        IsPreparing = true,
    };

    private readonly TestStore test;
    private readonly DirectoryInfo secondPlace = Directory.CreateTempSubdirectory("cancuoc-checkpoints-");

    private TestLedger(TestStore test)
    {
        this.test = test;
        Acts = new Acts(test.Store, TimeProvider.System);
        Archive = new CheckpointArchive(secondPlace.FullName);
        Sealer = new Sealer(Acts, Key, Archive, TimeProvider.System);
    }

    public static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public Store Store => test.Store;

    public string Address => test.Address;

    public ECDsa Key { get; } = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public Acts Acts { get; }

    public CheckpointArchive Archive { get; }

    public string SecondPlace => secondPlace.FullName;

    public Sealer Sealer { get; }

    /// <summary>A ledger whose systems are open.</summary>
    public static async Task<TestLedger> OpenAsync(Engine engine)
    {
        var ledger = await PrepareAsync(engine);
        (await ledger.OpenTogetherAsync()).Refusal.ShouldBeNull();
        return ledger;
    }

    /// <summary>A ledger whose systems are still closed.</summary>
    public static async Task<TestLedger> PrepareAsync(Engine engine) =>
        new(await TestStore.OpenAsync(engine, new LedgerModel(), new Tally()));

    public Task<Outcome<Done>> OpenTogetherAsync() =>
        Acts.RunAsync(Officer, Opening, Reason, act => Systems.OpenTogetherAsync(act, Cancellation), Cancellation);

    public Task<Outcome<int>> RaiseAsync(params PersonId[] persons) =>
        Acts.RunAsync<int>(
            Officer,
            Tally.Raising,
            Reason,
            async act =>
            {
                foreach (var person in persons)
                    await Tally.RaiseAsync(act, person, Cancellation);
                return persons.Length;
            },
            Cancellation
        );

    public Task<Outcome<int>> LookAsync(PersonId person) =>
        Acts.RunAsync<int>(
            Officer,
            Tally.Reading,
            Reason,
            async act => await Tally.ReadAsync(act, person, Cancellation),
            Cancellation
        );

    public async Task SealAllAsync()
    {
        while (await Sealer.SealAsync(Cancellation) > 0) { }
    }

    public async Task<LedgerReport> VerifyAsync(params string[] outside) =>
        await new LedgerVerification(Store, Key).RunAsync(outside, progress: null, Cancellation);

    /// <summary>What a query finds, read past the acts.</summary>
    public async Task<long> CountAsync(string sql)
    {
        await using var session = await Store.ReadAsync(Cancellation);
        await using var command = session.Command(sql);
        return Convert.ToInt64(await command.ExecuteScalarAsync(Cancellation));
    }

    /// <summary>A foreign hand in the database: no act, no permission, no fact.</summary>
    public async Task TamperAsync(params IEnumerable<string> statements)
    {
        await using var session = await Store.WriteAsync(Cancellation);
        foreach (var statement in statements)
            await session.ExecuteAsync(statement, Cancellation);
        await session.CommitAsync(Cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        await Acts.DisposeAsync();
        Key.Dispose();
        await test.DisposeAsync();
        secondPlace.Delete(recursive: true);
    }
}
