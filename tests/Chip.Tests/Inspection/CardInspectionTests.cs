using System.Security.Cryptography;
using CanCuoc.Chip.Channel;
using CanCuoc.Chip.Inspection;
using CanCuoc.Chip.Lds;
using CanCuoc.Chip.SoftCard;
using CanCuoc.Chip.Tests.Trust;
using CanCuoc.Chip.Trust;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Tests.Inspection;

public sealed class CardInspectionTests
{
    private static readonly DateTimeOffset Now = Invented.Signed.AddMonths(6);

    private static readonly LogicalDataStructure Card = SpecimenSigners.Card();

    [Fact]
    public async Task Run_OnAGenuineCard_GivesThreeAnswers()
    {
        var report = await InspectAsync(Card);
        report.IsSpecimen.ShouldBeTrue();
        report.AccessControl.ToString().ShouldBe("PACE");
        report.AuthenticData.Answer.Text.ShouldBe("yes");
        report.GenuineChip.Answer.Text.ShouldBe("not-offered");
        report.RightHolder.Answer.Text.ShouldBe("not-checked");
        report.Checks.Count.ShouldBe(10);
        report.Card.DataGroup13.ShouldBe(Invented.Citizen);
        report.NotRead.ShouldBeEmpty();
        foreach (var (file, bytes) in Card.Files)
            report.Card.Files[file].ToArray().ShouldBe(bytes.ToArray());
    }

    [Fact]
    public async Task Run_OnAnyCard_GivesAReasonInBothLanguagesForEveryAnswer()
    {
        var forged = await InspectAsync(Card.With(FileIdentifier.DG2, Forged.PortraitOfAnother));
        var genuine = await InspectAsync(Card);
        foreach (var finding in new[] { genuine, forged }.SelectMany(AnswersOf))
        {
            finding.Reasons.ShouldNotBeEmpty();
            finding.Reasons.ShouldAllBe(reason => reason.Vietnamese.EndsWith('.') && reason.English.EndsWith('.'));
        }
    }

    [Fact]
    public async Task Run_OnACardWithThePortraitOfAnother_SaysNoAndWhy()
    {
        var report = await InspectAsync(Card.With(FileIdentifier.DG2, Forged.PortraitOfAnother));
        report.AuthenticData.Answer.ShouldBe(Answer.No);
        ReasonsOf(report).ShouldBe(["CHI-48 DG2"]);
        report.AuthenticData.Reasons.ShouldBe([report.Checks.Single(check => !check.IsPassed).Reason!.Text]);
        (report.GenuineChip.Answer, report.RightHolder.Answer).ShouldBe((Answer.NotOffered, Answer.NotChecked));
    }

    [Fact]
    public async Task Run_WithATrustStoreOfOthers_SaysNoAndStillThatItIsASpecimen()
    {
        var report = await InspectAsync(Card, TrustStore.Empty);
        report.IsSpecimen.ShouldBeTrue();
        ReasonsOf(report).ShouldBe(["CHI-44 "]);
    }

    [Fact]
    public async Task Run_OnACardWhoseListNamesAFileItLacks_SaysNoAndWhich()
    {
        var list = new CommonDataElements([.. Card.Common.DataGroups, FileIdentifier.DG14]);
        ReasonsOf(await InspectAsync(Card.With(FileIdentifier.COM, list.Encode()))).ShouldBe(["CHI-49 DG14"]);
    }

    /// <summary>A chip with another person's signed files, made to open with this card's printed zone.</summary>
    [Fact]
    public async Task Run_OnAnotherPersonsChipBehindThisFace_SaysThatTheZonesDiffer()
    {
        var other = Invented.Citizen with { Number = PersonalNumber.Parse("001090000124", null) };
        var chip = Card.With(FileIdentifier.DG1, Forged.ZoneOf(other).Encode())
            .With(FileIdentifier.DG13, other.Encode())
            .SignedBy(SpecimenSigners.DocumentKey, SpecimenSigners.Document);
        var report = await RunAsync(new SoftwareChip(chip, Invented.Zone.Key));
        ReasonsOf(report.Value).ShouldBe(["CHI-52 "]);
    }

    [Fact]
    public async Task Run_WithTheZoneOfAnotherCard_IsRefused()
    {
        var wrong = MrzKey.Of("090000124", "900101", "300101");
        var outcome = await CardInspection.RunAsync(ChipOf(Card), wrong, SpecimenSigners.Trust, Now, default);
        Refused.Code(outcome).ShouldBe("CHI-63");
    }

    [Fact]
    public async Task Run_WithTheAccessNumber_JudgesAllButThePrintedZone()
    {
        using var chip = ChipOf(Card);
        var number = CardAccessNumber.Of(Invented.Citizen.Number);
        var report = (await CardInspection.RunAsync(chip, number, SpecimenSigners.Trust, Now, default)).Value;
        report.AuthenticData.Answer.ShouldBe(Answer.Yes);
        report.Checks.Count.ShouldBe((await InspectAsync(Card)).Checks.Count - 1);
    }

    [Fact]
    public async Task Run_OnAChipWithoutPace_OpensItByBac()
    {
        var access = new ChipAccess(Invented.Zone.Key) { CardAccess = null };
        using var chip = new SoftwareChip(Card.Files, access, RandomNumberGenerator.GetBytes);
        var report = (await RunAsync(chip)).Value;
        report.AccessControl.ToString().ShouldBe("BAC");
        report.AuthenticData.Answer.ShouldBe(Answer.Yes);
    }

    private static SoftwareChip ChipOf(LogicalDataStructure card) => new(card, Invented.Zone.Key);

    private static async Task<InspectionReport> InspectAsync(LogicalDataStructure card, TrustStore? trust = null) =>
        (await RunAsync(ChipOf(card), trust)).Value;

    private static Task<Outcome<InspectionReport>> RunAsync(ICardTransport chip, TrustStore? trust = null) =>
        CardInspection.RunAsync(chip, Invented.Zone.Key, trust ?? SpecimenSigners.Trust, Now, default);

    private static Finding[] AnswersOf(InspectionReport report) =>
        [report.AuthenticData, report.GenuineChip, report.RightHolder];

    private static IEnumerable<string> ReasonsOf(InspectionReport report) =>
        report.Checks.Select(check => check.Reason).OfType<Refusal>().Select(reason => $"{reason.Code} {reason.About}");
}
