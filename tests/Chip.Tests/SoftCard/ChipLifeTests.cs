using CanCuoc.Chip.Access;
using CanCuoc.Chip.Apdu;
using CanCuoc.Chip.Channel;
using CanCuoc.Chip.Lds;
using CanCuoc.Chip.Personalisation;
using CanCuoc.Chip.SoftCard;
using CanCuoc.Chip.Tests.Access;
using CanCuoc.Chip.Tests.Personalisation;
using CanCuoc.Chip.Tests.Proof;

namespace CanCuoc.Chip.Tests.SoftCard;

/// <summary>What a chip keeps of its life, and what it does not.</summary>
public sealed class ChipLifeTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Step_ThatCannotBeKept_IsAMemoryFailureAndNotMade()
    {
        using var powered = PoweredChip.Blank();
        using var session = await powered.OpenAsync();
        await ShouldFailAsync("GENERATE ASYMMETRIC KEY PAIR", async () => await session.InitialiseAsync(Cancellation));
        var keys = (await session.InitialiseAsync(Cancellation)).Value;
        var files = PoweredChip.CardOf(keys).Files;
        await ShouldFailAsync("ACTIVATE FILE", async () => await session.WriteAsync(files, trust: null, Cancellation));
        (await session.WriteAsync(files, trust: null, Cancellation)).Refusal.ShouldBeNull();
        await ShouldFailAsync("ACTIVATE FILE", async () => await session.ReleaseAsync(Cancellation));
        (await session.ReleaseAsync(Cancellation)).Refusal.ShouldBeNull();
        await ShouldFailAsync("TERMINATE CARD USAGE", async () => await session.TerminateAsync(Cancellation));
        (await session.TerminateAsync(Cancellation)).Refusal.ShouldBeNull();
        powered.Kept.Select(memory => memory.State).Distinct().ShouldBe(Enum.GetValues<LifeCycle>());

        async Task ShouldFailAsync<T>(string step, Func<Task<Vocabulary.Outcome<T>>> act)
            where T : notnull
        {
            var (kept, before) = (powered.Kept.Count, powered.Image);
            powered.IsWorn = true;
            (await act()).Refusal.ShouldNotBeNull().About.ShouldBe($"{step}: 6581");
            powered.IsWorn = false;
            powered.Kept.Count.ShouldBe(kept);
            powered.Image.ShouldBe(before);
        }
    }

    [Fact]
    public async Task Open_WhereTheTryCannotBeCounted_IsRefused()
    {
        using var powered = PoweredChip.Blank();
        powered.IsWorn = true;
        var opened = await FactorySession.OpenAsync(powered.Chip, PoweredChip.Key, Cancellation);
        opened.Refusal.ShouldNotBeNull();
        powered.IsWorn = false;
        (await powered.OpenAsync()).Dispose();
    }

    [Fact]
    public async Task Serial_OfAChip_IsToldUntilItIsSomebodys()
    {
        using var powered = PoweredChip.Blank();
        Say(powered, "00CA004500").ShouldBe("564E54455354303034329000");
        using (var session = await powered.OpenAsync())
        {
            var keys = (await session.InitialiseAsync(Cancellation)).Value;
            Say(powered, "00CA004500").ShouldEndWith("9000");
            using var again = await powered.OpenAsync();
            await again.WriteAsync(PoweredChip.CardOf(keys).Files, trust: null, Cancellation);
        }
        Say(powered, "00CA004500").ShouldEndWith("9000");
        using (var session = await powered.OpenAsync())
            await session.ReleaseAsync(Cancellation);
        Say(powered, "00CA004500").ShouldBe("6A88");
        Say(powered, "00CA008A00").ShouldBe("059000");
        using (var session = await powered.OpenAsync())
            await session.TerminateAsync(Cancellation);
        Say(powered, "00CA004500").ShouldEndWith("9000");
        Say(powered, "00CA008A00").ShouldBe("0C9000");
    }

    [Fact]
    public async Task Chip_AtItsEnd_HoldsNothingAndSaysSo()
    {
        using var powered = await PoweredChip.ReleasedAsync();
        var secrets = SecretsOf(powered.Image);
        using (var session = await powered.OpenAsync())
            (await session.TerminateAsync(Cancellation)).Refusal.ShouldBeNull();
        for (var turn = 0; turn < 2; turn++)
        {
            Say(powered, "00A4040C07A0000002471001").ShouldBe("6285");
            Say(powered, "00A4000C023F00").ShouldBe("6285");
            Say(powered, "00B09C0004").ShouldBe("6D00");
            Say(powered, "0022C1A40F800A04007F00070202040202830110").ShouldBe("6D00");
            Say(powered, "0084000008").ShouldBe("6D00");
            powered.CutPower();
        }
        var image = powered.Image;
        foreach (var secret in secrets)
            image.Span.IndexOf(secret).ShouldBe(-1);
        var memory = ChipMemory.Parse(image).Value;
        memory.Keys.Agreement.ShouldBeEmpty();
        memory.Keys.Signing.ShouldBeNull();
        memory.Transport.ShouldBeNull();
        Should.Throw<InvalidOperationException>(() => memory.Content).Message.ShouldContain("Terminated");
        memory.ToString().ShouldBe("ChipMemory VNTEST0042 Terminated");
    }

    /// <summary>What the keys were is gone from the chip itself too, not only from its image.</summary>
    [Fact]
    public async Task Terminate_OfAChip_WipesItsTransportKey()
    {
        using var memory = ChipMemory.Blank(PoweredChip.Serial, PoweredChip.Key);
        using var chip = new SoftwareChip(memory);
        using (var session = (await FactorySession.OpenAsync(chip, PoweredChip.Key, Cancellation)).Value)
            (await session.TerminateAsync(Cancellation)).Refusal.ShouldBeNull();
        memory.Transport.ShouldNotBeNull().Export().ShouldAllBe(part => part == 0);
    }

    [Fact]
    public async Task TransportKey_OfACardInItsHoldersHand_OpensNothingButItsEnd()
    {
        using var powered = await PoweredChip.ReleasedAsync();
        using var opened = (await CardOpening.OpenAsync(powered.Chip, PoweredChip.Key, Cancellation)).Value;
        foreach (var file in Enum.GetValues<FileIdentifier>())
            await ShouldAnswer(Command.SelectFile(file), "6982");
        await ShouldAnswer(Command.ReadNamed(FileIdentifier.DG1.ShortIdentifier, 4), "6982");
        await ShouldAnswer(FactoryCommand.GetSerial, "6A88");
        await ShouldAnswer(FactoryCommand.GenerateKeys, "6D00");
        await ShouldAnswer(FactoryCommand.TellKeys, "6D00");
        await ShouldAnswer(FactoryCommand.Write(0, new byte[4]), "6D00");
        await ShouldAnswer(FactoryCommand.PutTrust(new byte[4]), "6D00");
        await ShouldAnswer(FactoryCommand.Activate, "6D00");
        await ShouldAnswer(Command.GetChallenge, "6982");
        powered.State.ShouldBe(LifeCycle.Operational);
        using var last = await powered.OpenAsync();
        (await last.TerminateAsync(Cancellation)).Refusal.ShouldBeNull();
        powered.State.ShouldBe(LifeCycle.Terminated);

        async Task ShouldAnswer(CommandApdu command, string status) =>
            Convert
                .ToHexString((await opened.Channel.TransmitAsync(command, Cancellation)).Value.Encode())
                .ShouldBe(status, command.ToString());
    }

    [Fact]
    public void Parse_OfAnImageWithoutALife_IsACardInItsHoldersHand()
    {
        var written = new ChipMemory(IssuedCard.Of(IssuedCard.Keys), IssuedCard.Keys);
        using var powered = PoweredChip.Of(written);
        var read = ChipMemory.Parse(powered.Image).Value;
        (read.State, read.Serial, read.Transport).ShouldBe((LifeCycle.Operational, null, null));
        read.Encode().AsSpan().SequenceEqual(written.Encode()).ShouldBeTrue();
        Say(powered, "00CA008A00").ShouldBe("059000");
        Say(powered, "00CA004500").ShouldBe("6A88");
        Say(powered, "0022C1A40F800A04007F00070202040202830110").ShouldBe("6A88", "it has no transport key");
    }

    [Theory]
    [InlineData(LifeCycle.Blank)]
    [InlineData(LifeCycle.Initialised)]
    [InlineData(LifeCycle.Terminated)]
    public void Parse_OfAnImageWhoseKeysAreNotThoseOfItsState_IsRefused(LifeCycle state)
    {
        var blank = ChipMemory.Blank(PoweredChip.Serial, PoweredChip.Key);
        var sound = state == LifeCycle.Initialised ? blank with { Keys = IssuedCard.Keys } : blank;
        var other = state == LifeCycle.Initialised ? blank : blank with { Keys = IssuedCard.Keys };
        ChipMemory.Parse((sound with { State = state }).Encode()).Value.State.ShouldBe(state);
        Refused.Code(ChipMemory.Parse((other with { State = state }).Encode())).ShouldBe("CHI-21");
    }

    private static byte[][] SecretsOf(ReadOnlyMemory<byte> image)
    {
        using var memory = ChipMemory.Parse(image).Value;
        var key = memory.Transport.ShouldNotBeNull().Export();
        var (agreement, signing) = (memory.Keys.Agreement[0].Export(), memory.Keys.Signing!.Export());
        byte[][] secrets =
        [
            key,
            agreement,
            signing,
            .. memory.Content.Files.Values.Select(file => file[..16].ToArray()),
        ];
        foreach (var secret in secrets)
            image.Span.IndexOf(secret).ShouldBeGreaterThan(-1);
        return secrets;
    }

    private static string Say(PoweredChip powered, string command) => PaceChip.Say(powered.Chip, command);
}
