using CanCuoc.Chip.Apdu;
using CanCuoc.Chip.Channel;
using CanCuoc.Chip.Lds;
using CanCuoc.Chip.Tests.Verifiable;
using CanCuoc.Chip.Verifiable;
using static CanCuoc.Chip.Tests.Verifiable.SpecimenTerminals;

namespace CanCuoc.Chip.Tests.Hostile;

/// <summary>The table of hostile terminals, a row each.</summary>
internal static class HostileTerminals
{
    private const string Success = "9000";

    public static readonly IReadOnlyList<HostileTerminal> All =
    [
        .. WithoutAProof(),
        .. WithWrongCertificates(),
        .. WithWrongProofs(),
        .. WithWrongOrders(),
        .. WithClaims(),
    ];

    private static CommandApdu SelectPrints => Command.SelectFile(FileIdentifier.DG3);

    private static IEnumerable<HostileTerminal> WithoutAProof() =>
        [
            new(
                "has seen the card's face and asks for DG3",
                "6982",
                talk => talk.SayAsync(SelectPrints),
                IsAgreed: false
            ),
            new("has had the chip prove itself and asks for DG3", "6982", talk => talk.SayAsync(SelectPrints)),
            new("asks for DG3 by its short identifier", "6982", talk => talk.SayAsync(Command.ReadBinary(0x8300, 200))),
            new(
                "asks for DG3 by an odd READ BINARY that names it",
                "6982",
                talk => talk.SayAsync(Command.ReadObjects(0, 200) with { P1 = 0x01, P2 = 0x03 })
            ),
            new("selects DG2 and reads past its end", "6B00", PastTheEndAsync),
            new(
                "asks for DG3 without secure messaging",
                "6982",
                talk => Task.FromResult(talk.SayPlainly(SelectPrints))
            ),
            new("sends a command with a wrong MAC", "6988", WrongMacAsync),
            new("sends a recorded command again", "6988", RecordedAsync),
        ];

    private static IEnumerable<HostileTerminal> WithWrongCertificates() =>
        [
            new(
                "shows a verifier of another country's CVCA",
                "6A88",
                talk => talk.ShowAsync(Signed(Verifier.Content with { Issuer = Named("XACVCA00001") }, TerminalKey))
            ),
            new(
                "shows a verifier in the name of the CVCA, signed by itself",
                "6300",
                talk => talk.ShowAsync(Signed(Verifier.Content, TerminalKey))
            ),
            new(
                "shows a terminal's certificate that has expired",
                "6300",
                talk => talk.ShowAsync(VerifierWith(firstDay: 40), TerminalWith(lastDay: 39))
            ),
            new(
                "shows a verifier that has expired since the chip last learnt the day",
                "6300",
                talk => talk.ShowAsync(VerifierWith(firstDay: 40), VerifierWith(lastDay: 39))
            ),
            new("shows a terminal's certificate without its verifier's", "6A88", talk => talk.ShowAsync(Terminal)),
            new(
                "shows a certificate of the CVCA's role from a verifier",
                "6300",
                talk => talk.ShowAsync(Verifier, TerminalWith(TerminalRole.CountryVerifier))
            ),
            new(
                "shows a verifier from a verifier",
                "6300",
                talk => talk.ShowAsync(Verifier, TerminalWith(TerminalRole.DomesticVerifier))
            ),
            new("shows a terminal from a terminal", "6300", TooDeepAsync),
            new(
                "shows a terminal straight from the CVCA",
                "6300",
                talk => talk.ShowAsync(Signed(Terminal.Content with { Issuer = RootName }, RootKey))
            ),
            new("shows a certificate that was changed by a bit", "6300", ChangedAsync),
            new(
                "sends rubbish for a certificate",
                "6A80",
                talk => talk.SayAsync(TerminalCommand.VerifyCertificate(Verifier) with { Data = new byte[200] })
            ),
            new("sends a certificate in parts without an end", "6700", EndlessAsync),
        ];

