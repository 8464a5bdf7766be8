using System.Security.Cryptography;
using CanCuoc.Ledger;
using CanCuoc.Population;
using CanCuoc.Storage;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.Programme.Tests;

public sealed class StandardGatesTests
{
    [Theory, BothEngines]
    public async Task PopulationLoaded_WithAndWithoutPeople(Engine engine)
    {
        await using var board = await SteeringBoard.OpenAsync(engine, systemsOpen: true);
        var gate = StandardGates.PopulationLoaded(board.Registry.Store);
        (await gate.Judge(default)).ShouldBe(new(IsMet: false, new("Có 0 người.", "0 persons.")));

        await board.PersonAsync(Invented.Woman);

        (await gate.Judge(default)).ShouldBe(new(IsMet: true, new("Có 1 người.", "1 persons.")));
    }

    [Theory, BothEngines]
    public async Task NumbersIssued_WithAndWithoutPeopleWhoWait(Engine engine)
    {
        await using var board = await SteeringBoard.OpenAsync(engine, systemsOpen: true);
        var gate = StandardGates.NumbersIssued(board.Registry.Store);
        (await gate.Judge(default)).IsMet.ShouldBeFalse("nobody is there yet");
        await board.PersonAsync(Invented.Woman);
        (await gate.Judge(default)).IsMet.ShouldBeTrue();

        await board.ExecuteAsync("UPDATE population.person SET number = NULL");

        (await gate.Judge(default)).ShouldBe(
            new(IsMet: false, new("1 người chưa có số.", "1 persons without a number."))
        );
    }

    [Theory, BothEngines]
    public async Task RecordsAgree_BeforeAndAfterTampering(Engine engine)
    {
        await using var board = await SteeringBoard.OpenAsync(engine, systemsOpen: true);
        var person = await board.PersonAsync(Invented.Woman);
        await board.Registry.TrailAsync(person.Id);
        var gate = StandardGates.RecordsAgree(async cancellation =>
            (
                await board.Registry.RunAsync(
                    ReconcilePersons.Kind,
                    act => new ReconcilePersons().RunAsync(act, null, cancellation)
                )
            ).Value
        );
        (await gate.Judge(default)).ShouldBe(new(IsMet: true, new("1 bản ghi khớp.", "1 records agree.")));

        await board.ExecuteAsync("UPDATE population.person SET name = 'X'");

        (await gate.Judge(default)).ShouldBe(new(IsMet: false, new("1 chỗ không khớp.", "1 disagreements.")));
    }

    [Theory, BothEngines]
    public async Task LedgerVerified_BeforeAndAfterTampering(Engine engine)
    {
        await using var board = await SteeringBoard.OpenAsync(engine, systemsOpen: true);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var folder = Directory.CreateTempSubdirectory("cancuoc-").FullName;
        var sealer = new Sealer(board.Registry.Acts, key, new CheckpointArchive(folder), board.Registry.Clock);
        while (await sealer.SealAsync(default) > 0) { }
        Directory.Delete(folder, recursive: true);
        var gate = StandardGates.LedgerVerified(cancellation =>
            new LedgerVerification(board.Registry.Store, key).RunAsync([], null, cancellation)
        );
        (await gate.Judge(default)).ShouldBe(new(IsMet: true, new("1 bút toán nguyên vẹn.", "1 entries are whole.")));

        await board.ExecuteAsync("DELETE FROM ledger.fact");

        (await gate.Judge(default)).IsMet.ShouldBeFalse();
    }

    [Fact]
    public async Task SigningKeys_MissingThereAndExpired()
    {
        await using var board = await SteeringBoard.OpenAsync(Engine.Sqlite, systemsOpen: false);
        using var issuing = new TestIssuing();
        var clock = board.Registry.Clock;
        var gate = StandardGates.SigningKeys(issuing.Keys, board.Registry.Store, clock);
        (await gate.Judge(default)).ShouldBe(new(IsMet: false, Cards.IssuingKeys.SignerMissing.Text));
        await issuing.EnsureAsync(board.Registry);
        (await gate.Judge(default)).IsMet.ShouldBeTrue();

        clock.Advance(TimeSpan.FromDays(10_000));

        (await gate.Judge(default)).ShouldBe(new(IsMet: false, Cards.IssuingKeys.SignerExpired.Text));
    }

    [Fact]
    public async Task FirstCardReadBack_WithoutAndWithKeys()
    {
        await using var board = await SteeringBoard.OpenAsync(Engine.Sqlite, systemsOpen: false);
        using var issuing = new TestIssuing();
        var (store, clock) = (board.Registry.Store, board.Registry.Clock);
        var gate = StandardGates.FirstCardReadBack(new Cards.TrialCard(issuing.Keys, store, clock));
        (await gate.Judge(default)).ShouldBe(new(IsMet: false, Cards.IssuingKeys.SignerMissing.Text));

        await issuing.EnsureAsync(board.Registry);

        (await gate.Judge(default)).IsMet.ShouldBeTrue();
    }

    [Fact]
    public async Task Numbers_InAReason_AreWrittenAsEachLanguageWritesThem()
    {
        var gate = StandardGates.RecordsAgree(_ => Task.FromResult(new ReconcileReport(1_234_567, [])));

        (await gate.Judge(default)).Reason.ShouldBe(new Wording("1.234.567 bản ghi khớp.", "1,234,567 records agree."));
    }
}
