using CanCuoc.Chip.Access;
using CanCuoc.Chip.Apdu;
using CanCuoc.Chip.Channel;
using CanCuoc.Chip.Lds;
using CanCuoc.Chip.Tests.Channel;
using CanCuoc.Vocabulary;
using CsCheck;

namespace CanCuoc.Chip.Tests.Access;

/// <summary>The terminal before chips that keep to the protocol, and before others.</summary>
public sealed class PaceTerminalTests
{
    private const int NonceStep = 1;
    private const int MappingStep = 2;
    private const int KeyStep = 3;
    private const int TokenStep = 4;

    private static readonly PaceOption Option = PaceExample.Option;

    [Fact]
    public async Task Open_OfTheExampleOfIcao_SendsAndReadsWhatItShows()
    {
        var card = AnsweringCard.Of(PaceExample.Answers);
        var terminal = new PaceTerminal(card, Option, PaceExample.Password)
        {
            Random = PaceExample.Drawn(PaceExample.TerminalMappingKey, PaceExample.TerminalKey),
        };
        using var session = (await terminal.OpenAsync(TestContext.Current.CancellationToken)).Value;
        card.Sent.ShouldBe(PaceExample.Commands);
    }

    [Theory]
    [MemberData(nameof(PaceRows.All), MemberType = typeof(PaceRows))]
    public async Task Open_OfEveryCurveWithEveryCipherAndPassword_GivesASessionThatBothKnow(string suite, string curve)
    {
        var option = PaceRows.Option(suite, curve);
        using var chip = PaceChip.Offering(option);
        foreach (CardPassword password in new CardPassword[] { PaceRows.Zone, PaceRows.Number })
        {
            using var session = (await new PaceTerminal(chip, option, password).OpenAsync(default)).Value;
            var answer = await session.TransmitAsync(Command.SelectApplication, default);
            answer.Value.Status.ShouldBe(StatusWord.Success);
            var file = await CardFile.ReadAsync(session, FileIdentifier.COM, default);
            file.Value.ToArray().ShouldBe(WorkedExample.CommonDataElements);
        }
    }

    [Theory]
    [InlineData(0, "6A80", "CHI-65", "the protocol is not known")]
    [InlineData(0, "6985", "CHI-65", "not now")]
    [InlineData(NonceStep, "6985", "CHI-65", "no nonce")]
    [InlineData(NonceStep, "9000", "CHI-64", "nothing")]
    [InlineData(NonceStep, "61FF", "CHI-65", "more of it without end")]
    [InlineData(NonceStep, "7C129000", "CHI-64", "cut short")]
    [InlineData(NonceStep, "7C0280009000", "CHI-64", "an empty nonce")]
    [InlineData(NonceStep, "7C06800400000000" + "9000", "CHI-64", "half a block")]
    [InlineData(NonceStep, "7C0A80080000000000000000" + "9000", "CHI-64", "half a block of AES")]
    [InlineData(NonceStep, "7C0382010" + "09000", "CHI-64", "the object of another step")]
    [InlineData(MappingStep, "6A80", "CHI-64", "no")]
    [InlineData(MappingStep, "9000", "CHI-64", "nothing")]
    [InlineData(MappingStep, "61FF", "CHI-64", "more of it without end")]
    [InlineData(MappingStep, "7C0382010" + "09000", "CHI-64", "infinity")]
    [InlineData(KeyStep, "6A80", "CHI-64", "no")]
    [InlineData(KeyStep, "9000", "CHI-64", "nothing")]
    [InlineData(KeyStep, "7C0384010" + "09000", "CHI-64", "infinity")]
    [InlineData(TokenStep, "6300", "CHI-63", "another password")]
    [InlineData(TokenStep, "63C2", "CHI-63", "another password, two tries left")]
    [InlineData(TokenStep, "9000", "CHI-64", "nothing")]
    [InlineData(TokenStep, "7C0A86080000000000000000" + "9000", "CHI-63", "a token of another secret")]
    [InlineData(TokenStep, "7C03860100" + "9000", "CHI-63", "a token cut short")]
    [InlineData(TokenStep, "7C0A85083ABB9674BCE93C08" + "9000", "CHI-64", "the object of another step")]
    public async Task Open_OfAChipThatAnswersOtherwise_IsRefused(int step, string answer, string code, string why) =>
        Refused
            .Code(await OpenAsync(step, _ => ResponseApdu.Parse(Convert.FromHexString(answer)).Value))
            .ShouldBe(code, why);

