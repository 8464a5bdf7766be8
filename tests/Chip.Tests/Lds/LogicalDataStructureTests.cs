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

    [Theory]
    [InlineData(130_000, true)]
    [InlineData(131_000, false)]
    public void Build_WithPrintsBeyondTheOffsets_IsTakenAsFarAsReadersRead(int length, bool isTaken)
    {
        var groups = Card.Files.Where(file => !IsNeeded(file.Key)).ToDictionary();
        groups[FileIdentifier.DG1] = Card.Files[FileIdentifier.DG1];
        groups[FileIdentifier.DG3] = new DataGroup3([
            DataGroup3Tests.Noise(FingerPosition.RightIndex, length),
            DataGroup3Tests.Noise(FingerPosition.LeftIndex, length),
        ]).Encode();
        var built = LogicalDataStructure.Build(
            groups,
            SpecimenSigners.DocumentKey,
            SpecimenSigners.Document,
            Invented.Signed
        );
        (built.Refusal?.Code).ShouldBe(isTaken ? null : "CHI-22");
    }

    [Theory]
    [InlineData(FileIdentifier.COM)]
    [InlineData(FileIdentifier.DG1)]
    [InlineData(FileIdentifier.SOD)]
    public void Parse_WithoutAFileOfEveryCard_NamesIt(FileIdentifier missing)
    {
        var files = Card.Files.Where(file => file.Key != missing).ToDictionary();
        var refusal = LogicalDataStructure.Parse(files).Refusal.ShouldNotBeNull();
        (refusal.Code, refusal.About).ShouldBe(("CHI-20", missing.ToString()));
    }

    [Fact]
    public void Parse_WithAnyOtherGroupMissing_UnderstandsTheRest() =>
        Gen.Enum<FileIdentifier>()
            .Array.Sample(missing =>
            {
                var files = Full.Files.Where(file => IsNeeded(file.Key) || !missing.Contains(file.Key)).ToDictionary();
                var read = LogicalDataStructure.Parse(files).Value;
                read.NotUnderstood.ShouldBeEmpty();
                (read.DataGroup2 is not null).ShouldBe(files.ContainsKey(FileIdentifier.DG2));
                (read.DataGroup11 is not null).ShouldBe(files.ContainsKey(FileIdentifier.DG11));
                (read.DataGroup12 is not null).ShouldBe(files.ContainsKey(FileIdentifier.DG12));
                (read.DataGroup13 is not null).ShouldBe(files.ContainsKey(FileIdentifier.DG13));
                (read.DataGroup15 is not null).ShouldBe(files.ContainsKey(FileIdentifier.DG15));
                (read.DataGroup14 is not null).ShouldBe(files.ContainsKey(FileIdentifier.DG14));
            });

    [Theory]
    [InlineData(FileIdentifier.DG2, "CHI-14 DG2")]
    [InlineData(FileIdentifier.DG11, "CHI-69 DG11")]
    [InlineData(FileIdentifier.DG12, "CHI-69 DG12")]
    [InlineData(FileIdentifier.DG13, "CHI-17 DG13")]
    [InlineData(FileIdentifier.DG14, "CHI-67 DG14")]
    [InlineData(FileIdentifier.DG15, "CHI-68 DG15")]
    public void Parse_WithAGroupThatIsRubbish_KeepsItAndNamesIt(FileIdentifier file, string reason)
    {
        byte[] rubbish = [(byte)file.Tag, 0x01, 0x00];
        var read = Full.With(file, rubbish);
        read.Files[file].ToArray().ShouldBe(rubbish);
        read.NotUnderstood.Select(refusal => $"{refusal.Code} {refusal.About}").ShouldBe([reason]);
    }

    private static LogicalDataStructure Full =>
        LogicalDataStructure
            .Build(
                new Dictionary<FileIdentifier, ReadOnlyMemory<byte>>(Card.Files.Where(file => file.Key.IsDataGroup))
                {
                    [FileIdentifier.DG11] = new DataGroup11 { Name = "NGUYỄN<<VĂN<A" }.Encode(),
                    [FileIdentifier.DG12] = new DataGroup12 { IssueDate = "20260301" }.Encode(),
                    [FileIdentifier.DG14] = new DataGroup14(SecurityInfos.OfCitizenCard).Encode(),
                    [FileIdentifier.DG15] = new DataGroup15(
                        SpecimenSigners.DocumentKey.ExportSubjectPublicKeyInfo()
                    ).Encode(),
                },
                SpecimenSigners.DocumentKey,
                SpecimenSigners.Document,
                Invented.Signed
            )
            .Value;

    private static bool IsNeeded(FileIdentifier file) =>
        file is FileIdentifier.COM or FileIdentifier.DG1 or FileIdentifier.SOD;

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
