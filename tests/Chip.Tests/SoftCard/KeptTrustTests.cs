using System.Security.Cryptography;
using CanCuoc.Chip.Access;
using CanCuoc.Chip.Apdu;
using CanCuoc.Chip.Channel;
using CanCuoc.Chip.Lds;
using CanCuoc.Chip.Proof;
using CanCuoc.Chip.Tests.Personalisation;
using CanCuoc.Chip.Verifiable;
using static CanCuoc.Chip.Tests.Verifiable.SpecimenTerminals;

namespace CanCuoc.Chip.Tests.SoftCard;

/// <summary>What terminals teach a chip of their CVCA and of the day outlasts its power.</summary>
public sealed class KeptTrustTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Verify_OfALinkAndLaterCertificates_IsKept()
    {
        using var powered = await TrustingAsync();
        using var nextKey = ECDsa.Create(ECCurve.NamedCurves.brainpoolP256r1);
        var link = Link(nextKey, RootName.Next!, RootKey, RootName, firstDay: 5);
        using (var session = await AgreedAsync(powered))
            await ShouldAnswerAsync(session, link, StatusWord.Success);
        powered.CutPower();

        using (var session = await AgreedAsync(powered))
        {
            var names = TrustPoints.NamesIn(await ReadNamesAsync(session));
            names.ShouldBe([RootName.Next!, RootName]);
            await ShouldAnswerAsync(session, VerifierWith(lastDay: 4), StatusWord.AuthenticationFailed);
        }
        powered.Kept[^1].Trust.ShouldNotBeNull().Today.ShouldBe(Founded.AddDays(5));
    }

    [Fact]
    public async Task Verify_OfWhatTeachesNothing_KeepsNothing()
    {
        using var powered = await TrustingAsync();
        var kept = powered.Kept.Count;
        using var session = await AgreedAsync(powered);
        await ShouldAnswerAsync(session, Verifier, StatusWord.Success);
        await ShouldAnswerAsync(session, Terminal, StatusWord.Success);
        powered.Kept.Count.ShouldBe(kept);
    }

    [Fact]
    public async Task Verify_OfWhatCannotBeKept_IsNotBelieved()
    {
        using var powered = await TrustingAsync();
        using var session = await AgreedAsync(powered);
        powered.IsWorn = true;
        await ShouldAnswerAsync(session, VerifierWith(firstDay: 5), StatusWord.MemoryFailure);
        await SayAsync(session, TerminalCommand.SetIssuer(VerifierName), StatusWord.ReferenceNotFound);
        powered.IsWorn = false;
        powered.Chip.Trust.ShouldNotBeNull().Today.ShouldBe(Founded);
        await ShouldAnswerAsync(session, VerifierWith(lastDay: 4), StatusWord.Success);
    }

    private static async Task<PoweredChip> TrustingAsync()
    {
        var powered = PoweredChip.Blank();
        using var session = await powered.OpenAsync();
        var keys = (await session.InitialiseAsync(Cancellation)).Value;
        (await session.WriteAsync(PoweredChip.CardOf(keys).Files, Points, Cancellation)).Refusal.ShouldBeNull();
        return powered;
    }

    private static async Task<SecureMessaging> AgreedAsync(PoweredChip powered)
    {
        var session = (await CardOpening.OpenAsync(powered.Chip, Invented.Zone.Key, Cancellation)).Value.Channel;
        var group = DataGroup14.Parse((await CardFile.ReadAsync(session, FileIdentifier.DG14, Cancellation)).Value);
        var offer = ChipAuthenticationOffer.BestOf(group.Value).ShouldNotBeNull();
        (await ChipAuthentication.RunAsync(session, offer, Cancellation)).Refusal.ShouldBeNull();
        return session;
    }

    private static async Task<ReadOnlyMemory<byte>> ReadNamesAsync(SecureMessaging session)
    {
        await SayAsync(session, Command.SelectFile(FileIdentifier.CVCA), StatusWord.Success);
        return (await session.TransmitAsync(Command.ReadBinary(0, 36), Cancellation)).Value.Data;
    }

    private static async Task ShouldAnswerAsync(
        SecureMessaging session,
        VerifiableCertificate certificate,
        StatusWord status
    )
    {
        await SayAsync(session, TerminalCommand.SetIssuer(certificate.Issuer), StatusWord.Success);
        await SayAsync(session, TerminalCommand.VerifyCertificate(certificate), status);
    }

    private static async Task SayAsync(SecureMessaging session, CommandApdu command, StatusWord status) =>
        (await session.TransmitAsync(command, Cancellation)).Value.Status.ShouldBe(status);
}
