using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CanCuoc.Chip.Inspection;
using CanCuoc.Chip.Lds;
using CanCuoc.Chip.SoftCard;
using CanCuoc.Chip.Tests.Proof;
using CanCuoc.Chip.Tests.Trust;
using CanCuoc.Chip.Trust;

namespace CanCuoc.Chip.Tests.Inspection;

/// <summary>A passport of Utopia: two lines, no DG13, details in DG11 and DG12, and groups that nothing here understands.</summary>
public sealed class PassportTests
{
    private static readonly MachineReadableZone Zone = MachineReadableZone
        .Parse("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10")
        .Value;

    [Fact]
    public async Task Run_OnAPassport_ReadsJudgesAndSaysWhatItCouldNotRead()
    {
        using var signer = Forged.Certificate(
            new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, critical: true),
            ProfileExtension.DocumentTypes("P")
        );
        var built = LogicalDataStructure.Build(Groups(), SpecimenSigners.DocumentKey, signer, Invented.Signed);
        var files = built.Value.Files.Where(file => file.Key != FileIdentifier.DG3).ToDictionary();
        using var chip = new SoftwareChip(files, Zone.Key, RandomNumberGenerator.GetBytes, IssuedCard.Keys);

        var report = (
            await CardInspection.RunAsync(
                chip,
                MrzKey.Of("L898902C3", "740812", "120415"),
                SpecimenSigners.Trust,
                Invented.Signed.AddMonths(6),
                default
            )
        ).Value;

        report.AuthenticData.Answer.ShouldBe(Answer.Yes);
        report.GenuineChip.Answer.ShouldBe(Answer.Yes);
        report.Checks.Count.ShouldBe(9, "there is no citizen's data to agree with");
        report.Card.DataGroup1.Zone.Name.ShouldBe("ERIKSSON ANNA MARIA");
        report.Card.DataGroup2.ShouldBeNull();
        report.Card.DataGroup11.ShouldNotBeNull().PlaceOfBirth.ShouldBe(["ZENITH"]);
        report.Card.DataGroup12.ShouldNotBeNull().IssuingAuthority.ShouldBe("UTOPIA");
        report.Card.DataGroup13.ShouldBeNull();
        report
            .NotRead.Select(refusal => $"{refusal.Code} {refusal.About}")
            .ShouldBe(["CHI-34 DG3", "CHI-14 DG2", "CHI-17 DG13"]);
    }

    // a portrait in a form to come, fingers that are withheld, and a DG13 that is Utopia's own
    private static Dictionary<FileIdentifier, ReadOnlyMemory<byte>> Groups()
    {
        var groups = new Dictionary<FileIdentifier, ReadOnlyMemory<byte>>
        {
            [FileIdentifier.DG1] = new DataGroup1(Zone).Encode(),
            [FileIdentifier.DG2] = new byte[] { 0x75, 0x02, 0xA1, 0x00 },
            [FileIdentifier.DG3] = new byte[] { 0x63, 0x00 },
            [FileIdentifier.DG11] = new DataGroup11 { PlaceOfBirth = ["ZENITH"] }.Encode(),
            [FileIdentifier.DG12] = new DataGroup12 { IssuingAuthority = "UTOPIA" }.Encode(),
            [FileIdentifier.DG13] = new byte[] { 0x6D, 0x02, 0x30, 0x00 },
        };
        foreach (var (file, bytes) in IssuedCard.Keys.PublicGroups(SecurityInfos.OfCitizenCard))
            groups[file] = bytes;
        return groups;
    }
}
