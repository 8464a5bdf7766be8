using CanCuoc.Chip.Apdu;
using CanCuoc.Chip.Inspection;
using CanCuoc.Chip.Lds;
using CanCuoc.Chip.SoftCard;
using CanCuoc.Chip.Tests.Trust;
using CanCuoc.Chip.Transports;

namespace CanCuoc.Chip.Tests.Transports;

public sealed class TraceTests
{
    [Theory]
    [InlineData("00A4040C07A0000002471001", "9000", "> SELECT eMRTD · 00A4040C07A0000002471001", "< 9000 xong / done")]
    [InlineData("00A4020C020101", "6982", "> SELECT EF.DG1 · 00A4020C020101", "< 6982 chưa đủ quyền / security")]
    [InlineData("00A4000C023F00", "6A86", "> SELECT MF · ", "< 6A86 tham số không đúng")]
    [InlineData("00B09C0004", "313430009000", "> READ BINARY EF.CardAccess 0+4 · ", "done · 4 bytes · 31343000")]
    [InlineData("00B0010204", "6B00", "> READ BINARY 258+4 · ", "< 6B00 ngoài tệp")]
    [InlineData("0CB000000397010400", "6988", "> READ BINARY [bảo vệ / protected] · 0CB0", "< 6988 phần bảo vệ")]
    [InlineData("1022C1A40101", "9000", "> MANAGE SECURITY ENVIRONMENT [còn tiếp / to be continued]", "< 9000")]
    [InlineData("00FF0000", "6D00", "> FF · 00FF0000", "< 6D00 không có lệnh này")]
    [InlineData("00C0000000", "6105", "> GET RESPONSE", "< 6105 còn dữ liệu / more to fetch")]
    public void Lines_AreReadable(string command, string answer, string asked, string answered)
    {
        var (sent, received) = Read(command, answer);
        ExchangeText.Of(sent).ShouldStartWith(asked);
        ExchangeText.Of(sent, received).ShouldContain(answered);
    }

    [Theory]
    [InlineData("0084000008", "4608F919887022129000", "4608F91988702212")]
    [InlineData("00820000041122334404", "556677889000", "11223344")]
    [InlineData("00820000041122334404", "556677889000", "55667788")]
    [InlineData("00860000027C0000", "7C06800411223344", "11223344")]
    [InlineData("0020000004313233340A", "9000", "31323334")]
    public void Lines_OfNoncesAndTokens_TellOnlyTheirLength(string command, string answer, string secret)
    {
        var (sent, received) = Read(command, answer);
        (ExchangeText.Of(sent) + ExchangeText.Of(sent, received)).ShouldNotContain(secret);
    }

    [Fact]
    public async Task Trace_OfAWholeInspection_ShowsNothingOfTheHolder()
    {
        var lines = new List<string>();
        using var chip = new SoftwareChip(SpecimenSigners.Card(), Invented.Zone.Key);
        var card = new TracedCard(chip, lines.Add);

        var report = await CardInspection.RunAsync(
            card,
            CardAccessNumber.Of(Invented.Citizen.Number),
            SpecimenSigners.Trust,
            Invented.Signed,
            TestContext.Current.CancellationToken
        );

        report.Refusal.ShouldBeNull();
        lines.Count.ShouldBeGreaterThan(20);
        lines.Count(line => line.StartsWith('>')).ShouldBe(lines.Count / 2);
        var all = string.Join('\n', lines);
        all.ShouldNotContain(Convert.ToHexString("001090000123"u8));
        all.ShouldNotContain(Convert.ToHexString("NGUYEN"u8));
    }

    private static (CommandApdu, ResponseApdu) Read(string command, string answer) =>
        (
            CommandApdu.Parse(Convert.FromHexString(command)).Value,
            ResponseApdu.Parse(Convert.FromHexString(answer)).Value
        );
}
