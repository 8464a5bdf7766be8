using System.Text;
using CsCheck;

namespace CanCuoc.Vocabulary.Tests;

public sealed class TextRecoveryTests
{
    private const int Tried = 10_000;

    private static readonly string[] Families = First("names_family");
    private static readonly string[] Middles = First("names_middle");
    private static readonly string[] Givens = [.. First("names_given_male"), .. First("names_given_female")];

    private static readonly Gen<string> Names = Gen.Select(
        OneOf(Families),
        OneOf(Middles),
        OneOf(Givens),
        Gen.Bool,
        (family, middle, given, isCard) =>
            isCard ? $"{family} {middle} {given}".ToUpperInvariant() : $"{family} {middle} {given}"
    );

    public static TheoryData<TextEncoding> OneByte =>
        [TextEncoding.Tcvn3, TextEncoding.VniWindows, TextEncoding.Windows1258];

    [Fact]
    public void Read_CleanText_IsTheVeryText()
    {
        var units = AdministrativeUnits.Lists.SelectMany(list => list.Units).Select(unit => unit.FullName.Vietnamese);
        var groups = EthnicGroup.All.SelectMany(group => group.Aliases.Prepend(group.Name));
        string[] foreign = ["René Müller", "Peña", "Zoë", "Jérôme", "H'Hen Niê", "Y Bhăm Êban", "O'Brien", "Ðỗ Văn A"];

        foreach (var text in units.Concat(groups).Concat(Families).Concat(Givens).Concat(foreign))
            TextRecovery.Read(text).ShouldBe(new(text, TextEncoding.Unicode), text);
    }

    [Fact]
    public void Read_CleanNames_AreTheVeryNames() =>
        Names.Sample(name => ReferenceEquals(TextRecovery.Read(name).Text, name), iter: Tried);

    /// <summary>Letters, signs, marks and bytes as they may come together, two texts at a time: whatever is around them.</summary>
    [Fact]
    public void IsCertain_Texts_AreReadAsTheyStand() =>
        Gen.Char["aAdDêùộơ Đ1.'^?\u0323\uF7C3"]
            .Array[0, 6]
            .Select(letters => new string(letters))
            .Array[2]
            .Sample(
                texts =>
                    !texts.All(text => TextRecovery.IsCertain(text))
                    || texts
                        .Append(string.Join('\n', texts))
                        .All(text =>
                            Enum.GetValues<TextEncoding>()
                                .Select(around => (TextEncoding?)around)
                                .Append(null)
                                .All(around =>
                                    TextRecovery.Read(text, around) == new RecoveredText(text, TextEncoding.Unicode)
                                )
                        ),
                iter: Tried
            );

    [Fact]
    public void Read_DecomposedNames_AreComposed() =>
        Names.Sample(
            name =>
                TextRecovery.Read(name.Normalize(NormalizationForm.FormD)) is var read
                && read.Text == name
                && read.Encoding
                    == (name.IsNormalized(NormalizationForm.FormD) ? TextEncoding.Unicode : TextEncoding.Decomposed),
            iter: Tried
        );

    /// <summary>Bytes that are no UTF-8: every name comes back or is left to an officer, one in forty at most.</summary>
    [Theory, MemberData(nameof(OneByte))]
    public void Read_NamesInOldBytes_ComeBackOrAreDoubtful(TextEncoding encoding)
    {
        var doubtful = 0;

        foreach (var name in Drawn())
        {
            var read = TextRecovery.Read(RawText.Encoding.GetString(LegacyWriter.Write(name, encoding)));
            if (read.Finding == TextFinding.Sure)
                read.Text.ShouldBe(name);
            else
                doubtful++;
        }

        doubtful.ShouldBeLessThan(Tried / 40);
    }

    /// <summary>The same bytes taken for Latin-1 letters: what by chance reads as Vietnamese too is left as it is, one in forty at most.</summary>
    [Theory, MemberData(nameof(OneByte))]
    public void Read_NamesTakenForLatinLetters_ComeBackOrStay(TextEncoding encoding)
    {
        var notRead = 0;

        foreach (var name in Drawn())
        {
            var typed = Encoding.Latin1.GetString(LegacyWriter.Write(name, encoding));
            var read = TextRecovery.Read(typed);
            read.Text.ShouldBeOneOf(name, typed);
            notRead += read.Text == name ? 0 : 1;
        }

        notRead.ShouldBeLessThan(Tried / 40);
    }

