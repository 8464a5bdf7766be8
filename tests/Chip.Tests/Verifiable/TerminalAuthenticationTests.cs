using System.Security.Cryptography;
using CanCuoc.Chip.Access;
using CanCuoc.Chip.Apdu;
using CanCuoc.Chip.Channel;
using CanCuoc.Chip.Lds;
using CanCuoc.Chip.Proof;
using CanCuoc.Chip.SoftCard;
using CanCuoc.Chip.Tests.Inspection;
using CanCuoc.Chip.Tests.Proof;
using CanCuoc.Chip.Tests.Trust;
using CanCuoc.Chip.Verifiable;
using CanCuoc.Vocabulary;
using static CanCuoc.Chip.Tests.Verifiable.SpecimenTerminals;

namespace CanCuoc.Chip.Tests.Verifiable;

public sealed class TerminalAuthenticationTests
{
    private static readonly TerminalCredentials Credentials = new([Terminal, Verifier], TerminalKey);

    [Fact]
    public async Task Run_WithAChainThatMayReadFingers_ReadsThem()
    {
        using var talk = await TerminalTalk.AgreedAsync();
        (await RunAsync(talk, Credentials)).Refusal.ShouldBeNull();
        var read = await CardFile.ReadAsync(talk.Session, FileIdentifier.DG3, default);
        read.Value.ToArray().ShouldBe(TerminalTalk.Prints);
        (await talk.SayAsync(Command.SelectFile(FileIdentifier.DG4))).ShouldBe("6982", "no right to irises");
        (await talk.SayAsync(Command.SelectFile(FileIdentifier.DG1))).ShouldBe("9000");
    }

    [Fact]
    public async Task TryAsync_BySomebodyWhoMay_FindsThePrints()
    {
        // the hostile terminals are held against this: the same ways lead to the prints where they are given
        using var talk = await TerminalTalk.AgreedAsync();
        await talk.ShowAsync(Verifier, Terminal);
        (await talk.ProveAsync()).ShouldBe("9000");
        (await talk.TryAsync(FileIdentifier.DG3)).ShouldBe([
            "9000",
            "9000",
            "9000",
            "9000",
            "6B00",
            "6982",
            "6982",
            "6982",
        ]);
        talk.HasPrints.ShouldBeTrue();
    }

    [Fact]
    public async Task Run_AsAStranger_IsRefusedAndTheRestStaysReadable()
    {
        using var strangerKey = ECDsa.Create(ECCurve.NamedCurves.brainpoolP256r1);
        using var talk = await TerminalTalk.AgreedAsync();
        Refused
            .Code(await RunAsync(talk, new TerminalCredentials([Terminal, Verifier], strangerKey)))
            .ShouldBe("CHI-79");
        Refused.Code(await RunAsync(talk, new TerminalCredentials([Terminal], TerminalKey))).ShouldBe("CHI-79");
        var expired = new TerminalCredentials([TerminalWith(lastDay: 4), VerifierWith(firstDay: 5)], TerminalKey);
        Refused.Code(await RunAsync(talk, expired)).ShouldBe("CHI-89");
        (await talk.SayAsync(Command.SelectFile(FileIdentifier.DG3))).ShouldBe("6982");
        (await talk.SayAsync(Command.SelectFile(FileIdentifier.DG1))).ShouldBe("9000");
    }

    [Fact]
    public async Task Run_BeforeAChipThatTrustsNobody_IsRefused()
    {
        using var talk = await TerminalTalk.OpenAsync(trust: null);
        await talk.AgreeAsync();
        Refused.Code(await RunAsync(talk, Credentials)).ShouldBe("CHI-89");
        (await talk.ShowAsync(Verifier)).ShouldBe("6A88");
    }

    [Fact]
    public async Task Run_TwiceInASession_IsRefusedTheSecondTime()
    {
        using var talk = await TerminalTalk.AgreedAsync();
        (await RunAsync(talk, Credentials)).Refusal.ShouldBeNull();
        Refused.Code(await RunAsync(talk, Credentials)).ShouldBe("CHI-89");
        (await talk.SayAsync(TerminalCommand.SetIssuer(RootName))).ShouldBe("6982");
        (await talk.SayAsync(Command.SelectFile(FileIdentifier.DG3))).ShouldBe("9000", "what was granted stays");
    }

