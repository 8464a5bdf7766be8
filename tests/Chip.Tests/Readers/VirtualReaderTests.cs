using CanCuoc.Chip.Readers;
using CanCuoc.Chip.SoftCard;
using CanCuoc.Chip.Tests.Trust;

namespace CanCuoc.Chip.Tests.Readers;

/// <summary>What the chip's end of vpcd's line says and does.</summary>
public sealed class VirtualReaderTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Play_AnswersCommandsAndHearsSignals()
    {
        var heard = new List<ReaderSignal>();
        using var vpcd = new FakeVpcd();
        using var place = (await VirtualReader.PlugAsync("127.0.0.1", vpcd.Port, Cancellation)).Value;
        var playing = place.PlayAsync(PcscCardTests.Echo(heard.Add), Cancellation);
        await using (var chip = await vpcd.AcceptAsync())
        {
            await FakeVpcd.SendAsync(chip, "04");
            (await FakeVpcd.ReceiveAsync(chip)).ShouldBe("3B85800180739401C0A2");
            foreach (var signal in new[] { "01", "02", "00", "77" })
                await FakeVpcd.SendAsync(chip, signal);
            await FakeVpcd.SendAsync(chip, "00A4");
            (await FakeVpcd.ReceiveAsync(chip)).ShouldBe("00A49000");
            await FakeVpcd.SendAsync(chip, "");
            (await FakeVpcd.ReceiveAsync(chip)).ShouldBe("9000");
        }

        Refused.Code(await playing).ShouldBe("CHI-28");
        heard.ShouldBe([ReaderSignal.PowerOn, ReaderSignal.Reset, ReaderSignal.PowerOff]);
    }

    [Theory]
    [InlineData("00")]
    [InlineData("01")]
    [InlineData("02")]
    public async Task Play_OfASignal_MakesTheChipForget(string signal)
    {
        using var vpcd = new FakeVpcd();
        using var card = new SoftwareChip(SpecimenSigners.Card(), Invented.Zone.Key);
        using var place = (await VirtualReader.PlugAsync("127.0.0.1", vpcd.Port, Cancellation)).Value;
        var playing = place.PlayAsync(PluggedChip.Of(card), Cancellation);
        await using (var chip = await vpcd.AcceptAsync())
        {
            await FakeVpcd.SendAsync(chip, "00A4040C07A0000002471001");
            (await FakeVpcd.ReceiveAsync(chip)).ShouldBe("9000");
            await FakeVpcd.SendAsync(chip, signal);
            await FakeVpcd.SendAsync(chip, "0084000008");
            (await FakeVpcd.ReceiveAsync(chip)).ShouldBe("6985");
        }
        Refused.Code(await playing).ShouldBe("CHI-28");
    }

    [Fact]
    public async Task Play_InAReaderThatNeverPowersIt_PlugsInAnew()
    {
        using var vpcd = new FakeVpcd();
        using var place = (await VirtualReader.PlugAsync("127.0.0.1", vpcd.Port, Cancellation)).Value;
        using var leaving = new CancellationTokenSource();
        var playing = place.PlayAsync(PcscCardTests.Echo(_ => { }), leaving.Token);
        await using (var chip = await vpcd.AcceptAsync())
        {
            for (var asked = 0; asked < 4; asked++)
            {
                await FakeVpcd.SendAsync(chip, "04");
                await FakeVpcd.ReceiveAsync(chip);
            }
            (await chip.ReadAsync(new byte[1], Cancellation)).ShouldBe(0);
        }

        await using var again = await vpcd.AcceptAsync();
        await FakeVpcd.SendAsync(again, "01");
        await FakeVpcd.SendAsync(again, "00A4");
        (await FakeVpcd.ReceiveAsync(again)).ShouldBe("00A49000");
        await leaving.CancelAsync();
        (await playing).Refusal.ShouldBeNull();
    }

    [Fact]
    public async Task Play_BehindAnotherChip_SaysThatThePlaceIsTaken()
    {
        using var vpcd = new FakeVpcd();
        using var place = (await VirtualReader.PlugAsync("127.0.0.1", vpcd.Port, Cancellation)).Value;

        Refused.Code(await place.PlayAsync(PcscCardTests.Echo(_ => { }), Cancellation)).ShouldBe("CHI-27");
    }

    [Fact]
    public async Task Plug_WhereNobodyListens_IsRefused()
    {
        int port;
        using (var vpcd = new FakeVpcd())
            port = vpcd.Port;

        var refusal = (await VirtualReader.PlugAsync("127.0.0.1", port, Cancellation)).Refusal.ShouldNotBeNull();

        (refusal.Code, refusal.About).ShouldBe(("CHI-26", $"127.0.0.1:{port}"));
    }
}
