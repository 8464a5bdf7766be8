using CanCuoc.Vocabulary;

namespace CanCuoc.Population.Tests.Cleaning;

public sealed class FileMistakeMakingTests
{
    private static readonly AdministrativeUnit Commune = AdministrativeUnits.Lists[0].Find("00004")!;

    private static readonly TruePerson Woman = new(
        1,
        PersonalNumber.Parse("001190000123", null),
        new("Đặng Thị Hòa", "05/09/1990", "Nữ", Commune, "Đặng Văn Quý", "Trần Thị Mỵ"),
        EthnicGroup.All.Single(group => group.Name == "Mường"),
        Address.Of(Commune, "Số 12").Value
    );

    private static readonly PersonalNumber Another = PersonalNumber.Parse("001090000456", null);

    [Theory]
    [InlineData(FileMistake.NumberCut, "SoDinhDanh", "00119")]
    [InlineData(FileMistake.LetterInNumber, "SoDinhDanh", "O01190000123")]
    [InlineData(FileMistake.NumberOfOtherSex, "SoDinhDanh", "001090000123")]
    [InlineData(FileMistake.NumberOfAnother, "SoDinhDanh", "001090000456")]
    [InlineData(FileMistake.NumberLeftOut, "SoDinhDanh", null)]
    [InlineData(FileMistake.ImpossibleDate, "NgayThangNamSinh", "30/02/1990")]
    [InlineData(FileMistake.MonthBeforeDay, "NgayThangNamSinh", "09/05/1990")]
    [InlineData(FileMistake.GroupInOtherNumbering, "DanToc/MaDanToc", "06")]
    [InlineData(FileMistake.GroupByName, "DanToc/MaDanToc", "Mường")]
    [InlineData(FileMistake.LineBreak, "ThuongTru/ChiTiet", "Số\n12")]
    [InlineData(FileMistake.UnitByName, "ThuongTru/MaDonViHanhChinh", null)]
    public void Make_WritesAsItSays(FileMistake kind, string path, string? expected)
    {
        var made = Make(Woman, kind)!;

        (made.GetValueOrDefault(path)).ShouldBe(expected);
        var right = DirtyForm.ValuesOf(Woman, Woman.Written);
        var isResidence = kind == FileMistake.UnitByName;
        made.Except(right)
            .Select(value => value.Key)
            .ShouldBeSubsetOf(isResidence ? [DirtyForm.ResidenceWords] : [path]);
    }

    [Fact]
    public void Make_OfOtherYearAndProvince_ChangesThatAlone()
    {
        var year = PersonalNumber.Parse(Make(Woman, FileMistake.NumberOfOtherYear)![DirtyForm.Number], null);
        (year.BirthYear == 1990, year.Sex, year.Prefix, year.LastSix).ShouldBe(
            (false, Sex.Female, Woman.Number.Prefix, 123)
        );
        var province = PersonalNumber.Parse(Make(Woman, FileMistake.NumberOfOtherProvince)![DirtyForm.Number], null);
        (province.BirthYear, province.Prefix == Woman.Number.Prefix).ShouldBe((1990, false));
    }

    [Fact]
    public void Make_OfDoubledSeparator_MovesWhatFollows()
    {
        var made = Make(Woman, FileMistake.DoubledSeparator)!;

        made[PersonReading.Surplus].ShouldBe(Woman.Written.Mother);
        made["Me/HoVaTen"].ShouldBe(Woman.Written.Father);
    }

    [Fact]
    public void Make_WhereItCannotBeMade_IsNothing()
    {
        var kinh = Woman with { Group = EthnicGroup.All[0] };
        Make(kinh, FileMistake.GroupInOtherNumbering).ShouldBeNull();
        var yearAlone = Woman with { Written = Woman.Written with { BirthDate = "1990" } };
        Make(yearAlone, FileMistake.MonthBeforeDay).ShouldBeNull();
    }

    [Theory]
    [InlineData(TextEncoding.Tcvn3)]
    [InlineData(TextEncoding.VniWindows)]
    [InlineData(TextEncoding.Viqr)]
    [InlineData(TextEncoding.Windows1258)]
    public void Write_InAnOldEncoding_IsReadAsItWas(TextEncoding encoding)
    {
        string[] names = ["Trần Đình Trọng", "Nguyễn Thị Hường", "Đặng Ngọc Ước", "Huỳnh Văn Lữ", "Vũ Tuyết Ỷ Lan"];
        foreach (var name in names)
            TextRecovery
                .Read(RawText.Encoding.GetString(OldWriting.Write(name, encoding)!))
                .ShouldBe(new(name, encoding));
        OldWriting.Write("Trаn", encoding).ShouldBeNull();
    }

    private static IReadOnlyDictionary<string, string>? Make(TruePerson person, FileMistake kind) =>
        new FileMistakeMaking(new Random(1)).Make(person, DirtyForm.ValuesOf(person, person.Written), kind, Another);
}
