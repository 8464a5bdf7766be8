using CanCuoc.Chip.Lds;
using CanCuoc.Chip.Personalisation;
using CanCuoc.Chip.SoftCard;
using CanCuoc.Chip.Tests.Channel;

namespace CanCuoc.Chip.Tests.Personalisation;

public sealed class ChipPublicKeysTests
{
    private static readonly ChipKeys Keys = ChipKeys.Generate();

    [Fact]
    public void Parse_OfWhatWasEncoded_GivesItBack()
    {
        var read = ChipPublicKeys.Parse(Keys.Public.Encode()).ShouldNotBeNull();
        read.Agreement.ToArray().ShouldBe(Keys.Public.Agreement.ToArray());
        read.Signing.ToArray().ShouldBe(Keys.Public.Signing.ToArray());
        Keys.Public.Encode().Length.ShouldBe(ChipPublicKeys.EncodedLength);
    }

    [Fact]
    public void Groups_OfThePublicHalves_AreThoseOfTheKeys()
    {
        var groups = Keys.Public.Groups(SecurityInfos.OfCitizenCard);
        foreach (var (file, bytes) in Keys.PublicGroups(SecurityInfos.OfCitizenCard))
            groups[file].ToArray().ShouldBe(bytes.ToArray(), file.ToString());
        groups.Count.ShouldBe(2);
    }

    [Fact]
    public void Parse_OfAnotherPoint_IsNull()
    {
        var whole = Keys.Public.Encode();
        ChipPublicKeys.Parse(Tampered.Flip(whole, (8 * whole.Length) - 1)).ShouldBeNull("not on its curve");
        ChipPublicKeys.Parse(Tampered.Flip(whole, (8 * 81) - 1)).ShouldBeNull("not on its curve");
    }

    [Fact]
    public void Parse_OfKeysInTheOtherOrderOrAlone_IsNull()
    {
        var whole = Keys.Public.Encode();
        var (agreement, signing) = (whole[..81], whole[81..]);
        ChipPublicKeys.Parse((byte[])[.. signing, .. agreement]).ShouldBeNull();
        ChipPublicKeys.Parse(agreement).ShouldBeNull();
        ChipPublicKeys.Parse((byte[])[.. whole, .. signing]).ShouldBeNull();
        ChipPublicKeys.Parse((byte[])[.. agreement, .. signing]).ShouldNotBeNull();
    }
}