    [Fact]
    public void Read_NamesInViqr_ComeBackOrStay()
    {
        var notRead = 0;

        foreach (var name in Drawn())
        {
            var typed = Encoding.ASCII.GetString(LegacyWriter.Write(name, TextEncoding.Viqr));
            var read = TextRecovery.Read(typed);
            read.Text.ShouldBeOneOf(name, typed);
            notRead += read.Text == name ? 0 : 1;
        }

        notRead.ShouldBeLessThan(Tried / 40);
    }

    [Theory]
    [InlineData("TrÇn §×nh Träng", "Trần Đình Trọng", TextEncoding.Tcvn3)]
    [InlineData("L­u ThÞ ¸nh", "Lưu Thị Ánh", TextEncoding.Tcvn3)]
    [InlineData("NGUYÔN V¡N LîI", "NGUYỄN VĂN LỢI", TextEncoding.Tcvn3)]
    [InlineData("Sè 12, ®­êng Lª Lîi", "Số 12, đường Lê Lợi", TextEncoding.Tcvn3)]
    [InlineData("Buôn Kr«ng, x· Ea Tul", "Buôn Kr«ng, x· Ea Tul", TextEncoding.Unicode)]
    [InlineData("Nguyeãn Thò Lan", "Nguyễn Thị Lan", TextEncoding.VniWindows)]
    [InlineData("Aáp 3, xaõ Phöôùc Lyù", "Ấp 3, xã Phước Lý", TextEncoding.VniWindows)]
    [InlineData("Nguye^~n Thi. Lan", "Nguyễn Thị Lan", TextEncoding.Viqr)]
    [InlineData("Ngo^ DDi`nh Ly'", "Ngô Đình Lý", TextEncoding.Viqr)]
    [InlineData("12 Ly Tu Trong, P. Ben Nghe.", "12 Ly Tu Trong, P. Ben Nghe.", TextEncoding.Unicode)]
    [InlineData("NguyêÞn ÐiÌnh Khang", "Nguyễn Đình Khang", TextEncoding.Windows1258)]
    public void Read_Examples(string typed, string read, TextEncoding encoding) =>
        TextRecovery.Read(typed).ShouldBe(new(read, encoding));

    [Theory]
    [InlineData("Thaï", TextFinding.Ambiguous)]
    [InlineData("\uF7FF\uF7FE\uF7FD", TextFinding.Unknown)]
    public void Read_WhatCannotBeTold_IsLeft(string typed, TextFinding finding) =>
        TextRecovery.Read(typed).ShouldBe(new(typed, TextEncoding.Unicode, finding));

    [Fact]
    public void Read_WithTheRecordAround_IsDecidedByIt()
    {
        TextRecovery.Read("Thaï", TextEncoding.VniWindows).Text.ShouldBe("Thạ");
        // Thò is a syllable as it stands, and Thị in the encoding of the rest.
        TextRecovery.Read("Thò", TextEncoding.VniWindows).Finding.ShouldBe(TextFinding.Ambiguous);
        TextRecovery.Read("Thò").Finding.ShouldBe(TextFinding.Sure);
    }

    [Fact]
    public void RawText_OfAnyBytes_GivesThemBack() =>
        Gen
            .Byte.Array[0, 40]
            .Where(bytes => !Encoding.UTF8.GetString(bytes).Any(letter => letter is >= '\uF780' and <= '\uF7FF'))
            .Sample(
                bytes => RawText.BytesOf(RawText.Encoding.GetString(bytes)).AsSpan().SequenceEqual(bytes),
                iter: Tried
            );

    private static string[] Drawn() => Names.Array[Tried].Single(_ => true, "0000KO7rdYn2");

    private static Gen<string> OneOf(string[] texts) => Gen.Int[0, texts.Length - 1].Select(at => texts[at]);

    private static string[] First(string list) => [.. LegacyWriter.Rows(list).Select(row => row.Split('\t')[0])];
}
