using System.Security.Cryptography;
using System.Text;
using CanCuoc.Chip.Inspection;
using CanCuoc.Chip.Personalisation;
using CanCuoc.Chip.SoftCard;

namespace CanCuoc.Production.Tests;

public sealed class FactoryBatchesTests
{
    [Fact]
    public async Task BothPasses_OfABatch_MakeCardsThatAnyReaderBelieves()
    {
        using var issuer = new TestIssuer();
        using var factory = TestFactory.With(5, issuer);

        var chips = await factory.InitialiseAsync(issuer.Order(3));
        var results = issuer.Results(await factory.PersonaliseAsync(issuer.Data(chips, factory.Key)), factory.Key);

        results.Results.Select(result => (result.Order, result.Fault)).ShouldBe([(1, null), (2, null), (3, null)]);
        foreach (var result in results.Results)
        {
            using var memory = issuer.Open(result, chips, factory.Key);
            (memory.State, memory.Serial, memory.HoldsItsKeys).ShouldBe((LifeCycle.Operational, result.Serial, true));
            using var chip = new SoftwareChip(memory);
            var report = await CardInspection.RunAsync(
                chip,
                memory.Content.DataGroup1.Zone.Key,
                issuer.Trust,
                TimeProvider.System.GetUtcNow(),
                default
            );
            (report.Value.AuthenticData.Answer, report.Value.GenuineChip.Answer).ShouldBe((Answer.Yes, Answer.Yes));
        }
    }

    [Fact]
    public async Task BothPasses_LeaveNothingOfAPersonInTheFactory()
    {
        using var issuer = new TestIssuer();
        using var factory = TestFactory.With(2, issuer);

        var chips = await factory.InitialiseAsync(issuer.Order(2));
        factory.Folder.Batches.Single().Stage.ShouldBe(BatchStage.WaitingForData);
        await factory.PersonaliseAsync(issuer.Data(chips, factory.Key));

        var batch = factory.Folder.Batches.Single();
        (batch.Stage, batch.Chips.Serials.Count, factory.Folder.Stock.Serials.Count).ShouldBe(
            (BatchStage.Finished, 0, 0)
        );
        foreach (var person in new[] { "CẤU", "CAU<", "001190" })
            factory.Files.ShouldAllBe(file => !Holds(file, person));
    }

    [Fact]
    public async Task Initialise_TellsOfNobodyAndNeverTheSameKeysTwice()
    {
        using var issuer = new TestIssuer();
        using var factory = TestFactory.With(4, issuer);

        var chips = issuer.Read(await factory.InitialiseAsync(issuer.Order(4)), factory.Key).Chips;

        chips.Select(chip => Convert.ToHexString(chip.Keys.Agreement.Span)).ShouldBeUnique();
        chips.Select(chip => Convert.ToHexString(chip.Keys.Signing.Span)).ShouldBeUnique();
        chips.Select(chip => chip.Serial).ShouldBeUnique();
    }

