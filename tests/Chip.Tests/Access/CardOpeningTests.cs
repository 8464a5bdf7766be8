using CanCuoc.Chip.Access;
using CanCuoc.Chip.Apdu;
using CanCuoc.Chip.Channel;
using CanCuoc.Chip.Lds;
using CanCuoc.Chip.SoftCard;
using CanCuoc.Chip.Tests.Channel;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Tests.Access;

public sealed class CardOpeningTests
{
    private static readonly ResponseApdu NoSuchInstruction = new(StatusWord.InstructionNotSupported);
    private static readonly ResponseApdu NoSuchFile = new(StatusWord.FileNotFound);

    [Fact]
    public async Task Open_OfACitizensCard_TakesPaceWithoutASelect()
    {
        using var chip = PaceChip.Of(PaceChip.Access);
        var spy = Spy(chip);
        using var opened = (await OpenAsync(spy, PaceRows.Number)).Value;
        opened.AccessControl.ShouldBe(AccessControl.PACE);
        opened.CardAccess.ShouldNotBeNull().Encode().ShouldBe(SecurityInfos.OfCitizenCard.Encode());
        spy.Sent.Take(3).ShouldBe(["00B09C0004", "00B0000432", "00B0810000"]);
        spy.Sent.Count().ShouldBe(3 + 5 + 1, "EF.CardAccess, EF.ATR/INFO, PACE, SELECT of the application");
        var file = await CardFile.ReadAsync(opened.Channel, FileIdentifier.COM, default);
        file.Value.ToArray().ShouldBe(WorkedExample.CommonDataElements);
    }

    [Fact]
    public async Task Open_OfAChipThatTakesLongMessages_ReadsInLongAnswers()
    {
        using var chip = PaceChip.Of(PaceChip.Access);
        using var direct = (await OpenAsync(chip, PaceRows.Number)).Value;
        direct.Channel.LargestAnswer.ShouldBeGreaterThan(32_000);
        using var reader = (await OpenAsync(Spy(chip), PaceRows.Number)).Value;
        reader.Channel.LargestAnswer.ShouldBe(223, "the reader passes no more");
        using var silent = (await OpenAsync(Without(chip, "00B08100"), PaceRows.Number)).Value;
        silent.Channel.LargestAnswer.ShouldBe(223, "the chip does not tell");
    }

    [Theory]
    [InlineData("7F660802020578020205" + "78", 1400, "as German cards tell it")]
    [InlineData("47039401C07F660A020300FFFF020300FFFF", 65_535, "numbers of three bytes")]
    [InlineData("7F660A0203FFFFFF0203FFFFFF", 65_536, "more than there can be")]
    [InlineData("7F660802020010020200" + "10", 256, "less than every chip can")]
    [InlineData("7F660402020578", 256, "the command's only")]
    [InlineData("7F66", 256, "cut short")]
    [InlineData("FFFFFFFF", 256, "rubbish")]
    public async Task Open_OfAChipThatTellsItsLengths_KeepsThem(string attributes, int longest, string what)
    {
        using var chip = PaceChip.Of(PaceChip.Access);
        var count = 0;
        var card = new AnsweringCard(command =>
        {
            var answer = ResponseApdu.Parse(chip.Answer(command.Encode())).Value;
            return count++ == 2 ? answer with { Data = Convert.FromHexString(attributes) } : answer;
        })
        {
            LargestAnswer = 65_536,
        };
        using var opened = (await OpenAsync(card, PaceRows.Number)).Value;
        opened.Channel.ChipAnswer.ShouldBe(longest, what);
    }

    /// <summary>What cards in the field do not answer, and what they answer instead.</summary>
    [Theory]
    [InlineData("00B09C00 00A4000C", "PACE", "EF.CardAccess only after SELECT of the application")]
    [InlineData("00B09C00", "PACE", "EF.CardAccess by no short identifier")]
    [InlineData("00A4000C", "PACE", "no SELECT of the master file")]
    [InlineData("00B09C00 00A4000C 00A4020C", "BAC", "no EF.CardAccess")]
    public async Task Open_OfAChipThatKnowsLess_FindsItsWay(string unknown, string control, string what)
    {
        using var chip = PaceChip.Of(PaceChip.Access);
        var applet = new Applet(chip, unknown.Split(' '));
        using var opened = (await OpenAsync(applet, PaceRows.Zone)).Value;
        opened.AccessControl.ToString().ShouldBe(control, what);
        var file = await CardFile.ReadAsync(opened.Channel, FileIdentifier.COM, default);
        file.Value.ToArray().ShouldBe(WorkedExample.CommonDataElements, what);
    }

    [Fact]
    public async Task Open_OfAChipWithoutEfCardAccess_TakesBacOrWantsTheZone()
    {
        using var chip = PaceChip.Of(PaceChip.Access with { CardAccess = null });
        using var opened = (await OpenAsync(chip, PaceRows.Zone)).Value;
        (opened.AccessControl, opened.CardAccess).ShouldBe((AccessControl.BAC, null));
        Refused.Code(await OpenAsync(chip, PaceRows.Number)).ShouldBe("CHI-62");
    }

    [Fact]
    public async Task Open_OfAChipWithAnotherMappingOnly_TakesBacAndKeepsWhatItToldOfItself()
    {
        var integrated = new SecurityInfos([SecurityInfo.Of("0.4.0.127.0.7.2.2.4.4.2", 2, 13)]);
        using var chip = PaceChip.Of(PaceChip.Access with { CardAccess = integrated });
        using var opened = (await OpenAsync(chip, PaceRows.Zone)).Value;
        opened.AccessControl.ShouldBe(AccessControl.BAC);
        opened.CardAccess.ShouldNotBeNull().All.ShouldBe(integrated.All);
    }

