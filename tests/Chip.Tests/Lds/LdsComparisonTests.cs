using CanCuoc.Chip.Lds;
using CanCuoc.Chip.Tests.Trust;
using CanCuoc.Chip.Tests.Verifiable;
using CanCuoc.Vocabulary;
using CsCheck;

namespace CanCuoc.Chip.Tests.Lds;

/// <summary>Two structures side by side.</summary>
public sealed class LdsComparisonTests
{
    private static readonly LogicalDataStructure Card = Built(Whole());

    [Fact]
    public void Of_AStructureAndItself_IsTheSame() => LdsComparison.Of(Card, Card).IsSame.ShouldBeTrue();

    [Fact]
    public void Of_WhatWasWrittenAndWhatIsReadOfIt_IsTheSame() =>
        LdsComparison.Of(Card, LogicalDataStructure.Parse(Card.Files).Value).IsSame.ShouldBeTrue();

    public static TheoryData<string, DataGroup13> Changed =>
        new()
        {
            { "Name", Invented.Citizen with { Name = Invented.NameOf("Yan") } },
            { "Birth", Invented.Citizen with { Birth = PartialDate.Of(1990) } },
            { "Sex", Invented.Citizen with { Sex = Sex.Female } },
            { "EthnicGroup", Invented.Citizen with { EthnicGroup = null } },
            { "PermanentResidence", Invented.Citizen with { PermanentResidence = "Số 2 phố Tưởng Tượng" } },
            { "Issued", Invented.Citizen with { Issued = new DateOnly(2026, 3, 2) } },
            { "Expires", Invented.Citizen with { Expires = null } },
            { "Mother", Invented.Citizen with { Mother = null } },
            { "Spouse", Invented.Citizen with { Spouse = Invented.NameOf("Yan") } },
            { "OldNumber", Invented.Citizen with { OldNumber = "012345679" } },
            { "ChipSerial", Invented.Citizen with { ChipSerial = "01" } },
        };

    [Theory, MemberData(nameof(Changed))]
    public void Of_ACitizenWithOneItemChanged_NamesThatItem(string field, DataGroup13 citizen)
    {
        var file = Only(Card.With(FileIdentifier.DG13, citizen.Encode()), FileIdentifier.DG13);
        var difference = file.Fields.ShouldHaveSingleItem();
        difference.Name.ShouldBe(field);
        difference.First.ShouldNotBe(difference.Second);
    }

    [Fact]
    public void Of_WhatOneSideLeavesOut_HasItOnTheOtherOnly()
    {
        var without = Card.With(FileIdentifier.DG13, (Invented.Citizen with { OldNumber = null }).Encode());
        var field = Only(without, FileIdentifier.DG13).Fields.ShouldHaveSingleItem();
        (field.First, field.Second).ShouldBe(("012345678", null));
        field = LdsComparison.Of(without, Card).Files[0].Fields.ShouldHaveSingleItem();
        (field.First, field.Second).ShouldBe((null, "012345678"));
    }

    [Fact]
    public void Of_AnotherZone_NamesTheFieldsThatDiffer()
    {
        var citizen = Invented.Citizen;
        var zone = MachineReadableZone.ForCitizenCard(
            citizen.Number,
            Invented.NameOf("Yan"),
            PartialDate.Of(1991),
            Sex.Unknown,
            citizen.Expires,
            citizen.Nationality
        );
        var file = Only(Card.With(FileIdentifier.DG1, new DataGroup1(zone).Encode()), FileIdentifier.DG1);
        file.Fields.Select(field => field.Name).ShouldBe(["Name", "BirthDate", "Sex"]);
    }

    [Fact]
    public void Of_AnotherPictureOfTheSameLength_SaysOnlyThatItDiffers()
    {
        var picture = Invented.Jpeg(480, 640, bytes: 2_000);
        picture[^100] ^= 1;
        var other = new DataGroup2(FaceImage.FromFile(picture).Value);
        var field = Only(Card.With(FileIdentifier.DG2, other.Encode()), FileIdentifier.DG2)
            .Fields.ShouldHaveSingleItem();
        (field.Name, field.First, field.Second).ShouldBe(
            ("Portrait", $"{picture.Length} bytes", $"{picture.Length} bytes")
        );
    }

    /// <summary>Somebody's print belongs in no text, however short it is.</summary>
    [Fact]
    public void Of_OtherFingers_TellsWhichAndNeverTheImage()
    {
        var (one, other) = (new byte[40], new byte[40]);
        other.AsSpan().Fill(0xAB);
        var first = Card.With(FileIdentifier.DG3, Fingers(FingerPosition.RightIndex, one));
        var second = Card.With(FileIdentifier.DG3, Fingers(FingerPosition.LeftThumb, other));
        var fields = LdsComparison.Of(first, second).Files.ShouldHaveSingleItem().Fields;
        fields.Select(field => field.Name).ShouldBe(["Finger1.Position", "Finger1.Image"]);
        fields[1].Second.ShouldBe("40 bytes");
        string.Join(' ', fields).ShouldNotContain("ABAB");
    }

    [Fact]
    public void Of_AGroupThatOneSideLacks_SaysWhichSideHasIt()
    {
        var without = LogicalDataStructure.Parse(
            Card.Files.Where(file => file.Key != FileIdentifier.DG2).ToDictionary()
        );
        Only(without.Value, FileIdentifier.DG2).In.ShouldBe(FilePresence.First);
        var file = LdsComparison.Of(without.Value, Card).Files.ShouldHaveSingleItem();
        (file.File, file.In, file.Fields.Count).ShouldBe((FileIdentifier.DG2, FilePresence.Second, 0));
    }

