using System.Security.Cryptography;
using CanCuoc.Chip.Inspection;
using CanCuoc.Chip.Lds;
using CanCuoc.Chip.SoftCard;
using CanCuoc.Chip.Tests.Proof;
using CanCuoc.Chip.Tests.Trust;
using CanCuoc.Chip.Tests.Verifiable;
using CanCuoc.Chip.Verifiable;
using static CanCuoc.Chip.Tests.Verifiable.SpecimenTerminals;

namespace CanCuoc.Chip.Tests.Inspection;

/// <summary>Cards with fingerprints, before terminals that may read them and others that may not.</summary>
public sealed class FingerprintInspectionTests
{
    private static readonly TerminalCredentials Credentials = new([Verifier, Terminal], TerminalKey);

    [Fact]
    public async Task Run_WithoutARightToFingers_IsAnInspectionInOrderThatSaysSo()
    {
        var report = await InspectAsync(TerminalTalk.Card, terminal: null);
        (report.AuthenticData.Answer, report.GenuineChip.Answer).ShouldBe((Answer.Yes, Answer.Yes));
        report.Card.DataGroup3.ShouldBeNull();
        report.NotRead.Select(refusal => $"{refusal.Code} {refusal.About}").ShouldBe(["CHI-88 DG3", "CHI-88 DG4"]);
    }

    [Fact]
    public async Task Run_WithARightToFingers_ReadsThemAndChecksTheirHash()
    {
        var report = await InspectAsync(TerminalTalk.Card, Credentials);
        report.AuthenticData.Answer.ShouldBe(Answer.Yes);
        report.Card.DataGroup3.ShouldNotBeNull().Fingers.Count.ShouldBe(2);
        report.Card.Files[FileIdentifier.DG3].ToArray().ShouldBe(TerminalTalk.Prints);
        report.NotRead.Select(refusal => $"{refusal.Code} {refusal.About}").ShouldBe(["CHI-88 DG4"]);
    }

    [Fact]
    public async Task Run_WithFingersOfAnother_SaysNo()
    {
        var others = new DataGroup3([]).Encode();
        var card = TerminalTalk.Card.With(FileIdentifier.DG3, others);
        var seen = await InspectAsync(card, Credentials);
        seen.AuthenticData.Answer.ShouldBe(Answer.No);
        seen.Checks.Select(check => check.Reason).OfType<Vocabulary.Refusal>().Single().About.ShouldBe("DG3");
        var unseen = await InspectAsync(card, terminal: null);
        unseen.AuthenticData.Answer.ShouldBe(Answer.Yes, "nobody looked at the fingers");
    }

    [Fact]
    public async Task Run_WithCertificatesThatTheChipDoesNotTake_SaysWhyAndReadsTheRest()
    {
        using var strangerKey = ECDsa.Create(ECCurve.NamedCurves.brainpoolP256r1);
        var expired = new TerminalCredentials([VerifierWith(firstDay: 5), TerminalWith(lastDay: 4)], TerminalKey);
        foreach (
            var (terminal, code) in new[] { (expired, "CHI-89"), (Credentials with { Key = strangerKey }, "CHI-79") }
        )
        {
            var report = await InspectAsync(TerminalTalk.Card, terminal);
            (report.AuthenticData.Answer, report.GenuineChip.Answer).ShouldBe((Answer.Yes, Answer.Yes));
            report.NotRead.Select(refusal => refusal.Code).ShouldBe([code, "CHI-88", "CHI-88"]);
        }
    }

    private static async Task<InspectionReport> InspectAsync(LogicalDataStructure card, TerminalCredentials? terminal)
    {
        using var chip = new SoftwareChip(card, Invented.Zone.Key, IssuedCard.Keys, Points);
        var report = await CardInspection.RunAsync(
            chip,
            Invented.Zone.Key,
            SpecimenSigners.Trust,
            Invented.Signed,
            terminal,
            TestContext.Current.CancellationToken
        );
        return report.Value;
    }
}