    [Fact]
    public async Task Open_OfAChipWithManySuites_TakesTheStrongestThatBothKnow()
    {
        var all = CipherSuite.All.SelectMany(suite =>
            StandardCurve.All.Select(curve => new PaceOption(suite, curve, curve.Id))
        );
        using var chip = PaceChip.Offering([.. all]);
        var spy = Spy(chip);
        using var opened = (await OpenAsync(spy, PaceRows.Number)).Value;
        var set = spy.Sent.Single(command => command.StartsWith("0022C1A4", StringComparison.Ordinal));
        set.ShouldBeOneOf(
            "0022C1A412800A04007F00070202040204830102840110",
            "0022C1A412800A04007F0007020204020483010284010F"
        );
    }

    [Fact]
    public async Task Open_OfAChipWithACurveThatIsNotKnownToo_NamesTheOneItTakes()
    {
        var unknown = new PACEInfo($"{PACEInfo.GenericMapping}.2", PACEInfo.OnlyVersion, ParameterId: 18);
        var infos = new SecurityInfos([PaceExample.Option.Info.Write(), unknown.Write()]);
        using var chip = PaceChip.Of(PaceChip.Access with { CardAccess = infos });
        var spy = Spy(chip);
        using var opened = (await OpenAsync(spy, PaceRows.Number)).Value;
        spy.Sent.ShouldContain("0022C1A412800A04007F0007020204020283010284010D");
    }

    [Fact]
    public void Of_AListWithDomainParametersUnderAnotherNumber_KnowsTheCurve()
    {
        var infos = new SecurityInfos([
            new PACEInfo($"{PACEInfo.GenericMapping}.2", PACEInfo.OnlyVersion, 40).Write(),
            new PACEDomainParameterInfo(PACEInfo.GenericMapping, 12, 40).Write(),
            new PACEInfo($"{PACEInfo.GenericMapping}.4", PACEInfo.OnlyVersion, 41).Write(),
            new PACEInfo($"{PACEInfo.GenericMapping}.4", 1, 12).Write(),
        ]);
        PaceOption.Of(infos).ShouldBe([new PaceOption(CipherSuite.Aes128, StandardCurve.P256, 40)]);
    }

    [Fact]
    public async Task Open_WithAWrongNumber_IsNotTriedByBac()
    {
        using var chip = PaceChip.Of(PaceChip.Access);
        var spy = Spy(chip);
        var wrong = MrzKey.Of("L898902C<", "690806", "940624");
        Refused.Code(await OpenAsync(spy, wrong)).ShouldBe("CHI-63");
        spy.Sent.ShouldNotContain(command => command.StartsWith("0082", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Open_OfARubbishList_IsRefused()
    {
        using var chip = PaceChip.Of(PaceChip.Access);
        var rubbish = PaceChip.Between(chip, 1, answer => answer with { Data = new byte[answer.Data.Length] });
        Refused.Code(await OpenAsync(rubbish, PaceRows.Zone)).ShouldBe("CHI-60");
    }

    [Fact]
    public async Task Open_OfAChipWithoutTheApplication_SaysSo()
    {
        using var chip = PaceChip.Of(PaceChip.Access);
        var count = 0;
        var card = new AnsweringCard(command =>
        {
            if (count++ == 8)
                chip.Answer(Convert.FromHexString("00A4000C"));
            return ResponseApdu.Parse(chip.Answer(command.Encode()));
        });
        Refused.Code(await OpenAsync(card, PaceRows.Zone)).ShouldBe("CHI-31", "its session was broken on the way");
    }

    private static Task<Outcome<OpenedCard>> OpenAsync(ICardTransport card, CardPassword password) =>
        CardOpening.OpenAsync(card, password, TestContext.Current.CancellationToken);

    private static AnsweringCard Spy(SoftwareChip chip) => Without(chip);

    private static AnsweringCard Without(SoftwareChip chip, params string[] unknown) =>
        new(command =>
            unknown.Any(start => Convert.ToHexString(command.Header) == start)
                ? NoSuchFile
                : ResponseApdu.Parse(chip.Answer(command.Encode()))
        );

    /// <summary>Knows not some commands, but what its application holds after its SELECT, and answers for EF.CardAccess there too.</summary>
    private sealed class Applet(SoftwareChip chip, string[] unknown) : ICardTransport
    {
        private bool isSelected;

        public Task<Outcome<ResponseApdu>> TransmitAsync(CommandApdu command, CancellationToken cancellationToken) =>
            Task.FromResult<Outcome<ResponseApdu>>(Answer(command));

        private ResponseApdu Answer(CommandApdu command)
        {
            var header = Convert.ToHexString(command.Header);
            if (header == "00A4040C")
                isSelected = true;
            if (isSelected && !unknown.Contains("00A4020C") && header is "00B09C00")
                return Read(command, 0);
            if (isSelected && !unknown.Contains("00A4020C") && header.StartsWith("00B000", StringComparison.Ordinal))
                return Read(command, command.P2);
            return unknown.Contains(header)
                ? NoSuchInstruction
                : ResponseApdu.Parse(chip.Answer(command.Encode())).Value;
        }

        private static ResponseApdu Read(CommandApdu command, int offset) =>
            new(SecurityInfos.OfCitizenCard.Encode().AsMemory(offset, command.Le!.Value), StatusWord.Success);
    }
}