    /// <summary>Nobody here understands DG16, and yet another hash of it in EF.SOD says that it changed.</summary>
    [Fact]
    public void Of_CardsSignedOverOtherData_NamesTheHashes()
    {
        var (groups, others) = (Whole(), Whole());
        groups[FileIdentifier.DG16] = (byte[])[0x70, 0x01, 0x01];
        others[FileIdentifier.DG16] = (byte[])[0x70, 0x01, 0x02];
        var comparison = LdsComparison.Of(Built(groups), Built(others));
        comparison.Files.Select(file => file.File).ShouldBe([FileIdentifier.DG16, FileIdentifier.SOD]);
        comparison.Files[0].Fields.ShouldBeEmpty();
        comparison.Files[1].Fields.Select(field => field.Name).ShouldBe(["Hash.DG16"]);
    }

    [Fact]
    public void Of_IrisesOnOneSideThatAreRubbishOnTheOther_TellsHowManyThereWere()
    {
        var fields = Only(Card.With(FileIdentifier.DG4, new byte[] { 0x76, 0x00 }), FileIdentifier.DG4).Fields;
        fields[0]
            .ShouldSatisfyAllConditions(
                field => field.Name.ShouldBe("Irises"),
                field => field.First.ShouldBe("3"),
                field => field.Second.ShouldBeNull()
            );
        fields.Count.ShouldBe(7);
    }

    [Fact]
    public void Of_AnotherListOfGroups_ShowsBoth()
    {
        var list = new CommonDataElements([FileIdentifier.DG1, FileIdentifier.DG2]).Encode();
        var field = Only(Card.With(FileIdentifier.COM, list), FileIdentifier.COM).Fields.ShouldHaveSingleItem();
        field.Second.ShouldBe("DG1 DG2");
    }

    [Fact]
    public void Of_OtherProtocols_NamesThem()
    {
        var fewer = new DataGroup14(new([.. Card.DataGroup14!.Infos.All.Skip(1)]));
        var fields = Only(Card.With(FileIdentifier.DG14, fewer.Encode()), FileIdentifier.DG14).Fields;
        fields.ShouldHaveSingleItem().Second.ShouldBeNull();
    }

    [Fact]
    public void Of_OtherDetails_NamesThem()
    {
        var holder = new DataGroup11 { Name = "NGUYEN<<VAN<A", Profession = "X" }.Encode();
        var document = new DataGroup12 { IssuingAuthority = "SPECIMEN", Front = new byte[80] }.Encode();
        var other = Card.With(FileIdentifier.DG11, holder).With(FileIdentifier.DG12, document);
        var files = LdsComparison.Of(Card, other).Files;
        files.Select(file => file.File).ShouldBe([FileIdentifier.DG11, FileIdentifier.DG12]);
        files[0].Fields.Select(field => field.Name).ShouldBe(["Profession"]);
        files[1].Fields.Select(field => field.Name).ShouldBe(["Front"]);
    }

    /// <summary>Whatever stands in the items, both sides are told in their order, and a field is told once.</summary>
    [Fact]
    public void Of_AnyTwoCitizens_IsTheMirrorOfTheOtherWayRound() =>
        Gen.Select(Invented.Name, Invented.Date, Gen.String[Gen.Char["ăâđêôơư "], 0, 30])
            .Sample(
                (name, birth, place) =>
                {
                    var citizen = Invented.Citizen with { Name = name, Birth = birth, PlaceOfOrigin = place };
                    var other = Card.With(FileIdentifier.DG13, citizen.Encode());
                    var (there, back) = (LdsComparison.Of(Card, other), LdsComparison.Of(other, Card));
                    Mirrored(back).ShouldBe(Told(there), ignoreOrder: true);
                    Told(there).ShouldBeUnique();
                },
                iter: 100
            );

    private static FileDifference Only(LogicalDataStructure other, FileIdentifier file)
    {
        var difference = LdsComparison.Of(Card, other).Files.ShouldHaveSingleItem();
        difference.File.ShouldBe(file);
        return difference;
    }

    private static IEnumerable<(string, string?, string?)> Told(LdsComparison comparison) =>
        comparison.Files.SelectMany(file => file.Fields).Select(field => (field.Name, field.First, field.Second));

    private static IEnumerable<(string, string?, string?)> Mirrored(LdsComparison comparison) =>
        Told(comparison).Select(field => (field.Item1, field.Item3, field.Item2));

    private static byte[] Fingers(FingerPosition position, byte[] noise) =>
        new DataGroup3([new FingerImage(position, FingerImageFormat.Wsq, 320, 400, noise)]).Encode();

    private static Dictionary<FileIdentifier, ReadOnlyMemory<byte>> Whole()
    {
        var groups = TerminalTalk
            .Card.Files.Where(file => file.Key.IsDataGroup && file.Key != FileIdentifier.DG3)
            .ToDictionary();
        groups[FileIdentifier.DG11] = new DataGroup11 { Name = "NGUYEN<<VAN<A" }.Encode();
        groups[FileIdentifier.DG12] = new DataGroup12 { IssuingAuthority = "SPECIMEN" }.Encode();
        return groups;
    }

    private static LogicalDataStructure Built(Dictionary<FileIdentifier, ReadOnlyMemory<byte>> groups) =>
        LogicalDataStructure
            .Build(groups, SpecimenSigners.DocumentKey, SpecimenSigners.Document, Invented.Signed)
            .Value;
}
