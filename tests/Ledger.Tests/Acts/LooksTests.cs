using System.Data.Common;
using CanCuoc.Storage;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.Ledger.Tests;

public sealed class LooksTests
{
    private const string Looks = "SELECT count(*) FROM ledger.look WHERE kind = 'ReadTally'";
    private const string Entries = "SELECT count(*) FROM ledger.entry WHERE kind = 'Looks'";

    private static readonly PersonId An = new(41);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, BothEngines]
    public async Task Look_Answered_StandsRecordedWithPurposeAndGround(Engine engine)
    {
        await using var ledger = await TestLedger.OpenAsync(engine);
        await ledger.RaiseAsync(An);

        (await ledger.LookAsync(An)).Value.ShouldBe(1);

        (
            await ledger.CountAsync(
                $"{Looks} AND person_id = 41 AND actor = 'officer:17' AND post = 'HN-03' AND purpose = 'public-service' "
                    + "AND ground = 'Luật 26/2023/QH15, Điều 10' AND reference = 'HS-2026-0001' AND refusal IS NULL"
            )
        ).ShouldBe(1);
    }

    [Theory, BothEngines]
    public async Task Look_ThatFoundNobody_IsRecordedAsSuch(Engine engine)
    {
        await using var ledger = await TestLedger.OpenAsync(engine);

        await LookAsync(ledger, _ => 0);

        (await ledger.CountAsync($"{Looks} AND person_id IS NULL")).ShouldBe(1);
    }

    [Theory, BothEngines]
    public async Task Look_AtSomebodyTwice_IsOneLook(Engine engine)
    {
        await using var ledger = await TestLedger.OpenAsync(engine);

        await LookAsync(
            ledger,
            act =>
            {
                act.Saw(An);
                act.Saw(new PersonId(42));
                act.Saw(An);
                return 0;
            }
        );

        (await ledger.CountAsync(Looks)).ShouldBe(2);
    }

    [Theory, BothEngines]
    public async Task Look_Refused_IsRecordedWithTheRefusal(Engine engine)
    {
        await using var ledger = await TestLedger.OpenAsync(engine);
        var stranger = TestLedger.Officer with { Permissions = [] };

        var outcome = await LookAsync(ledger, _ => 0, stranger);

        outcome.Refusal!.Code.ShouldBe("LED-01");
        (await ledger.CountAsync($"{Looks} AND person_id IS NULL AND refusal = 'LED-01'")).ShouldBe(1);
    }

    [Theory, BothEngines]
    public async Task Look_ThatRecordsAFact_IsABug(Engine engine)
    {
        await using var ledger = await TestLedger.OpenAsync(engine);

        await Should.ThrowAsync<InvalidOperationException>(() =>
            LookAsync(
                ledger,
                act =>
                {
                    act.Record(Tally.Raised(An, 1));
                    return 0;
                }
            )
        );
    }

    [Theory, BothEngines]
    public async Task Look_ThatCannotBeRecorded_IsNotAnswered(Engine engine)
    {
        await using var ledger = await TestLedger.OpenAsync(engine);
        var prefix = engine == Engine.Sqlite ? "ledger_" : "";
        await ledger.TamperAsync($"ALTER TABLE ledger.look RENAME TO {prefix}look_away");

        await Should.ThrowAsync<DbException>(() => ledger.LookAsync(An));
        await ledger.TamperAsync($"ALTER TABLE ledger.look_away RENAME TO {prefix}look");

        (await ledger.LookAsync(An)).Refusal.ShouldBeNull();
        (await ledger.CountAsync(Looks)).ShouldBe(1);
    }

    [Theory, BothEngines]
    public async Task Look_WhileItsRecordIsHeldUp_IsNotAnsweredYet(Engine engine)
    {
        await using var ledger = await TestLedger.OpenAsync(engine);
        var held = await HoldAsync(ledger);
        var read = new TaskCompletionSource();

        var looking = LookAsync(
            ledger,
            act =>
            {
                act.Saw(An);
                read.SetResult();
                return 0;
            }
        );
        await read.Task;
        await SeveralTurnsAsync(ledger);
        looking.IsCompleted.ShouldBeFalse();
        await held.DisposeAsync();

        (await looking).Refusal.ShouldBeNull();
        (await ledger.CountAsync(Looks)).ShouldBe(1);
    }

    [Theory, BothEngines]
    public async Task Looks_ThatWaitTogether_ShareAnEntry(Engine engine)
    {
        await using var ledger = await TestLedger.OpenAsync(engine);
        var held = await HoldAsync(ledger);

        var looking = Enumerable.Range(1, 64).Select(person => ledger.LookAsync(new PersonId(person))).ToArray();
        await SeveralTurnsAsync(ledger);
        await held.DisposeAsync();
        await Task.WhenAll(looking);

        (await ledger.CountAsync(Looks)).ShouldBe(64);
        (await ledger.CountAsync(Entries)).ShouldBeLessThan(32);
        (await ledger.CountAsync("SELECT sum(looks) FROM ledger.entry WHERE kind = 'Looks'")).ShouldBe(64);
    }

    [Theory, BothEngines]
    public async Task Look_AfterTheEnd_IsNotAnswered(Engine engine)
    {
        await using var ledger = await TestLedger.OpenAsync(engine);
        await ledger.LookAsync(An);
        await ledger.Acts.DisposeAsync();

        await Should.ThrowAsync<ObjectDisposedException>(() => ledger.LookAsync(An));
    }

    /// <summary>Keeps everybody from writing entries until disposed.</summary>
    private static async Task<Session> HoldAsync(TestLedger ledger)
    {
        var session = await ledger.Store.WriteAsync(Cancellation);
        if (session.Engine == Engine.PostgreSql)
            await session.ExecuteAsync("LOCK TABLE ledger.entry IN EXCLUSIVE MODE", Cancellation);
        return session;
    }

    private static async Task SeveralTurnsAsync(TestLedger ledger)
    {
        for (var turn = 0; turn < 64; turn++)
            await ledger.CountAsync(Looks);
    }

    private static Task<Outcome<int>> LookAsync(TestLedger ledger, Func<Act, int> look, Authority? authority = null) =>
        ledger.Acts.RunAsync<int>(
            authority ?? TestLedger.Officer,
            Tally.Reading,
            TestLedger.Reason,
            act => Task.FromResult<Outcome<int>>(look(act)),
            Cancellation
        );
}