    private static IEnumerable<HostileTerminal> WithWrongProofs() =>
        [
            new("replays another terminal's certificates without its key", "6300", AnotherKeyAsync),
            new("replays a terminal's signature of an earlier session", "6300", ReplayedAsync),
            new(
                "relays a signature that was made for another card",
                "6300",
                async talk =>
                {
                    await talk.ShowAsync(Verifier, Terminal);
                    return await talk.ProveAsync(chip: "0000000001"u8.ToArray());
                }
            ),
            new(
                "relays a signature that was made in a session of its own",
                "6300",
                async talk =>
                {
                    await talk.ShowAsync(Verifier, Terminal);
                    return await talk.ProveAsync(point: new byte[65]);
                }
            ),
            new(
                "signs nothing",
                "6300",
                async talk =>
                {
                    await talk.ShowAsync(Verifier, Terminal);
                    await talk.SayAsync(TerminalCommand.SetTerminal(TerminalName));
                    await talk.ChallengeAsync();
                    return await talk.SayAsync(TerminalCommand.Prove(new byte[64]));
                }
            ),
        ];

    private static IEnumerable<HostileTerminal> WithWrongOrders() =>
        [
            new(
                "shows its certificates before the chip has proven itself",
                "6982",
                talk => talk.ShowAsync(Verifier, Terminal),
                IsAgreed: false
            ),
            new("authenticates before the chip has proven itself", "6982", BeforeTheChipAsync, IsAgreed: false),
            new(
                "sends a certificate without saying who signed it",
                "6985",
                talk => talk.SayAsync(TerminalCommand.VerifyCertificate(Verifier))
            ),
            new(
                "names its key before its certificates",
                "6A88",
                talk => talk.SayAsync(TerminalCommand.SetTerminal(TerminalName))
            ),
            new(
                "names the verifier's key as its own",
                "6A88",
                async talk =>
                {
                    await talk.ShowAsync(Verifier);
                    return await talk.SayAsync(TerminalCommand.SetTerminal(VerifierName));
                }
            ),
            new("proves its key without a challenge", "6985", WithoutAChallengeAsync),
            new("answers one challenge twice", "6985", TwiceAsync),
            new("has the chip prove itself anew after it was accepted", Success, AnewAsync),
            new("leaves secure messaging after it was accepted", "6982", LeavesAsync),
        ];

    private static IEnumerable<HostileTerminal> WithClaims() =>
        [
            new(
                "claims fingers under a verifier that has irises only: gets neither",
                Success,
                talk => ClaimAsync(talk, TerminalRights.Irises, TerminalRights.Fingerprints)
            ),
            new(
                "claims all under a verifier that has irises only: gets DG4",
                Success,
                async talk =>
                {
                    await ClaimAsync(talk, TerminalRights.Irises, TerminalRights.Fingerprints | TerminalRights.Irises);
                    return await talk.SayAsync(Command.SelectFile(FileIdentifier.DG4));
                }
            ),
            new(
                "claims all under a verifier that has nothing",
                Success,
                talk => ClaimAsync(talk, TerminalRights.None, TerminalRights.Fingerprints | TerminalRights.Irises)
            ),
        ];

    private static async Task<string> ClaimAsync(TerminalTalk talk, TerminalRights verifier, TerminalRights terminal)
    {
        await talk.ShowAsync(VerifierWith(rights: verifier), TerminalWith(rights: terminal));
        return await talk.ProveAsync();
    }

    private static async Task<string> PastTheEndAsync(TerminalTalk talk)
    {
        await talk.SayAsync(Command.SelectFile(FileIdentifier.DG2));
        return await talk.SayAsync(Command.ReadBinary(TerminalTalk.Card.Files[FileIdentifier.DG2].Length, 200));
    }

