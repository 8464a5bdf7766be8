using CanCuoc.Chip.Access;
using CanCuoc.Chip.Inspection;
using CanCuoc.Chip.Lds;
using CanCuoc.Chip.Personalisation;
using CanCuoc.Chip.SoftCard;
using CanCuoc.Chip.Tests.Channel;
using CanCuoc.Chip.Tests.Trust;
using CanCuoc.Chip.Tests.Verifiable;
using CanCuoc.Chip.Verifiable;
using static CanCuoc.Chip.Tests.Verifiable.SpecimenTerminals;

namespace CanCuoc.Chip.Tests.Personalisation;

public sealed class FactorySessionTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Passes_OverABlankChip_MakeACardThatIsBelieved(bool isCut)
    {
        using var powered = PoweredChip.Blank();
        var serial = await FactorySession.ReadSerialAsync(powered.Chip, Cancellation);
        serial.Value.ShouldBe(PoweredChip.Serial);

        ChipPublicKeys keys;
        using (var first = await powered.OpenAsync())
            keys = (await first.InitialiseAsync(Cancellation)).Value;
        Between(LifeCycle.Initialised);

        var card = PoweredChip.CardOf(keys, groups => groups[FileIdentifier.DG3] = TerminalTalk.Prints);
        using (var second = await powered.OpenAsync())
            (await second.WriteAsync(card.Files, Points, Cancellation)).Refusal.ShouldBeNull();
        Between(LifeCycle.Personalised);

        using (var last = await powered.OpenAsync())
            (await last.ReleaseAsync(Cancellation)).Refusal.ShouldBeNull();
        Between(LifeCycle.Operational);

        var terminal = new TerminalCredentials([Verifier, Terminal], TerminalKey);
        CardPassword[] passwords = [Invented.Zone.Key, CardAccessNumber.Of(Invented.Citizen.Number)];
        foreach (var password in passwords)
        {
            var inspected = await CardInspection.RunAsync(
                powered.Chip,
                password,
                SpecimenSigners.Trust,
                Invented.Signed,
                terminal,
                Cancellation
            );
            var report = inspected.Value;
            report.AuthenticData.Answer.ShouldBe(Answer.Yes);
            report.GenuineChip.Answer.ShouldBe(Answer.Yes);
            report.GenuineChip.Reasons.Count.ShouldBe(2, "both proofs");
            report.NotRead.ShouldBeEmpty();
            foreach (var (file, bytes) in card.Files)
                report.Card.Files[file].ToArray().ShouldBe(bytes.ToArray(), file.ToString());
            powered.CutPower();
        }

        void Between(LifeCycle state)
        {
            if (isCut)
                powered.CutPower();
            powered.State.ShouldBe(state);
        }
    }

    [Fact]
    public async Task Initialise_AfterAnInterruption_TellsTheSameKeys()
    {
        using var powered = PoweredChip.Blank();
        using var first = await powered.OpenAsync();
        var made = (await first.InitialiseAsync(Cancellation)).Value.Encode();
        (await first.InitialiseAsync(Cancellation)).Value.Encode().ShouldBe(made);
        powered.CutPower();
        using var again = await powered.OpenAsync();
        (await again.InitialiseAsync(Cancellation)).Value.Encode().ShouldBe(made);
        powered.Kept.Count(memory => memory.State == LifeCycle.Initialised && memory.WrongTries == 0).ShouldBe(2);
    }

    [Fact]
    public async Task Initialise_OfTwoChips_GivesOtherKeys()
    {
        using var one = PoweredChip.Blank();
        using var other = PoweredChip.Blank();
        using var session = await one.OpenAsync();
        using var beside = await other.OpenAsync();
        var keys = (await session.InitialiseAsync(Cancellation)).Value;
        var others = (await beside.InitialiseAsync(Cancellation)).Value;
        keys.Agreement.ToArray().ShouldNotBe(others.Agreement.ToArray());
        keys.Signing.ToArray().ShouldNotBe(others.Signing.ToArray());
    }

    [Fact]
    public async Task Write_AfterTheCardIsShut_IsRefusedAndChangesNothing()
    {
        using var powered = await PoweredChip.PersonalisedAsync();
        var before = powered.Image.ToArray();
        foreach (var state in (LifeCycle[])[LifeCycle.Personalised, LifeCycle.Operational])
        {
            powered.State.ShouldBe(state);
            using var session = await powered.OpenAsync();
            Refused.Code(await session.InitialiseAsync(Cancellation)).ShouldBe("CHI-98");
            var files = ChipMemory.Parse(before).Value.Content.Files;
            var written = await session.WriteAsync(files, Points, Cancellation);
            written.Refusal.ShouldNotBeNull().About.ShouldBe("SELECT DG1: 6982");
            if (state == LifeCycle.Personalised)
                (await session.ReleaseAsync(Cancellation)).Refusal.ShouldBeNull();
        }
        var (then, now) = (ChipMemory.Parse(before).Value, ChipMemory.Parse(powered.Image).Value);
        now.Trust.ShouldBeNull();
        now.Keys.Public.Encode().ShouldBe(then.Keys.Public.Encode());
        foreach (var (file, bytes) in then.Content.Files)
            now.Content.Files[file].ToArray().ShouldBe(bytes.ToArray());
        now.Content.Files.Count.ShouldBe(then.Content.Files.Count);
    }

    /// <summary>Of what a session wrote and did not finish nothing may be left: the next holder is perhaps another.</summary>
    [Fact]
    public async Task Write_ThatBreaksOff_LeavesNothingOfItsFiles()
    {
        using var powered = PoweredChip.Blank();
        using var first = await powered.OpenAsync();
        var keys = (await first.InitialiseAsync(Cancellation)).Value;
        var prints = new Dictionary<FileIdentifier, ReadOnlyMemory<byte>>
        {
            [FileIdentifier.DG3] = TerminalTalk.Prints,
        };
        Refused.Code(await first.WriteAsync(prints, Points, Cancellation)).ShouldBe("CHI-98");

        using var second = await powered.OpenAsync();
        var card = PoweredChip.CardOf(keys);
        (await second.WriteAsync(card.Files, trust: null, Cancellation)).Refusal.ShouldBeNull();
        var memory = ChipMemory.Parse(powered.Image).Value;
        memory.Content.Files.Keys.Order().ShouldBe(card.Files.Keys.Order());
        memory.Trust.ShouldBeNull();
    }

    [Fact]
    public async Task Open_WithTheKeyOfAnotherChip_IsRefused()
    {
        using var powered = PoweredChip.Blank();
        using var other = TransportKey.Generate();
        Refused.Code(await FactorySession.OpenAsync(powered.Chip, other, Cancellation)).ShouldBe("CHI-63");
        (await powered.OpenAsync()).Dispose();
    }

    [Fact]
    public async Task Read_OfACardInItsHoldersHand_TellsItsStateAndNoNumber()
    {
        using var powered = await PoweredChip.PersonalisedAsync();
        (await FactorySession.ReadSerialAsync(powered.Chip, Cancellation)).Value.ShouldBe(PoweredChip.Serial);
        using (var session = await powered.OpenAsync())
            (await session.ReleaseAsync(Cancellation)).Refusal.ShouldBeNull();
        var serial = await FactorySession.ReadSerialAsync(powered.Chip, Cancellation);
        serial.Refusal.ShouldNotBeNull().Code.ShouldBe("CHI-98");
        serial.Refusal!.About.ShouldBe("ChipSerial: 6A88");
        (await FactorySession.ReadStateAsync(powered.Chip, Cancellation)).Value.ShouldBe(LifeCycle.Operational);
    }

    [Theory]
    [InlineData("6A88", "CHI-98", "nothing told")]
    [InlineData("069000", "CHI-98", "a state that there is not")]
    [InlineData("9000", "CHI-98", "an empty answer")]
    [InlineData("01019000", "CHI-98", "two bytes")]
    public async Task ReadState_OfAnotherAnswer_IsRefused(string answer, string code, string what) =>
        Refused.Code(await FactorySession.ReadStateAsync(AnsweringCard.Of(answer), Cancellation)).ShouldBe(code, what);

    [Theory]
    [InlineData("5661309000", "small letters")]
    [InlineData("5641339000", "too few")]
    [InlineData("9000", "none")]
    public async Task ReadSerial_OfAnotherAnswer_IsRefused(string answer, string what) =>
        Refused
            .Code(await FactorySession.ReadSerialAsync(AnsweringCard.Of(answer), Cancellation))
            .ShouldBe("CHI-99", what);

    [Fact]
    public async Task Read_WhenTheChipLeaves_SaysSo()
    {
        (await FactorySession.ReadSerialAsync(AnsweringCard.Of(), Cancellation)).Refusal.ShouldBe(
            AnsweringCard.Removed
        );
        (await FactorySession.ReadStateAsync(AnsweringCard.Of(), Cancellation)).Refusal.ShouldBe(AnsweringCard.Removed);
    }
}
