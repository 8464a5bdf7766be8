using System.Security.Cryptography;
using CanCuoc.Chip.Inspection;
using CanCuoc.Chip.Lds;
using CanCuoc.Chip.Proof;
using CanCuoc.Chip.SoftCard;
using CanCuoc.Chip.Tests.Proof;
using CanCuoc.Chip.Tests.Trust;
using CanCuoc.Chip.Trust;

namespace CanCuoc.Chip.Tests.Inspection;

/// <summary>The second answer: whether the chip is the one that the issuer gave out.</summary>
public sealed class GenuineChipTests
{
    private static readonly DateTimeOffset Now = Invented.Signed.AddMonths(6);

    private static readonly SigningKey Signing = SigningChips.Keys["P-256, SHA-256"];

    [Fact]
    public async Task Run_OnACardAsIssued_SaysYesByBothProofs()
    {
        using var chip = IssuedCard.Chip();
        var report = await InspectAsync(chip);
        report.AuthenticData.Answer.ShouldBe(Answer.Yes);
        report.GenuineChip.Answer.ShouldBe(Answer.Yes);
        report
            .GenuineChip.Reasons.Select(reason => reason.English[..20])
            .ShouldBe(["By chip authenticati", "By active authentica"]);
        report.NotRead.ShouldBeEmpty();
        report.Card.Files.Count.ShouldBe(IssuedCard.Content.Files.Count);
    }

    [Fact]
    public async Task Run_OnAChipThatOnlySigns_SaysYesByThatProof()
    {
        var keys = new ChipKeys([], Signing);
        using var chip = new SoftwareChip(IssuedCard.Of(keys), Invented.Zone.Key, keys);
        var report = await InspectAsync(chip);
        report.GenuineChip.Answer.ShouldBe(Answer.Yes);
        report.GenuineChip.Reasons.ShouldHaveSingleItem().English.ShouldStartWith("By active");
    }

    [Fact]
    public async Task Run_OnACloneWithoutTheKeys_SaysDataYesChipNo()
    {
        using var none = new ChipKeys([], signing: null);
        using var clone = new SoftwareChip(IssuedCard.Content, Invented.Zone.Key, none);
        await ShouldBeAClone(clone, "CHI-71", "CHI-70");
    }

    [Fact]
    public async Task Run_OnACloneWithOtherKeys_SaysDataYesChipNo()
    {
        using var others = ChipKeys.Generate();
        using var clone = new SoftwareChip(IssuedCard.Content, Invented.Zone.Key, others);
        await ShouldBeAClone(clone, "CHI-71", "CHI-70");
    }

    [Fact]
    public async Task Run_OnACloneThatCanDoOneOfTwo_SaysNo()
    {
        var stolen = new ChipKeys([], IssuedCard.Keys.Signing);
        using var clone = new SoftwareChip(IssuedCard.Content, Invented.Zone.Key, stolen);
        await ShouldBeAClone(clone, "CHI-71");
    }

    [Theory]
    [InlineData(FileIdentifier.DG14)]
    [InlineData(FileIdentifier.DG15)]
    public async Task Run_OnAChipThatHidesAKeyThatWasSigned_SaysNo(FileIdentifier hidden)
    {
        var files = IssuedCard.Content.Files.Where(file => file.Key != hidden).ToDictionary();
        var shown = files.Keys.Where(file => file.IsDataGroup).Order().ToList();
        files[FileIdentifier.COM] = new CommonDataElements(shown).Encode();
        using var clone = new SoftwareChip(files, Invented.Zone.Key, RandomNumberGenerator.GetBytes, IssuedCard.Keys);
        var report = await InspectAsync(clone);
        report.AuthenticData.Answer.ShouldBe(Answer.No);
        report.GenuineChip.Answer.ShouldBe(Answer.No);
        report.GenuineChip.Reasons.ShouldBe([ChipProof.Withheld.Text]);
        report.NotRead.ShouldHaveSingleItem().About.ShouldBe(hidden.ToString());
    }

    [Fact]
    public async Task Run_OnACloneThatProvesKeysOfItsOwn_SaysNo()
    {
        using var own = ChipKeys.Generate();
        var forged = IssuedCard.Content;
        foreach (var (file, bytes) in own.PublicGroups(SecurityInfos.OfCitizenCard))
            forged = forged.With(file, bytes);
        using var clone = new SoftwareChip(forged, Invented.Zone.Key, own);
        var report = await InspectAsync(clone);
        report.AuthenticData.Answer.ShouldBe(Answer.No);
        report.GenuineChip.Answer.ShouldBe(Answer.No);
        report.GenuineChip.Reasons.ShouldBe([FileChecks.FileDiffers.Text]);
    }

