using System.Text;
using CanCuoc.Storage;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;
using static CanCuoc.Population.Tests.Qcvn109;

namespace CanCuoc.Population.Tests;

/// <summary>Collection sheets (form DC01) typed into tables.</summary>
public sealed class ImportSheetTests
{
    private const string Header =
        "Số định danh cá nhân,Họ; chữ đệm và tên khai sinh,\"Ngày, tháng, năm sinh\",Giới tính,Dân tộc,Tôn giáo,Mã nơi thường trú,Nơi thường trú,Họ tên cha,Ghi chú";

    private static readonly ImportTerms Terms = new(
        EthnicNumbering.Decision1019Of2008,
        UnitsAsAt: new DateOnly(2021, 5, 1)
    );

    [Theory, BothEngines]
    public async Task Import_OfASheet_IsReadByTheWordsOfItsHeader(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var file = $""""
            {Header}
            001090000123,Nguyễn Văn A,02/1/1990,Nam,Mường,Phật giáo,00004,"Số 1, ngõ 2",Nguyễn Văn B,

            ,,,,,,,,,
            001190000124,"Trần Thị ""C""",1990,Nữ,01,99,00004,,,
            001190000125,Trần Thị D,1990,Nữ,Kinh,,00004,"Số 1
            ngõ 2",,x
            """";

        var report = await ImportAsync(population, Stream(file), Terms);

        report.Value.Source.Progress.ShouldBe(new(Records: 3, Taken: 2, Quarantined: 1, IsEnded: true));
        var person = (await population.ReadAsync(PersonalNumber.Parse(Number, null))).Value;
        (person.Details.BirthDate, person.Details.Sex, person.Details.EthnicGroup!.Name).ShouldBe(
            (PartialDate.Of(new DateOnly(1990, 1, 2)), Sex.Male, "Mường")
        );
        person.Details.Religion!.Code.ShouldBe("01");
        person.Details.PermanentResidence!.ToString().ShouldStartWith("Số 1, ngõ 2, Phường Trúc Bạch");
        person.Details.Father!.Name!.Value.Full.ShouldBe("Nguyễn Văn B");
        person.Evidence.Reference.ShouldBe($"DC01 {report.Value.Source.Digest[..12]}:2");
        var later = (await population.ReadAsync(PersonalNumber.Parse("001190000125", null))).Value;
        later.Evidence.Reference.ShouldEndWith(":6");
        later.Details.PermanentResidence!.Detail.ShouldBe("Số 1 ngõ 2");
        (await ReasonsAsync(population)).ShouldBe([(NameText.HasStrangeSign.Code, "HoVaTen")]);
    }

    [Theory]
    [InlineData(';')]
    [InlineData('\t')]
    public async Task Import_WithAnotherSeparatorInOldBytes_IsReadToo(char separator)
    {
        await using var population = await PopulationFixture.OpenAsync(Engine.Sqlite);
        string[] rows =
        [
            string.Join(separator, "Sè ®Þnh danh", "Hä vµ tªn", "Ngµy sinh", "Giíi tÝnh"),
            string.Join(separator, Number, "TrÇn §×nh Träng", "5/9/1990", "Nam"),
        ];

        await ImportAsync(population, new MemoryStream(Encoding.Latin1.GetBytes(string.Join("\r\n", rows))), Terms);

        var details = (await population.ReadAsync(PersonalNumber.Parse(Number, null))).Value.Details;
        (details.Name.Full, details.BirthDate, details.Sex).ShouldBe(
            ("Trần Đình Trọng", PartialDate.Of(new DateOnly(1990, 9, 5)), Sex.Male)
        );
    }

    [Fact]
    public async Task Import_OfARowWithMoreCellsThanColumns_IsQuarantined()
    {
        await using var population = await PopulationFixture.OpenAsync(Engine.Sqlite);

        await ImportAsync(population, Stream($"Họ tên,Năm sinh\nNguyễn Văn A,1990,Số 1, ngõ 2"), Terms);

        (await ReasonsAsync(population)).ShouldBe([(PersonReading.MoreThanColumns.Code, PersonReading.Surplus)]);
    }

    [Fact]
    public async Task Import_EndingWithinACell_KeepsWhatCameBefore()
    {
        await using var population = await PopulationFixture.OpenAsync(Engine.Sqlite);

        var report = await ImportAsync(population, Stream($"{Header}\n{Number},Nguyễn Văn A,1990,Nam\n,\"Trần"), Terms);

        (report.Value.Fault, report.Value.Source.Progress.Taken).ShouldBe((SheetFile.Unclosed, 1));
    }

    [Theory]
    [InlineData("")]
    [InlineData("rubbish")]
    [InlineData("Họ tên,Quê quán\nNguyễn Văn A,Hà Nội")]
    public async Task Import_OfAnotherTable_IsRefused(string text)
    {
        await using var population = await PopulationFixture.OpenAsync(Engine.Sqlite);

        (await ImportAsync(population, Stream(text), Terms)).Refusal.ShouldBe(SheetFile.NotASheet);
    }

    [Theory, InlineData(""), InlineData("\"")]
    public async Task Import_AGigabyteOfOneRow_IsTooLarge(string beginning)
    {
        await using var population = await PopulationFixture.OpenAsync(Engine.Sqlite);
        using var endless = new EndlessStream(Encoding.UTF8.GetBytes($"{Header}\n{beginning}"));

        (await ImportAsync(population, endless, Terms)).Value.Fault!.Code.ShouldBe(XmlFile.TooLarge.Code);
    }

    private static MemoryStream Stream(string text) => new(Encoding.UTF8.GetBytes(text));
}