    [Theory]
    [InlineData(MappingStep)]
    [InlineData(KeyStep)]
    public async Task Open_OfAPointBesideTheCurve_IsRefused(int step) =>
        Refused
            .Code(await OpenAsync(step, answer => answer with { Data = Tampered.Flip(answer.Data.ToArray(), 8 * 20) }))
            .ShouldBe("CHI-64");

    [Theory]
    [InlineData(MappingStep, PaceCommand.ChipMappingTag)]
    [InlineData(KeyStep, PaceCommand.ChipKeyTag)]
    public async Task Open_OfAnEchoOfTheOwnKey_IsRefused(int step, int tag)
    {
        using var chip = PaceChip.Offering(Option);
        var count = 0;
        var card = new AnsweringCard(command =>
        {
            var answer = ResponseApdu.Parse(chip.Answer(command.Encode())).Value;
            if (count++ != step)
                return answer;
            var echo = command.Data.ToArray();
            echo[2] = (byte)tag;
            return answer with { Data = echo };
        });
        Refused.Code(await new PaceTerminal(card, Option, PaceRows.Zone).OpenAsync(default)).ShouldBe("CHI-64");
    }

    [Fact]
    public async Task Open_OfAKeyOfAnotherRun_IsRefused()
    {
        var other = StandardCurve.BrainpoolP256;
        byte[] point = other.Encode(other.Multiply(other.Generator, [0x2A]));
        var answer = Convert.FromHexString("7C438441" + Convert.ToHexString(point));
        Refused.Code(await OpenAsync(KeyStep, sound => sound with { Data = answer })).ShouldBe("CHI-63");
    }

    [Fact]
    public async Task Open_OfATokenWithObjectsBehindIt_Opens()
    {
        var outcome = await OpenAsync(
            TokenStep,
            answer =>
                answer with
                {
                    Data = (byte[])[0x7C, (byte)(answer.Data.Length + 1), .. answer.Data.Span[2..], 0x87, 0x01, 0x00],
                }
        );
        outcome.Refusal.ShouldBeNull();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(NonceStep)]
    [InlineData(MappingStep)]
    [InlineData(KeyStep)]
    [InlineData(TokenStep)]
    public async Task Open_OfACardThatIsRemoved_SaysSo(int step)
    {
        using var chip = PaceChip.Offering(Option);
        var count = 0;
        var card = new AnsweringCard(command =>
            count++ == step ? AnsweringCard.Removed : ResponseApdu.Parse(chip.Answer(command.Encode()))
        );
        var opened = await new PaceTerminal(card, Option, PaceRows.Zone).OpenAsync(default);
        opened.Refusal.ShouldBe(AnsweringCard.Removed);
        card.Sent.Count().ShouldBe(step + 1);
    }

    [Fact]
    public Task Open_OfAnyAnswerAtAnyStep_NeverThrows() =>
        Gen.Select(Gen.Int[0, TokenStep], Gen.OneOf(Gen.Byte.Array[2, 80], Nested))
            .SampleAsync(
                async (step, answer) =>
                {
                    var outcome = await OpenAsync(step, _ => ResponseApdu.Parse(answer).Value);
                    outcome.Refusal?.Code.ShouldStartWith("CHI-6");
                },
                iter: 60
            );

    private static Gen<byte[]> Nested =>
        Gen.Select(Gen.Int[0x80, 0x88], Gen.Byte.Array[0, 70])
            .Select(
                (tag, value) =>
                    (byte[])[0x7C, (byte)(value.Length + 2), (byte)tag, (byte)value.Length, .. value, 0x90, 0x00]
            );

    private static async Task<Outcome<SecureMessaging>> OpenAsync(int step, Func<ResponseApdu, ResponseApdu> answer)
    {
        using var chip = PaceChip.Offering(Option);
        return await new PaceTerminal(PaceChip.Between(chip, step, answer), Option, PaceRows.Zone).OpenAsync(default);
    }
}