    private static Task<string> WrongMacAsync(TerminalTalk talk) =>
        Task.FromResult(
            talk.SayPlainly(new CommandApdu(0x0C, 0xA4, 2, 0x0C, Convert.FromHexString("8E080102030405060708"), 256))
        );

    private static async Task<string> RecordedAsync(TerminalTalk talk)
    {
        await talk.ReopenAsync();
        var recording = new RecordingCard(talk.Chip);
        using var session = (await BasicAccessControl.OpenAsync(recording, Invented.Zone.Key, default)).Value;
        await session.TransmitAsync(Command.SelectFile(FileIdentifier.DG1), default);
        return talk.SayPlainly(recording.Last);
    }

    private static Task<string> TooDeepAsync(TerminalTalk talk) =>
        talk.ShowAsync(
            Verifier,
            Terminal,
            Signed(Terminal.Content with { Issuer = TerminalName, Holder = Named("UTTERM00002") }, TerminalKey)
        );

    private static async Task<string> ChangedAsync(TerminalTalk talk)
    {
        var parts = Verifier.Parts();
        parts[^1] ^= 1;
        await talk.SayAsync(TerminalCommand.SetIssuer(RootName));
        return await talk.SayAsync(TerminalCommand.VerifyCertificate(Verifier) with { Data = parts });
    }

    private static async Task<string> EndlessAsync(TerminalTalk talk)
    {
        var part = TerminalCommand.VerifyCertificate(Verifier) with { Cla = 0x10, Data = new byte[200] };
        var said = Success;
        for (var count = 0; said == Success && count < 1_000; count++)
            said = await talk.SayAsync(part);
        return said;
    }

    private static async Task<string> AnotherKeyAsync(TerminalTalk talk)
    {
        await talk.ShowAsync(Verifier, Terminal);
        return await talk.ProveAsync(VerifierKey);
    }

    private static async Task<string> ReplayedAsync(TerminalTalk talk)
    {
        await talk.ShowAsync(Verifier, Terminal);
        await talk.SayAsync(TerminalCommand.SetTerminal(TerminalName));
        var challenge = await talk.ChallengeAsync();
        var message = TerminalProofMessage.Of(talk.Session.ChipIdentity.Span, challenge, talk.Point.Span);
        var recorded = TerminalAlgorithm.EcdsaSha256.Sign(TerminalKey, message);
        await talk.ReopenAsync();
        await talk.AgreeAsync();
        await talk.ShowAsync(Verifier, Terminal);
        await talk.SayAsync(TerminalCommand.SetTerminal(TerminalName));
        await talk.ChallengeAsync();
        return await talk.SayAsync(TerminalCommand.Prove(recorded));
    }

    private static async Task<string> BeforeTheChipAsync(TerminalTalk talk)
    {
        await talk.ChallengeAsync();
        return await talk.SayAsync(TerminalCommand.Prove(new byte[64]));
    }

    private static async Task<string> WithoutAChallengeAsync(TerminalTalk talk)
    {
        await talk.ShowAsync(Verifier, Terminal);
        await talk.SayAsync(TerminalCommand.SetTerminal(TerminalName));
        return await talk.SayAsync(TerminalCommand.Prove(new byte[64]));
    }

    private static async Task<string> TwiceAsync(TerminalTalk talk)
    {
        await talk.ShowAsync(Verifier, Terminal);
        await talk.ProveAsync(VerifierKey);
        return await talk.SayAsync(TerminalCommand.Prove(new byte[64]));
    }

    private static async Task<string> AnewAsync(TerminalTalk talk)
    {
        await talk.ShowAsync(Verifier, Terminal);
        var accepted = await talk.ProveAsync();
        await talk.AgreeAsync();
        return accepted;
    }

    private static async Task<string> LeavesAsync(TerminalTalk talk)
    {
        await talk.ShowAsync(Verifier, Terminal);
        await talk.ProveAsync();
        return talk.SayPlainly(SelectPrints);
    }
}