    [Fact]
    public async Task Run_OnAnOldCardWithAKeyThatNobodySigned_DoesNotSayYes()
    {
        var keys = new ChipKeys([], Signing);
        var card = SpecimenSigners.Card().With(FileIdentifier.DG15, keys.PublicGroups(new([]))[FileIdentifier.DG15]);
        using var chip = new SoftwareChip(
            card.With(FileIdentifier.COM, ListWith(card, FileIdentifier.DG15)),
            Invented.Zone.Key,
            keys
        );
        var report = await InspectAsync(chip);
        report.AuthenticData.Answer.ShouldBe(Answer.No);
        report.GenuineChip.Answer.ShouldBe(Answer.NotChecked);
        report.GenuineChip.Reasons.ShouldBe([FileChecks.FileNotSigned.Text]);
    }

    [Fact]
    public async Task Run_OnAChipWhoseSignerIsNotBelieved_DoesNotSayYes()
    {
        using var chip = IssuedCard.Chip();
        var report = await InspectAsync(chip, TrustStore.Empty);
        report.AuthenticData.Answer.ShouldBe(Answer.No);
        report.GenuineChip.Answer.ShouldBe(Answer.NotChecked);
        report.GenuineChip.Reasons.ShouldHaveSingleItem().English.ShouldContain("no issuer that is believed");
    }

    [Fact]
    public async Task Run_OnAGenuineChipWithChangedData_SaysDataNoChipYes()
    {
        var changed = IssuedCard.Content.With(FileIdentifier.DG2, Forged.PortraitOfAnother);
        using var chip = new SoftwareChip(changed, Invented.Zone.Key, IssuedCard.Keys);
        var report = await InspectAsync(chip);
        (report.AuthenticData.Answer, report.GenuineChip.Answer).ShouldBe((Answer.No, Answer.Yes));
    }

    [Fact]
    public async Task Run_OnAChipWithAKeyOfAnUnknownKind_SaysThatItCouldNotBeTested()
    {
        var unknown = new DataGroup15(Convert.FromHexString("300A300506032A03040301" + "00"));
        var groups = Invented.Groups(Invented.Portrait);
        groups[FileIdentifier.DG15] = unknown.Encode();
        using var chip = new SoftwareChip(Signed(groups), Invented.Zone.Key);
        var report = await InspectAsync(chip);
        report.AuthenticData.Answer.ShouldBe(Answer.Yes);
        report.GenuineChip.Answer.ShouldBe(Answer.NotChecked);
        report.GenuineChip.Reasons.ShouldBe([ChipProof.NotSupported.Text]);
    }

    [Fact]
    public async Task Run_OnACardWithAKeyFileThatIsRubbishThoughSigned_DoesNotSayThatItHasNone()
    {
        var groups = Invented.Groups(Invented.Portrait);
        groups[FileIdentifier.DG14] = new byte[] { 0x6E, 0x00 };
        using var chip = new SoftwareChip(Signed(groups), Invented.Zone.Key);
        var report = await InspectAsync(chip);
        report.GenuineChip.Answer.ShouldBe(Answer.NotChecked);
        report.NotRead.ShouldHaveSingleItem().Code.ShouldBe("CHI-67");
    }

    [Fact]
    public async Task Run_OnACardWithProtocolsButNoKey_SaysThatItOffersNone()
    {
        var groups = Invented.Groups(Invented.Portrait);
        groups[FileIdentifier.DG14] = new DataGroup14(SecurityInfos.OfCitizenCard).Encode();
        using var chip = new SoftwareChip(Signed(groups), Invented.Zone.Key);
        (await InspectAsync(chip)).GenuineChip.Answer.ShouldBe(Answer.NotOffered);
    }

    private static async Task ShouldBeAClone(SoftwareChip clone, params string[] codes)
    {
        var report = await InspectAsync(clone);
        report.AuthenticData.Answer.ShouldBe(Answer.Yes);
        report.GenuineChip.Answer.ShouldBe(Answer.No);
        report.GenuineChip.Reasons.ShouldBe([
            .. codes.Select(code =>
                code == ChipAuthentication.NotProven.Code
                    ? ChipAuthentication.NotProven.Text
                    : ActiveAuthentication.NotProven.Text
            ),
        ]);
        foreach (var (file, bytes) in IssuedCard.Content.Files)
            report.Card.Files[file].ToArray().ShouldBe(bytes.ToArray());
    }

    private static LogicalDataStructure Signed(IReadOnlyDictionary<FileIdentifier, ReadOnlyMemory<byte>> groups) =>
        LogicalDataStructure
            .Build(groups, SpecimenSigners.DocumentKey, SpecimenSigners.Document, Invented.Signed)
            .Value;

    private static byte[] ListWith(LogicalDataStructure card, FileIdentifier file) =>
        new CommonDataElements([.. card.Common.DataGroups, file]).Encode();

    private static async Task<InspectionReport> InspectAsync(SoftwareChip chip, TrustStore? trust = null) =>
        (await CardInspection.RunAsync(chip, Invented.Zone.Key, trust ?? SpecimenSigners.Trust, Now, default)).Value;
}
