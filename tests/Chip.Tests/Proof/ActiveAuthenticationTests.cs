using System.Security.Cryptography;
using CanCuoc.Chip.Access;
using CanCuoc.Chip.Apdu;
using CanCuoc.Chip.Channel;
using CanCuoc.Chip.Proof;
using CanCuoc.Chip.SoftCard;
using CanCuoc.Chip.Tests.Channel;
using CanCuoc.Chip.Tests.SoftCard;
using CanCuoc.Chip.Tests.Trust;
using CsCheck;

namespace CanCuoc.Chip.Tests.Proof;

public sealed class ActiveAuthenticationTests
{
    private static readonly byte[] Challenge = Convert.FromHexString("0123456789ABCDEF");

    private static readonly string Command = "0088000008" + Convert.ToHexString(Challenge) + "00";

    public static TheoryData<string> Kinds => SigningChips.Kinds;

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Run_OnAChipWithItsKey_IsProvenUnderSecureMessaging(string kind)
    {
        var (chip, session) = await OpenAsync(SigningChips.Keys[kind]);
        using var key = SigningChips.PublicKeyOf(SigningChips.Keys[kind]);
        using (chip)
        using (session)
            (await ActiveAuthentication.RunAsync(session, key, default)).Refusal.ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Run_OnACloneWithAnotherKeyOfTheSameKind_IsNotProven(string kind)
    {
        using var other =
            SigningChips.Keys[kind] is RsaSigningKey
                ? (SigningKey)new RsaSigningKey(RSA.Create(2048), SignatureHash.Sha256)
                : new CurveSigningKey(ECDsa.Create(ECCurve.NamedCurves.nistP256), SignatureHash.Sha256);
        var (chip, session) = await OpenAsync(other);
        using var key = SigningChips.PublicKeyOf(SigningChips.Keys[kind]);
        using (chip)
        using (session)
            Refused.Code(await ActiveAuthentication.RunAsync(session, key, default)).ShouldBe("CHI-70");
    }

    [Fact]
    public async Task Run_OnACloneWithoutAKey_IsNotProven()
    {
        var (chip, session) = await OpenAsync(signing: null);
        using var key = SigningChips.PublicKeyOf(SigningChips.Keys["P-256, SHA-256"]);
        using (chip)
        using (session)
            Refused.Code(await ActiveAuthentication.RunAsync(session, key, default)).ShouldBe("CHI-70");
    }

    [Fact]
    public async Task Run_WithTheAnswerToAnotherChallenge_IsNotProven()
    {
        foreach (var (kind, signing) in SigningChips.Keys)
        {
            using var key = SigningChips.PublicKeyOf(signing);
            var recorded = new ResponseApdu(
                signing.Sign(Challenge, RandomNumberGenerator.GetBytes),
                StatusWord.Success
            );
            var replaying = new AnsweringCard(_ => recorded);
            (await ActiveAuthentication.RunAsync(replaying, key, Challenge, default)).Refusal.ShouldBeNull(kind);
            Refused.Code(await ActiveAuthentication.RunAsync(replaying, key, default)).ShouldBe("CHI-70", kind);
        }
    }

    [Fact]
    public async Task Run_WhenTheCardLeaves_SaysSo()
    {
        using var key = SigningChips.PublicKeyOf(SigningChips.Keys["P-256, SHA-256"]);
        var proven = await ActiveAuthentication.RunAsync(AnsweringCard.Of(), key, default);
        proven.Refusal.ShouldBe(AnsweringCard.Removed);
    }

    [Fact]
    public async Task Run_WithAShortAndALongSignature_AsksForWhatItNeeds()
    {
        var card = AnsweringCard.Of("6985", "6985");
        using var curve = SigningChips.PublicKeyOf(SigningChips.Keys["P-256, SHA-256"]);
        using var rsa = SigningChips.PublicKeyOf(SigningChips.Keys["RSA-2048, SHA-256"]);
        await ActiveAuthentication.RunAsync(card, curve, Challenge, default);
        await ActiveAuthentication.RunAsync(card, rsa, Challenge, default);
        card.Sent.ShouldBe(["00880000080123456789ABCDEF00", "008800000000080123456789ABCDEF0000"]);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void IsAnswer_WithAnyBitOfTheSignatureFlipped_IsFalse(string kind)
    {
        var signing = SigningChips.Keys[kind];
        using var key = SigningChips.PublicKeyOf(signing);
        var signature = signing.Sign(Challenge, RandomNumberGenerator.GetBytes);
        key.IsAnswer(signature, Challenge).ShouldBeTrue();
        Gen.Int[0, (8 * signature.Length) - 1]
            .Sample(bit => !key.IsAnswer(Tampered.Flip(signature, bit), Challenge), iter: 40);
        key.IsAnswer(signature[1..], Challenge).ShouldBeFalse("a byte too few");
        key.IsAnswer([.. signature, 0], Challenge).ShouldBeFalse("a byte too many");
        key.IsAnswer([], Challenge).ShouldBeFalse("nothing");
    }

    [Fact]
    public async Task InternalAuthenticate_AskedWrongly_IsItsStatusWord()
    {
        var (chip, session) = await OpenAsync(SigningChips.Keys["P-256, SHA-256"]);
        using (chip)
        using (session)
        {
            await Answer("008801000801234567" + "89ABCDEF00", "6A86");
            await Answer("008800010801234567" + "89ABCDEF00", "6A86");
            await Answer("008800000701234567" + "89ABCD00", "6700");
            await Answer("0088000008" + "0123456789ABCDEF", "6700");
            await Answer("0088000008" + "0123456789ABCDEF3F", "6700");
            (await SayAsync(Command)).Length.ShouldBe(64);
        }

        async Task<ReadOnlyMemory<byte>> SayAsync(string command) =>
            (await session.TransmitAsync(CommandApdu.Parse(Convert.FromHexString(command)).Value, default)).Value.Data;

        async Task Answer(string command, string status)
        {
            var answer = await session.TransmitAsync(CommandApdu.Parse(Convert.FromHexString(command)).Value, default);
            Convert.ToHexString(answer.Value.Encode()).ShouldBe(status, command);
        }
    }

    [Fact]
    public void InternalAuthenticate_ByWhoHasNotSeenTheFace_IsRefused()
    {
        var keys = new ChipKeys([], SigningChips.Keys["P-256, SHA-256"]);
        using var chip = new SoftwareChip(SpecimenSigners.Card(), Invented.Zone.Key, keys);
        Convert.ToHexString(chip.Answer(Convert.FromHexString(Command))).ShouldBe("6982");
    }

    [Fact]
    public void InternalAuthenticate_OfAChipWithoutAKey_IsNotSupported()
    {
        using var talk = Talk.Opened();
        talk.SayProtected(Command).ShouldBe("6D00");
    }

    private static async Task<(SoftwareChip, SecureMessaging)> OpenAsync(SigningKey? signing)
    {
        var chip = new SoftwareChip(SpecimenSigners.Card(), Invented.Zone.Key, new ChipKeys([], signing));
        return (chip, (await BasicAccessControl.OpenAsync(chip, Invented.Zone.Key, default)).Value);
    }
}
