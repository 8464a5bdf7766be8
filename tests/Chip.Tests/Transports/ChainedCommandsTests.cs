using CanCuoc.Chip.Apdu;
using CanCuoc.Chip.Tests.Channel;
using CanCuoc.Chip.Transports;
using CsCheck;

namespace CanCuoc.Chip.Tests.Transports;

public sealed class ChainedCommandsTests
{
    [Fact]
    public void Transmit_OfAnyData_SendsItWholeInShortCommands() =>
        Gen
            .Byte.Array[0, 1_000]
            .Sample(data =>
            {
                var sent = new List<CommandApdu>();
                var card = new AnsweringCard(command =>
                {
                    sent.Add(command);
                    return new ResponseApdu(StatusWord.Success);
                });

                var command = new CommandApdu(0x0C, 0x2A, 0, 0xBE, data, 65_536);
                new ChainedCommands(card).TransmitAsync(command, default).Result.Refusal.ShouldBeNull();

                sent.SelectMany(link => link.Data.ToArray()).ShouldBe(data);
                sent.ShouldAllBe(link => link.Data.Length <= 255 && link.Encode().Length <= 261);
                sent[..^1].ShouldAllBe(link => link.Cla == 0x1C && link.Le == null);
                (sent[^1].Cla, sent[^1].Le).ShouldBe(((byte)0x0C, 256));
            });

    [Fact]
    public async Task Transmit_OfALinkThatIsRefused_SendsNoMore()
    {
        var card = AnsweringCard.Of("6884");
        var command = new CommandApdu(0, 0x2A, 0, 0xBE, new byte[600]);

        var answer = await new ChainedCommands(card).TransmitAsync(command, TestContext.Current.CancellationToken);

        answer.Value.Status.ShouldBe((StatusWord)0x6884);
        card.Sent.Count().ShouldBe(1);
    }
}
