using CanCuoc.Chip.Lds;
using CanCuoc.Chip.Tests.Trust;
using CsCheck;

namespace CanCuoc.Chip.Tests.Lds;

public sealed class LogicalDataStructureTests
{
    private static readonly LogicalDataStructure Card = SpecimenSigners.Card();

    [Fact]
    public void Build_OfACitizen_HoldsFiveFilesThatSayWhatWasGiven()
    {
        Card.Files.Keys.Order()
            .ShouldBe([
                FileIdentifier.DG1,
                FileIdentifier.DG2,
                FileIdentifier.DG13,
                FileIdentifier.SOD,
                FileIdentifier.COM,
            ]);
        Card.DataGroup13.ShouldBe(Invented.Citizen);
        Card.DataGroup1.Zone.ShouldBe(Invented.Zone);
        Card.Common.DataGroups.ShouldBe([FileIdentifier.DG1, FileIdentifier.DG2, FileIdentifier.DG13]);
        Card.Security.Hashes.Keys.Order().ShouldBe([1, 2, 13]);
    }

    [Fact]
    public void Parse_OfAnEncodedCard_GivesTheSameFiles()
    {
        var read = LogicalDataStructure.Parse(Card.Encode()).Value;
        foreach (var (file, bytes) in Card.Files)
            read.Files[file].ToArray().ShouldBe(bytes.ToArray());
        read.Encode().ShouldBe(Card.Encode());
    }

    [Fact]
    public void SecurityObject_ParsedAgain_IsTheSameFile()
    {
        var file = Card.Security.Encode();
        var read = DocumentSecurityObject.Parse(file).Value;
        read.Encode().ShouldBe(file);
        read.IsSignedByItsCertificate().ShouldBeTrue();
        read.Hashes[13].ToArray().ShouldBe(Card.Security.Hashes[13].ToArray());
    }

    [Fact]
    public void Build_WithAPortraitBeyondTheOffsets_IsRefused()
    {
        var portrait = new DataGroup2(FaceImage.FromFile(Invented.Jpeg(480, 640, 33_000)).Value);
        var refusal = SpecimenSigners.Card(portrait).Refusal.ShouldNotBeNull();
        (refusal.Code, refusal.About).ShouldBe(("CHI-22", "DG2"));
    }

    [Fact]
    public void Parse_WithoutAFile_NamesIt()
    {
        var files = Card.Files.Where(file => file.Key != FileIdentifier.DG13).ToDictionary();
        var refusal = LogicalDataStructure.Parse(files).Refusal.ShouldNotBeNull();
        (refusal.Code, refusal.About).ShouldBe(("CHI-20", "DG13"));
    }

    [Theory]
    [InlineData("30020100")]
    [InlineData("6103414141610100")]
    [InlineData("7782FFFF")]
    public void Parse_OfAnotherImage_IsRefused(string hex) =>
        Refused.Code(LogicalDataStructure.Parse((ReadOnlyMemory<byte>)Convert.FromHexString(hex))).ShouldBe("CHI-21");

    [Theory]
    [InlineData("7700")]
    [InlineData("77053003020100")]
    [InlineData("610101")]
    public void SecurityObject_OfRubbish_IsRefused(string hex) =>
        Refused.Code(DocumentSecurityObject.Parse(Convert.FromHexString(hex))).ShouldBe("CHI-19");

    [Fact]
    public void SecurityObject_Damaged_NeverThrows()
    {
        var file = Card.Security.Encode();
        Gen.Select(Gen.Int[0, file.Length - 1], Gen.Byte)
            .Sample(
                (place, value) =>
                {
                    byte[] damaged = [.. file];
                    damaged[place] = value;
                    if (!DocumentSecurityObject.Parse(damaged).IsRefused(out _, out var read))
                        _ = read.IsSignedByItsCertificate();
                },
                iter: 500
            );
    }
}
