using System.Security.Cryptography;
using CanCuoc.Chip.Access;
using CanCuoc.Chip.Apdu;
using CanCuoc.Chip.Channel;
using CanCuoc.Chip.Lds;
using CanCuoc.Chip.Proof;
using CanCuoc.Chip.SoftCard;
using CanCuoc.Chip.Tests.Inspection;
using CsCheck;

namespace CanCuoc.Chip.Tests.Proof;

public sealed class ChipAuthenticationTests
{
    private static readonly Dictionary<string, ECCurve> Curves = new()
    {
        ["P-256"] = ECCurve.NamedCurves.nistP256,
        ["P-384"] = ECCurve.NamedCurves.nistP384,
        ["brainpoolP256r1"] = ECCurve.NamedCurves.brainpoolP256r1,
        ["brainpoolP384r1"] = ECCurve.NamedCurves.brainpoolP384r1,
    };

    public static readonly TheoryData<string, string> Kinds =
    [
        .. from curve in Curves.Keys
        from protocol in ChipAuthenticationProtocol.All
        select (curve, protocol.Suite.Name),
    ];

    // TR-03110 worked example (ECDH), the key agreement of chip authentication
    [Fact]
    public void Agree_OfTheWorkedExample_IsItsSecretOnBothSides()
    {
        const string own = "7984674CF3B3A524BF929CE8A67FCF22173DA0BAD595EED6DEB72D22C542FA9D";
        using var chip = KeyOf(own);
        using var same = EphemeralKeyOf(own);
        using var terminal = EphemeralKeyOf("A6A4D255C5BF7A77EC3D0553DB74F693CF044E18C98364D4977A296108AF19BD");
        var (chipPoint, terminalPoint) = (same.Point, terminal.Point);
        Convert
            .ToHexString(chipPoint)
            .ShouldBe(
                "04A44EBE5451DF7AADB01E459B8C928A87746A57927C8C28A6775C97A7E1FE8D9A"
                    + "46FF4A1CC7E4D1389AEA19758E4F75C28C598FD734AEBEB135337CF95BE12E94"
            );
        Convert
            .ToHexString(terminalPoint)
            .ShouldBe(
                "045A7A377FC9CAFC03AC7FF45441A8B2909D88EAB8E6B0173847AB49B949DF3799"
                    + "A34EE57EC55268CF8B1C3EC489F8BF4CF4C68D3FD9670E89C0D5D3FFF1AAF89F"
            );
        const string secret = "791DA04273CCFE862E52DF60347E2557192E1F8D7517822CE3D306056C1CDEB4";
        Convert.ToHexString(KeyAgreement.Agree(chip, terminalPoint).ShouldNotBeNull()).ShouldBe(secret);
        Convert.ToHexString(terminal.Agree(chipPoint).ShouldNotBeNull()).ShouldBe(secret);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Run_OnAChipWithItsKey_IsProvenAndTheTalkGoesOnWithNewKeys(string curve, string suite)
    {
        var protocol = ChipAuthenticationProtocol.All.Single(row => row.Suite.Name == suite);
        using var keys = IssuedCard.Agreeing((null, Curves[curve], [protocol]));
        using var talk = await ProofTalk.OpenAsync(keys);
        (await talk.AuthenticateAsync()).Refusal.ShouldBeNull();
        foreach (var file in new[] { FileIdentifier.DG1, FileIdentifier.DG2, FileIdentifier.DG13 })
            (await talk.ReadAsync(file)).ShouldBe(talk.Content.Files[file].ToArray());
    }

    [Fact]
    public async Task Run_OnAChipWithSeveralKeys_NamesTheOneOfTheStrongestCipher()
    {
        using var keys = IssuedCard.Agreeing(
            (1, Curves["P-256"], [ChipAuthenticationProtocol.TripleDes]),
            (200, Curves["P-384"], [ChipAuthenticationProtocol.Aes256, ChipAuthenticationProtocol.Aes128]),
            (3, Curves["P-256"], [ChipAuthenticationProtocol.Aes128])
        );
        var offer = ChipAuthenticationOffer.BestOf(DataGroup14Of(keys)).ShouldNotBeNull();
        (offer.KeyId, offer.Protocol).ShouldBe((200, ChipAuthenticationProtocol.Aes256));
        using var talk = await ProofTalk.OpenAsync(keys);
        (await talk.AuthenticateAsync()).Refusal.ShouldBeNull();
        (await talk.ReadAsync(FileIdentifier.DG1)).ShouldBe(talk.Content.Files[FileIdentifier.DG1].ToArray());
    }

    [Fact]
    public async Task Run_Twice_IsProvenTwice()
    {
        using var talk = await ProofTalk.OpenAsync(IssuedCard.Keys);
        (await talk.AuthenticateAsync()).Refusal.ShouldBeNull();
        (await talk.AuthenticateAsync()).Refusal.ShouldBeNull();
        (await talk.ReadAsync(FileIdentifier.DG1)).ShouldBe(talk.Content.Files[FileIdentifier.DG1].ToArray());
    }

    [Fact]
    public async Task Run_OnACloneWithOtherKeys_IsNotProvenAndTheSessionIsOver()
    {
        using var others = ChipKeys.Generate();
        using var talk = await ProofTalk.OpenAsync(IssuedCard.Keys, others);
        Refused.Code(await talk.AuthenticateAsync()).ShouldBe("CHI-71");
        talk.Session.IsOver.ShouldBeTrue();
    }

    [Fact]
    public async Task Run_OnACloneWithoutKeys_IsNotProvenAndTheTalkGoesOn()
    {
        using var none = new ChipKeys([], signing: null);
        using var talk = await ProofTalk.OpenAsync(IssuedCard.Keys, none);
        Refused.Code(await talk.AuthenticateAsync()).ShouldBe("CHI-71");
        (await talk.ReadAsync(FileIdentifier.DG1)).ShouldBe(talk.Content.Files[FileIdentifier.DG1].ToArray());
    }

    [Fact]
    public async Task Run_WithAPointOfTheFileThatIsNotOnItsCurve_IsNotProven()
    {
        var offer = ChipAuthenticationOffer.BestOf(DataGroup14Of(IssuedCard.Keys)).ShouldNotBeNull();
        var point = offer.Point.ToArray();
        point[^1] ^= 1;
        using var talk = await ProofTalk.OpenAsync(IssuedCard.Keys);
        var proven = await ChipAuthentication.RunAsync(talk.Session, offer with { Point = point }, default);
        Refused.Code(proven).ShouldBe("CHI-71");
    }

    [Fact]
    public async Task Run_WhenTheCardLeaves_SaysSoWhereverItLeft()
    {
        var offer = ChipAuthenticationOffer.BestOf(DataGroup14Of(IssuedCard.Keys)).ShouldNotBeNull();
        for (var after = 3; after < 6; after++)
        {
            using var chip = IssuedCard.Chip();
            var leaving = TroubledCard.ThatLeaves(chip, after);
            using var session = (await BasicAccessControl.OpenAsync(leaving, Invented.Zone.Key, default)).Value;
            var proven = await ChipAuthentication.RunAsync(session, offer, default);
            proven.Refusal.ShouldBe(TroubledCard.Left);
        }
    }

    [Fact]
    public async Task GeneralAuthenticate_WithAPointThatIsNotOnTheCurve_IsRefusedAndNeedsANewChoice()
    {
        using var talk = await ProofTalk.OpenAsync(IssuedCard.Keys);
        using var ephemeral = new EphemeralKey(StandardCurve.BrainpoolP256, RandomNumberGenerator.GetBytes);
        var point = ephemeral.Point;
        byte[] wrong = [.. point[..^1], (byte)(point[^1] ^ 1)];
        var choose = ProofCommand.SetChipAuthentication(ChipAuthenticationProtocol.Aes128.Identifier, keyId: null);
        (await talk.SayAsync(choose)).ShouldBe("9000");
        (await talk.SayAsync(ProofCommand.Agree(wrong))).ShouldBe("6A80");
        (await talk.SayAsync(ProofCommand.Agree(point))).ShouldBe("6985");
        (await talk.SayAsync(choose)).ShouldBe("9000");
        (await talk.SayAsync(ProofCommand.Agree(point))).ShouldBe("7C009000");
    }

    [Theory]
    [InlineData("0022 41A4 00", "6A80", "nothing")]
    [InlineData("0022 41A4 0C 800A 04007F00070202030201", "6A88", "a cipher that the key is not for")]
    [InlineData("0022 41A4 0C 800A 04007F00070202030209", "6A88", "no protocol")]
    [InlineData("0022 41A4 0F 800A 04007F00070202030202 840105", "6A88", "a key that there is not")]
    [InlineData("0022 41A4 0F 800A 04007F00070202030202 850105", "6A80", "an object of no use")]
    [InlineData("0022 41A6 03 910104", "6A88", "triple DES, which the key is not for")]
    [InlineData("0022 41A6 03 840104", "6A80", "triple DES without a key")]
    [InlineData("0022 41B6 03 830101", "6A86", "a template that there is not")]
    [InlineData("0022 81A4 03 830101", "6982", "the terminal's key, before the chip's")]
    [InlineData("0086 0000 02 7C00 00", "6985", "agreement without a choice")]
    public async Task Answer_ToACommandThatPreparesNothing_IsItsStatusWord(string command, string status, string why)
    {
        using var talk = await ProofTalk.OpenAsync(IssuedCard.Keys);
        var text = command.Replace(" ", "", StringComparison.Ordinal);
        var parsed = CommandApdu.Parse(
            Convert.FromHexString(text.EndsWith("A400", StringComparison.Ordinal) ? text[..^2] : text)
        );
        (await talk.SayAsync(parsed.Value)).ShouldBe(status, why);
        (await talk.ReadAsync(FileIdentifier.DG1)).ShouldBe(talk.Content.Files[FileIdentifier.DG1].ToArray());
    }

    [Fact]
    public void Answer_ToWhoHasNotSeenTheFace_IsRefused()
    {
        using var chip = IssuedCard.Chip();
        var choose = ProofCommand.SetChipAuthentication(ChipAuthenticationProtocol.Aes128.Identifier, keyId: null);
        Convert.ToHexString(chip.Answer(choose.Encode())).ShouldBe("6982");
        Convert.ToHexString(chip.Answer(ProofCommand.SetKeyAgreement([4], null).Encode())).ShouldBe("6982");
        Convert.ToHexString(chip.Answer(ProofCommand.Agree([4]).Encode())).ShouldBe("6985");
    }

    [Fact]
    public Task Answer_ToAnyDataOfTheseCommands_IsAStatusWordAndTheTalkGoesOn() =>
        Gen.Select(Gen.Int[0, 3], Gen.Byte.Array[0, 90])
            .SampleAsync(
                async (which, data) =>
                {
                    using var talk = await ProofTalk.OpenAsync(IssuedCard.Keys);
                    byte[] header = which switch
                    {
                        0 => [0x00, 0x22, 0x41, 0xA4],
                        1 => [0x00, 0x22, 0x41, 0xA6],
                        2 => [0x00, 0x86, 0x00, 0x00],
                        _ => [0x00, 0x88, 0x00, 0x00],
                    };
                    var command = new CommandApdu(header[0], header[1], header[2], header[3], data, 256);
                    (await talk.SayAsync(command)).Length.ShouldBeOneOf(4, 2 * (64 + 2));
                    (await talk.SayAsync(Command.SelectFile(FileIdentifier.DG1))).ShouldBe("9000");
                },
                iter: 150
            );

    private static DataGroup14 DataGroup14Of(ChipKeys keys) =>
        DataGroup14.Parse(keys.PublicGroups(new SecurityInfos([]))[FileIdentifier.DG14]).Value;

    private static EphemeralKey EphemeralKeyOf(string scalar) =>
        new(StandardCurve.BrainpoolP256, _ => Convert.FromHexString(scalar));

    private static ECDiffieHellman KeyOf(string privateKey) =>
        ECDiffieHellman.Create(
            new ECParameters { Curve = Curves["brainpoolP256r1"], D = Convert.FromHexString(privateKey) }
        );
}
