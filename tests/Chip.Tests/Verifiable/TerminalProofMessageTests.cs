using System.Security.Cryptography;
using CanCuoc.Chip.Verifiable;

namespace CanCuoc.Chip.Tests.Verifiable;

/// <summary>
/// The signatures of the worked examples of TR-03110. Their terminals authenticate by version 2, but without auxiliary data that signs what
/// version 1 signs after PACE.
/// </summary>
public sealed class TerminalProofMessageTests
{
    // the ephemeral keys of PACE and of chip authentication, and the challenge
    private static readonly byte[] ChipPoint = Convert.FromHexString(
        "04282CF38073036AFAC216AF135BD994DA0C357F10BD4C34AFEA1042B2EB0FD6804DF3658B835AC2E7133F13691184542BB5"
            + "0B109963A4662ABDC08B9763AF4B5B"
    );
    private static readonly byte[] TerminalPoint = Convert.FromHexString(
        "045A7A377FC9CAFC03AC7FF45441A8B2909D88EAB8E6B0173847AB49B949DF3799A34EE57EC55268CF8B1C3EC489F8BF4CF4"
            + "C68D3FD9670E89C0D5D3FFF1AAF89F"
    );
    private static readonly byte[] Challenge = Convert.FromHexString("547E4EAB03B235D2");

    private static readonly byte[] Signature = Convert.FromHexString(
        "81A2D9E5891B86A0F01ADD0341C89D6E9EF3E20C223884F27B2F2040E9721C46C9C3CF7C0EE0A422263BA6F1EAFC693BD873"
            + "8F34760B5998584F58DD25B8D60D99D7C45957C2E2F10C0E5F91A8DC88BD7CFA33CBF784A9DA83C800324165179DBE71C69B"
            + "2C0FD811270E436C43278184DDB542142342DBF156E82D2A1BC19085"
    );

    private static readonly byte[] RsaChipKey = Convert.FromHexString(
        "075693D9AE941877573E634B6E644F8E60AF17A0076B8B123D9201074D36152BD8B3A213F53820C42ADC79AB5D0AEEC3AEFB"
            + "91394DA476BD97B9B14D0A65C1FC71A0E019CB08AF55E1F729005FBA7E3FA5DC41899238A250767A6D46DB974064386CD456"
            + "743585F8E5D90CC8B4004B1F6D866C79CE0584E49687FF61BC29AEA1"
    );
    private static readonly byte[] RsaTerminalKey = Convert.FromHexString(
        "A2830947A6FCAACDE2FCB88B29AB38E07C3453ABC4BCB466087E11C79F32A19E6EF22BE108F8DD18FE8249C960951511200D"
            + "C985AA3EC0CCAD59A5F9BBCC33EE5F1577E20330B4DD10EB06B740277C97A189180EDE52BEE9D429F10FB77F180F05D6A99C"
            + "499CB5E1ECEEB8E92284F66EA98479674CE73F53C567A03B0D297833"
    );
    private static readonly byte[] RsaChallenge = Convert.FromHexString("FC210C174A801D46");

    private static readonly byte[] RsaSignature = Convert.FromHexString(
        "37C7360C55579DE28A41DF8A1D17032C4B9F90DF7F646DF33F77EF976AE4C45CDBA3776399648C755043790F0F19BFC146D0"
            + "53B77036CA9B24BFB4B7934FAC042671E23BE6E3CA2B246CE2066C1F0550383418192F06D6AD6C0ACB1E70BDEAD60EA10B31"
            + "E074F49E5E8AEB54E6F4F83CE998957953F97F870058013D0E745D0A"
    );

    [Fact]
    public void Of_TheWorkedExample_IsWhatItsTerminalSigned()
    {
        var root = WorkedCertificates.Of(WorkedCertificates.Root).Content.Key;
        var key = WorkedCertificates.Of(WorkedCertificates.Terminal).Content.Key.Completed(root).ShouldNotBeNull();
        var chip = TerminalProofMessage.Compressed(ChipPoint);
        key.Verifies(TerminalProofMessage.Of(chip, Challenge, TerminalPoint), Signature).ShouldBeTrue();
        key.Verifies(TerminalProofMessage.Of(chip, RsaChallenge, TerminalPoint), Signature).ShouldBeFalse();
        key.Verifies(TerminalProofMessage.Of(chip, Challenge, ChipPoint), Signature).ShouldBeFalse();
    }

    // keys that are no points are compressed by SHA-1 (TR-03110-3 §A.2.2.3)
    [Fact]
    public void Verifies_OfTheWorkedExampleByRsa_IsTrue()
    {
        var key = WorkedCertificates.Of(WorkedCertificates.RsaTerminal).Content.Key;
        byte[] message = [.. SHA1.HashData(RsaChipKey), .. RsaChallenge, .. SHA1.HashData(RsaTerminalKey)];
        key.Verifies(message, RsaSignature).ShouldBeTrue();
        key.Verifies(RsaChallenge, RsaSignature).ShouldBeFalse();
    }
}