    [Fact]
    public async Task Run_WithLinks_TeachesTheChipTheNextKeys()
    {
        using var nextKey = ECDsa.Create(ECCurve.NamedCurves.brainpoolP384r1);
        using var verifierKey = ECDsa.Create(ECCurve.NamedCurves.brainpoolP384r1);
        using var terminalKey = ECDsa.Create(ECCurve.NamedCurves.brainpoolP384r1);
        var next = RootName.Next!;
        var link = Link(nextKey, next, RootKey, RootName, firstDay: 3);
        var verifier = Signed(
            Verifier.Content with
            {
                Issuer = next,
                Key = Public(verifierKey).Inheriting(),
                Effective = Founded.AddDays(9),
            },
            nextKey
        );
        var terminal = Signed(Terminal.Content with { Key = Public(terminalKey).Inheriting() }, verifierKey);
        using var talk = await TerminalTalk.AgreedAsync();
        link.Parts().Length.ShouldBeGreaterThan(256, "it must go in parts");
        var accepted = await RunAsync(talk, new TerminalCredentials([terminal, verifier, link], terminalKey));
        accepted.Refusal.ShouldBeNull();
        (await talk.SayAsync(Command.SelectFile(FileIdentifier.DG3))).ShouldBe("9000");
        var kept = talk.Chip.Trust.ShouldNotBeNull();
        (kept.Current.Name, kept.Previous?.Name, kept.Today).ShouldBe((next, RootName, Founded.AddDays(9)));
    }

    [Fact]
    public async Task Trust_AfterPowerWasOff_IsKept()
    {
        using var nextKey = ECDsa.Create(ECCurve.NamedCurves.brainpoolP256r1);
        using var talk = await TerminalTalk.AgreedAsync();
        (await talk.ShowAsync(Link(nextKey, RootName.Next!, RootKey, RootName), VerifierWith(firstDay: 20))).ShouldBe(
            "9000"
        );
        var memory = new ChipMemory(TerminalTalk.Card, IssuedCard.Keys) { Trust = talk.Chip.Trust };
        using var kept = ChipMemory.Parse(memory.Encode()).Value;
        using var chip = new SoftwareChip(kept);
        chip.Trust!.Encode().ShouldBe(talk.Chip.Trust!.Encode());
        (chip.Trust.Current.Name, chip.Trust.Today).ShouldBe((RootName.Next, Founded.AddDays(20)));
        using var again = await TerminalTalk.AgreedAsync(chip.Trust);
        (await again.ShowAsync(VerifierWith(lastDay: 19))).ShouldBe("6300", "the day was kept");
    }

    [Fact]
    public async Task Verify_OfARefusedCertificate_ForgetsNothing()
    {
        using var talk = await TerminalTalk.AgreedAsync();
        (await talk.ShowAsync(Verifier)).ShouldBe("9000");
        (await talk.ShowAsync(TerminalWith(TerminalRole.DomesticVerifier))).ShouldBe("6300");
        (await talk.ShowAsync(Terminal)).ShouldBe("9000");
        (await talk.ProveAsync()).ShouldBe("9000");
    }

    [Fact]
    public async Task VerifyCertificate_InPartsThatDoNotBelongTogether_IsRefusedAndForgotten()
    {
        using var talk = await TerminalTalk.AgreedAsync();
        var whole = TerminalCommand.VerifyCertificate(Verifier);
        var first = whole with { Cla = 0x10, Data = whole.Data[..50] };
        (await talk.SayAsync(TerminalCommand.SetIssuer(RootName))).ShouldBe("9000");
        (await talk.SayAsync(first)).ShouldBe("9000");
        (await talk.SayAsync(Command.SelectFile(FileIdentifier.DG1))).ShouldBe("9000", "which breaks the chain");
        (await talk.SayAsync(whole with { Data = whole.Data[50..] })).ShouldBe("6A80");
        (await talk.SayAsync(first)).ShouldBe("9000");
        (await talk.SayAsync(whole with { Cla = 0x10, Data = whole.Data[50..100] })).ShouldBe("9000");
        (await talk.SayAsync(whole with { Data = whole.Data[100..] })).ShouldBe("9000");
        (await talk.ShowAsync(Terminal)).ShouldBe("9000");
    }

    [Fact]
    public async Task VerifyCertificate_OfExtendedLength_IsAccepted()
    {
        using var nextKey = ECDsa.Create(ECCurve.NamedCurves.nistP521);
        using var talk = await TerminalTalk.AgreedAsync();
        var link = Link(nextKey, RootName.Next!, RootKey, RootName);
        link.Parts().Length.ShouldBeGreaterThan(500);
        (await talk.ShowAsync(link)).ShouldBe("9000");
    }

