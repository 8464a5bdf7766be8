using System.Security.Cryptography;
using CanCuoc.Chip.Access;
using CanCuoc.Chip.Inspection;
using CanCuoc.Chip.Lds;
using CanCuoc.Chip.SoftCard;
using CanCuoc.Chip.Tests.Proof;
using CanCuoc.Chip.Tests.Trust;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Tests.Inspection;

/// <summary>EF.CardAccess as somebody between chip and terminal wants it, against its copy in DG14.</summary>
public sealed class DowngradeTests
{
    private const string TripleDes = "0.4.0.127.0.7.2.2.4.2.1";
    private const string Aes256 = "0.4.0.127.0.7.2.2.4.2.4";

    [Fact]
    public async Task Run_WithTheListThatWasSigned_ReadsOn() =>
        (await InspectAsync(SecurityInfos.OfCitizenCard)).Value.AccessControl.ShouldBe(AccessControl.PACE);

    [Fact]
    public async Task Run_WithAWeakerCipherInTheList_EndsSayingSo() =>
        Refused.Code(await InspectAsync(Listing(TripleDes))).ShouldBe("CHI-74");

    [Fact]
    public async Task Run_WithAnyOtherCipherInTheList_EndsSayingSo() =>
        Refused.Code(await InspectAsync(Listing(Aes256))).ShouldBe("CHI-74");

    [Fact]
    public async Task Run_WithoutTheList_EndsThoughBasicAccessControlOpens() =>
        Refused.Code(await InspectAsync(told: null)).ShouldBe("CHI-74");

    [Fact]
    public async Task Run_WithAListWithoutPace_EndsThoughBasicAccessControlOpens() =>
        Refused.Code(await InspectAsync(Listing())).ShouldBe("CHI-74");

    [Fact]
    public async Task Run_OnACardWhoseDg14SaysNothingOfPace_ReadsOn()
    {
        var content = IssuedCard.Of(IssuedCard.Keys);
        (await InspectAsync(SecurityInfos.OfCitizenCard, content)).Value.GenuineChip.Answer.ShouldBe(Answer.Yes);
        (await InspectAsync(told: null, content)).Value.AccessControl.ShouldBe(AccessControl.BAC);
    }

    private static SecurityInfos Listing(params string[] paceProtocols) =>
        new([
            .. SecurityInfos.OfCitizenCard.All.Where(info => PACEInfo.Read(info) is null),
            .. paceProtocols.Select(protocol => new PACEInfo(protocol, PACEInfo.OnlyVersion, 13).Write()),
        ]);

    private static async Task<Outcome<InspectionReport>> InspectAsync(
        SecurityInfos? told,
        LogicalDataStructure? content = null
    )
    {
        using var chip = new SoftwareChip(
            (content ?? IssuedCard.Content).Files,
            new ChipAccess(Invented.Zone.Key) { CardAccess = told },
            RandomNumberGenerator.GetBytes,
            IssuedCard.Keys
        );
        return await CardInspection.RunAsync(
            chip,
            Invented.Zone.Key,
            SpecimenSigners.Trust,
            Invented.Signed.AddMonths(6),
            default
        );
    }
}
