using CanCuoc.Chip.Apdu;
using CanCuoc.Chip.Channel;
using CanCuoc.Chip.Inspection;
using CanCuoc.Chip.Readers;
using CanCuoc.Chip.SoftCard;
using CanCuoc.Chip.Tests.Trust;
using CanCuoc.Chip.Transports;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Tests.Readers;

/// <summary>Through a real pcscd and its virtual reader.</summary>
[Collection(PcscdCollection.Name)]
public sealed class PcscCardTests(TestPcscd pcscd)
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(500);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Inspection_ThroughPcscd_JudgesAsInProcess()
    {
        var card = SpecimenSigners.Card();
        using var chip = new SoftwareChip(card, Invented.Zone.Key);
        await using var plugged = await Plugged.InAsync(pcscd, PluggedChip.Of(chip));
        using var readers = await OpenAsync();
        using var connected = await ConnectAsync(readers);

        var report = await InspectAsync(CardConnection.Of(connected));

        using var beside = new SoftwareChip(card, Invented.Zone.Key);
        var expected = await InspectAsync(beside);
        report.Value.Checks.ShouldBe(expected.Value.Checks);
        report.Value.AuthenticData.Answer.ShouldBe(Answer.Yes);
        foreach (var (file, bytes) in card.Files)
            report.Value.Card.Files[file].ToArray().ShouldBe(bytes.ToArray(), file.ToString());
    }

    [Fact]
    public async Task Inspection_OfACardReadBefore_FindsNoSessionLeft()
    {
        using var chip = new SoftwareChip(SpecimenSigners.Card(), Invented.Zone.Key);
        await using var plugged = await Plugged.InAsync(pcscd, PluggedChip.Of(chip));
        using var readers = await OpenAsync();
        using (var first = await ConnectAsync(readers))
            (await first.TransmitAsync(Command.SelectApplication, Cancellation)).Value.Status.ShouldBe(
                StatusWord.Success
            );

        using var second = await ConnectAsync(readers);

        (await second.TransmitAsync(Command.GetChallenge, Cancellation)).Value.Status.ShouldBe(
            StatusWord.ConditionsNotSatisfied
        );
    }

    [Fact]
    public async Task Transmit_OfTheLongestCommandAndAnswer_Passes()
    {
        await using var plugged = await Plugged.InAsync(pcscd, Echo(_ => { }));
        using var readers = await OpenAsync();
        using var card = await ConnectAsync(readers);
        var command = new CommandApdu(0, 0xB0, 0, 0, new byte[65_000], 65_536);

        var answer = (await card.TransmitAsync(command, Cancellation)).Value;

        answer.Data.ToArray().ShouldBe(command.Encode());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(9)]
    public async Task Inspection_OfACardPulledMidRead_IsRefused(int after)
    {
        using var chip = new SoftwareChip(SpecimenSigners.Card(), Invented.Zone.Key);
        Plugged? plugged = null;
        await using var _ = plugged = await Plugged.InAsync(pcscd, Troubled(chip, after, () => plugged!.Pull()));
        using var readers = await OpenAsync();
        using var card = await ConnectAsync(readers);

        Refused.Code(await InspectAsync(card)).ShouldBe("CHI-07");
        Refused.Code(await card.TransmitAsync(Command.GetChallenge, Cancellation)).ShouldBe("CHI-07");
    }

    [Fact]
    public async Task Inspection_OfAChipThatStalls_EndsInTime()
    {
        using var chip = new SoftwareChip(SpecimenSigners.Card(), Invented.Zone.Key);
        using var goingOn = new ManualResetEventSlim();
        await using var plugged = await Plugged.InAsync(pcscd, Troubled(chip, after: 5, goingOn.Wait));
        using var readers = await OpenAsync(Short);
        using var card = await ConnectAsync(readers);

        Refused.Code(await InspectAsync(card)).ShouldBe("CHI-08");
        Refused.Code(await card.TransmitAsync(Command.GetChallenge, Cancellation)).ShouldBe("CHI-08");
        goingOn.Set();
    }

    [Fact]
    public async Task Inspection_ThatIsCancelled_Ends()
    {
        using var chip = new SoftwareChip(SpecimenSigners.Card(), Invented.Zone.Key);
        using var goingOn = new ManualResetEventSlim();
        using var cancelled = new CancellationTokenSource();
        await using var plugged = await Plugged.InAsync(
            pcscd,
            Troubled(
                chip,
                after: 5,
                () =>
                {
                    cancelled.Cancel();
                    goingOn.Wait();
                }
            )
        );
        using var readers = await OpenAsync();
        using var card = await ConnectAsync(readers);

        await Should.ThrowAsync<OperationCanceledException>(() => InspectAsync(card, cancelled.Token));
        goingOn.Set();
    }

    [Fact]
    public async Task Inspection_WhenPcscdIsKilledMidRead_IsRefused()
    {
        using var chip = new SoftwareChip(SpecimenSigners.Card(), Invented.Zone.Key);
        var plugged = await Plugged.InAsync(pcscd, Troubled(chip, after: 5, pcscd.Kill));
        using var readers = await OpenAsync();
        using var card = await ConnectAsync(readers);
        try
        {
            Refused.Code(await InspectAsync(card)).ShouldBe("CHI-04");
            Refused.Code(await plugged.Playing).ShouldBe("CHI-28");
            Refused.Code(await readers.ListAsync(Cancellation)).ShouldBe("CHI-04");
            Refused.Code(await CardReaders.OpenAsync(cancellationToken: Cancellation)).ShouldBe("CHI-04");
        }
        finally
        {
            pcscd.Start();
        }
        await plugged.DisposeAsync();
    }

    [Fact]
    public async Task Connect_WithoutCardOrReader_IsRefused()
    {
        pcscd.SkipWhereMissing();
        using var readers = await OpenAsync();

        Refused.Code(await readers.ConnectAsync(TestPcscd.Readers[1], Cancellation)).ShouldBe("CHI-06");
        Refused.Code(await readers.ConnectAsync("No such reader", Cancellation)).ShouldBe("CHI-05");
    }

    internal static PluggedChip Echo(Action<ReaderSignal> signalled) =>
        new(AnswerToReset.OfSoftwareChip, command => (byte[])[.. command.Span, 0x90, 0x00], signalled);

    private static async Task<CardReaders> OpenAsync(TimeSpan? limit = null) =>
        (await CardReaders.OpenAsync(limit, Cancellation)).Value;

    private static async Task<PcscCard> ConnectAsync(CardReaders readers) =>
        (await readers.ConnectAsync(Plugged.Reader, Cancellation)).Value;

    private static Task<Outcome<InspectionReport>> InspectAsync(
        ICardTransport card,
        CancellationToken? cancellation = null
    ) =>
        CardInspection.RunAsync(
            card,
            Invented.Zone.Key,
            SpecimenSigners.Trust,
            Invented.Signed,
            cancellation ?? Cancellation
        );

    /// <summary>A sound chip to which something happens once it has answered so many commands.</summary>
    private static PluggedChip Troubled(SoftwareChip chip, int after, Action trouble)
    {
        var count = 0;
        var sound = PluggedChip.Of(chip);
        return sound with
        {
            Answer = command =>
            {
                if (count++ == after)
                    trouble();
                return sound.Answer(command);
            },
        };
    }
}
