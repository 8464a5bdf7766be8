using CanCuoc.Chip.Inspection;
using CanCuoc.Chip.Lds;
using CanCuoc.Chip.Tests.Proof;
using CanCuoc.Chip.Tests.Trust;

namespace CanCuoc.Chip.Tests.Inspection;

/// <summary>Files that were read before, judged without a chip.</summary>
public sealed class SavedFilesTests
{
    private static readonly LogicalDataStructure Card = IssuedCard.Content;

    [Fact]
    public void JudgeFiles_OfAReading_SaysThatTheDataAreAuthenticAndNothingOfTheChip()
    {
        var report = CardInspection.JudgeFiles(Card.Files, SpecimenSigners.Trust, Invented.Signed).Value;
        report.AuthenticData.Answer.ShouldBe(Answer.Yes);
        report.GenuineChip.Answer.ShouldBe(Answer.NotChecked);
        report.AccessControl.ShouldBeNull();
        report.IsSpecimen.ShouldBeTrue();
    }

    [Fact]
    public void JudgeFiles_WithOneChanged_SaysNo()
    {
        var changed = Card.With(FileIdentifier.DG2, Forged.PortraitOfAnother);
        var report = CardInspection.JudgeFiles(changed.Files, SpecimenSigners.Trust, Invented.Signed).Value;
        report.AuthenticData.Answer.ShouldBe(Answer.No);
        report.Checks.Select(check => check.Reason?.Code).ShouldContain("CHI-48");
    }

    [Fact]
    public void JudgeFiles_OfAGroupThatIsRubbish_NamesIt()
    {
        var files = Card.With(FileIdentifier.DG2, new byte[] { 0x75, 0x00 }).Files;
        var report = CardInspection.JudgeFiles(files, SpecimenSigners.Trust, Invented.Signed).Value;
        report.NotRead.Select(refusal => $"{refusal.Code} {refusal.About}").ShouldBe(["CHI-14 DG2"]);
    }

    [Fact]
    public void JudgeFiles_WithoutTheSignature_IsRefused()
    {
        var files = Card.Files.Where(file => file.Key != FileIdentifier.SOD).ToDictionary();
        Refused.Code(CardInspection.JudgeFiles(files, SpecimenSigners.Trust, Invented.Signed)).ShouldBe("CHI-20");
    }
}