    [Fact]
    public async Task Files_ThatWereAnswered_AreRefused()
    {
        using var issuer = new TestIssuer();
        using var factory = TestFactory.With(4, issuer);
        var order = issuer.Order(2);
        var chips = await factory.InitialiseAsync(order);

        (await factory.RefusalOfInitialiseAsync(order)).ShouldBe(FactoryBatches.Answered.Code);
        (await factory.RefusalOfInitialiseAsync(issuer.Order(1))).ShouldBe(FactoryBatches.AnotherFile.Code);
        var data = issuer.Data(chips, factory.Key);
        await factory.PersonaliseAsync(data);
        (await factory.RefusalOfPersonaliseAsync(data)).ShouldBe(FactoryBatches.Answered.Code);
        (await factory.RefusalOfPersonaliseAsync(issuer.Data(chips, factory.Key))).ShouldBe(
            FactoryBatches.AnotherFile.Code
        );
        factory.Folder.Stock.Serials.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Files_OfAStranger_AreRefused()
    {
        using var issuer = new TestIssuer();
        using var stranger = new TestIssuer();
        using var factory = TestFactory.With(2, issuer);

        (await factory.RefusalOfInitialiseAsync(stranger.Order(1))).ShouldBe(SignedFile.WrongSignature.Code);
        var chips = await factory.InitialiseAsync(issuer.Order(1));
        (await factory.RefusalOfPersonaliseAsync(chips)).ShouldBe(SignedFile.AnotherKind.Code);
        (await factory.RefusalOfPersonaliseAsync([1, 2, 3])).ShouldBe(SignedFile.Malformed.Code);
        (await factory.RefusalOfPersonaliseAsync(stranger.Data(chips, factory.Key))).ShouldBe(
            SignedFile.WrongSignature.Code
        );
    }

    [Fact]
    public async Task Personalise_WithDataOfAnotherBatch_IsRefusedBeforeAnyChipIsTouched()
    {
        using var issuer = new TestIssuer();
        using var factory = TestFactory.With(3, issuer);
        (await factory.RefusalOfPersonaliseAsync(issuer.Data([], []))).ShouldBe(FactoryBatches.NoSuchBatch.Code);
        var chips = await factory.InitialiseAsync(issuer.Order(2));
        var rows = issuer.Read(chips, factory.Key).Chips;

        var swapped = new[]
        {
            new SealedRow(rows[0].Order, rows[1].Serial, new byte[40]),
            new SealedRow(rows[1].Order, rows[0].Serial, new byte[40]),
        };
        (await factory.RefusalOfPersonaliseAsync(issuer.Data(SHA256.HashData(chips), swapped))).ShouldBe(
            SignedFile.AnotherBatch.Code
        );
        (await factory.RefusalOfPersonaliseAsync(issuer.Data(new byte[32], []))).ShouldBe(SignedFile.AnotherBatch.Code);
        factory.Folder.Batches.Single().Stage.ShouldBe(BatchStage.WaitingForData);
    }

    [Fact]
    public async Task Personalise_ARowThatDoesNotOpenOrBelongsToAnotherChip_FailsThatCardAlone()
    {
        using var issuer = new TestIssuer();
        using var factory = TestFactory.With(3, issuer);
        var chips = await factory.InitialiseAsync(issuer.Order(3));
        var first = issuer.Read(chips, factory.Key).Chips[0];
        var data = issuer.Data(
            chips,
            factory.Key,
            chip =>
                chip.Order switch
                {
                    // signed for the keys of another chip
                    2 => new SignedContent(issuer.Card(first with { Order = 2 }), Trust: null).Encode(),
                    3 => [0x30, 0x00],
                    _ => new SignedContent(issuer.Card(chip), Trust: null).Encode(),
                }
        );

        var results = issuer.Results(await factory.PersonaliseAsync(data), factory.Key).Results;

        results.Select(result => result.Fault).ShouldBe([null, FactorySession.Refused.Code, SignedFile.Malformed.Code]);
        results.Skip(1).ShouldAllBe(result => result.Hidden.IsEmpty);
    }

    [Fact]
    public async Task Personalise_ACardOfASignerWhomTheFactoryIsNotToldOf_EndsTheChip()
    {
        using var issuer = new TestIssuer();
        using var other = new TestIssuer();
        using var factory = TestFactory.With(1, issuer);
        var chips = await factory.InitialiseAsync(issuer.Order(1));
        var data = issuer.Data(chips, factory.Key, chip => new SignedContent(other.Card(chip), Trust: null).Encode());

        var results = issuer.Results(await factory.PersonaliseAsync(data), factory.Key).Results;

        results.Single().Fault.ShouldBe(ReadBack.NotAuthentic.Code);
    }

    [Fact]
    public async Task Initialise_WithTooFewChips_IsRefusedAndTakesNone()
    {
        using var issuer = new TestIssuer();
        using var factory = TestFactory.With(2, issuer);

        (await factory.RefusalOfInitialiseAsync(issuer.Order(3))).ShouldBe(FactoryBatches.TooFewChips.Code);

        factory.Folder.Stock.Serials.Count.ShouldBe(2);
        factory.Folder.Stock.MakeBlanks(1);
        await factory.InitialiseAsync(issuer.Order(3));
    }

    [Fact]
    public async Task Initialise_TwoBatches_NeverTakesAChipForBoth()
    {
        using var issuer = new TestIssuer();
        using var factory = TestFactory.With(4, issuer);

        var first = issuer.Read(await factory.InitialiseAsync(issuer.Order(7, 1, 2)), factory.Key);
        var second = issuer.Read(await factory.InitialiseAsync(issuer.Order(8, 3, 4)), factory.Key);

        first.Chips.Concat(second.Chips).Select(chip => chip.Serial).ShouldBeUnique();
    }

    [Fact]
    public async Task Initialise_WithoutAnIssuer_IsRefused()
    {
        using var issuer = new TestIssuer();
        using var factory = TestFactory.With(1, issuer);
        File.Delete(Path.Combine(factory.Folder.Path, "issuer.pem"));

        (await factory.RefusalOfInitialiseAsync(issuer.Order(1))).ShouldBe(FactoryFolder.NoIssuer.Code);
    }

    [Fact]
    public async Task Passes_AreTheSameAfterTheProgramWasStartedAgain()
    {
        using var issuer = new TestIssuer();
        using var factory = TestFactory.With(2, issuer);
        var chips = await factory.InitialiseAsync(issuer.Order(2));
        factory.Restart();

        var results = issuer.Results(await factory.PersonaliseAsync(issuer.Data(chips, factory.Key)), factory.Key);

        results.Results.ShouldAllBe(result => result.Fault == null);
    }

    [Fact]
    public async Task Personalise_AChipWhoseFileIsDamaged_FailsThatCardAlone()
    {
        using var issuer = new TestIssuer();
        using var factory = TestFactory.With(2, issuer);
        var chips = await factory.InitialiseAsync(issuer.Order(2));
        var serials = issuer.Read(chips, factory.Key).Chips.Select(chip => chip.Serial).ToList();
        var folder = Path.Combine(factory.Folder.Path, "batches", "00000007", "chips");
        File.WriteAllBytes(Path.Combine(folder, $"{serials[0]}.chip"), [1, 2, 3]);
        File.Delete(Path.Combine(folder, $"{serials[1]}.transport"));

        var results = issuer.Results(await factory.PersonaliseAsync(issuer.Data(chips, factory.Key)), factory.Key);

        results
            .Results.Select(result => result.Fault)
            .ShouldBe([ChipStock.ChipUnreadable.Code, ChipStock.ChipMissing.Code]);
    }

    [Fact]
    public void Factory_WhoseMakingWasCutOff_IsWholeWhenItIsOpened()
    {
        var folder = Directory.CreateTempSubdirectory("cancuoc-");
        Keys.EncryptedFileKeyStore.CreateUnguarded(Path.Combine(folder.FullName, "keys"), "a passphrase for a test")
            .Dispose();

        using (var factory = FactoryFolder.Open(folder.FullName, "a passphrase for a test").Value)
        {
            factory.Own.Fingerprint.ShouldNotBeEmpty();
            factory.Stock.MakeBlanks(1);
            factory.Stock.Serials.Count.ShouldBe(1);
        }
        folder.Delete(recursive: true);
    }

    private static bool Holds(byte[] file, string text) => file.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0;
}