    [Fact]
    public async Task Run_WithKeysThatNeverLeaveTheirVaults_ReadsTheFingers()
    {
        using var rootKey = new VaultKey();
        using var verifierKey = new VaultKey();
        using var terminalKey = new VaultKey();
        var root = RootOf(rootKey, RootName);
        var issuer = CertifiedKey.OfRoot(root).Value;
        var verifier = Certify(issuer, rootKey, verifierKey, VerifierName, TerminalRole.DomesticVerifier);
        issuer = issuer.Import(verifier).Value;
        var terminal = Certify(issuer, verifierKey, terminalKey, TerminalName, TerminalRole.InspectionSystem);
        using var talk = await TerminalTalk.AgreedAsync(TrustPoints.Of(root, Founded).Value);
        (await RunAsync(talk, new TerminalCredentials([verifier, terminal], terminalKey))).Refusal.ShouldBeNull();
        (await talk.SayAsync(Command.SelectFile(FileIdentifier.DG3))).ShouldBe("9000");
    }

    [Fact]
    public async Task Run_OnACardThatLeavesOrSaysNo_EndsWhereverThatWas()
    {
        var asked = await CommandsAsync(after: int.MaxValue, trouble: null);
        asked.Outcome.Refusal.ShouldBeNull();
        for (var after = asked.Before; after < asked.Commands; after++)
        {
            var left = await CommandsAsync(after, _ => TroubledCard.Left);
            left.Outcome.Refusal.ShouldBe(TroubledCard.Left, $"after {after}");
            var rubbish = await CommandsAsync(after, _ => new ResponseApdu(new byte[17], StatusWord.Success));
            Refused.Code(rubbish.Outcome).ShouldBe("CHI-31");
        }
    }

    /// <summary>A whole authentication, with trouble from one command on, and how many commands there were.</summary>
    private static async Task<(Outcome<Done> Outcome, int Before, int Commands)> CommandsAsync(
        int after,
        Func<ResponseApdu, Outcome<ResponseApdu>>? trouble
    )
    {
        using var chip = new SoftwareChip(TerminalTalk.Card, Invented.Zone.Key, IssuedCard.Keys, Points);
        var card = new TroubledCard(chip, after, trouble ?? (answer => answer));
        using var session = (await BasicAccessControl.OpenAsync(card, Invented.Zone.Key, default)).Value;
        var offer = ChipAuthenticationOffer.BestOf(TerminalTalk.Card.DataGroup14!).ShouldNotBeNull();
        var point = (await ChipAuthentication.RunAsync(session, offer, default)).Value;
        var before = card.Commands;
        return (await TerminalAuthentication.RunAsync(session, Credentials, point, default), before, card.Commands);
    }

    private static VerifiableCertificate Certify(
        CertifiedKey issuer,
        ECDsa issuerKey,
        ECDsa key,
        HolderReference name,
        TerminalRole role
    )
    {
        var request = VerifiableRequest.Make(key, TerminalAlgorithm.EcdsaSha256, name, issuer.Name);
        var authorization = Authorization.Of(role, TerminalRights.Fingerprints);
        return CertificateIssuing
            .Certify(issuer, issuerKey, request, authorization, Founded, Founded.AddDays(30))
            .Value;
    }

    [Fact]
    public void ChainFrom_OfManyCertificates_FindsTheWayDown()
    {
        using var secondKey = ECDsa.Create(ECCurve.NamedCurves.brainpoolP256r1);
        var second = RootName.Next!;
        var link = Link(secondKey, second, RootKey, RootName);
        var newer = Signed(Verifier.Content with { Issuer = second }, secondKey);
        var credentials = new TerminalCredentials([Terminal, newer, Root, link, Verifier], TerminalKey);
        credentials.ChainFrom([second, RootName]).ShouldBe([newer, Terminal]);
        credentials.ChainFrom([RootName]).Count.ShouldBeOneOf(2, 3);
        new TerminalCredentials([Terminal, newer, link], TerminalKey)
            .ChainFrom([RootName])
            .ShouldBe([link, newer, Terminal]);
        credentials.ChainFrom([Named("XACVCA00001")]).ShouldBeEmpty();
        var renewed = TerminalWith(lastDay: 60);
        new TerminalCredentials([Terminal, renewed, Verifier], TerminalKey)
            .ChainFrom([RootName])
            .ShouldBe([Verifier, renewed], "the one that lasts longest");
    }

    private static Task<Outcome<Done>> RunAsync(TerminalTalk talk, TerminalCredentials credentials) =>
        TerminalAuthentication.RunAsync(talk.Session, credentials, talk.Point, default);
}
