using CanCuoc.Chip.Access;
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
        .. WithWrongIssuers(),
        .. WithWrongProofs(),
        .. WithWrongOrders(),
        .. WithClaims(),
    ];

    private static CommandApdu SelectPrints => Command.SelectFile(FileIdentifier.DG3);

    private static IEnumerable<HostileTerminal> WithoutAProof() =>
        [
            new(new("yêu cầu đọc DG3", "asks for DG3"), "6982", talk => talk.SayAsync(SelectPrints), IsAgreed: false),
            new(
                new("đã xác thực chip rồi yêu cầu đọc DG3", "has had the chip prove itself and asks for DG3"),
                "6982",
                talk => talk.SayAsync(SelectPrints)
            ),
            new(
                new("đọc DG3 bằng mã tệp ngắn", "asks for DG3 by its short identifier"),
                "6982",
                talk => talk.SayAsync(Command.ReadBinary(0x8300, 200))
            ),
            new(
                new("đọc DG3 bằng READ BINARY lẻ có nêu tên tệp", "asks for DG3 by an odd READ BINARY that names it"),
                "6982",
                talk => talk.SayAsync(Command.ReadObjects(0, 200) with { P1 = 0x01, P2 = 0x03 })
            ),
            new(new("chọn DG2 rồi đọc quá cuối tệp", "selects DG2 and reads past its end"), "6B00", PastTheEndAsync),
            new(
                new("yêu cầu đọc DG3 ngoài kênh bảo mật", "asks for DG3 without secure messaging"),
                "6982",
                talk => Task.FromResult(talk.SayPlainly(SelectPrints))
            ),
            new(new("gửi lệnh có MAC sai", "sends a command with a wrong MAC"), "6988", WrongMacAsync),
            new(new("gửi lại một lệnh đã ghi được", "sends a recorded command again"), "6988", RecordedAsync),
        ];

    private static IEnumerable<HostileTerminal> WithWrongCertificates() =>
        [
            new(
                new("đưa chứng thư của nơi cấp thuộc CVCA nước khác", "shows a verifier of another country's CVCA"),
                "6A88",
                talk => talk.ShowAsync(Signed(Verifier.Content with { Issuer = Named("XACVCA00001") }, TerminalKey))
            ),
            new(
                new(
                    "đưa chứng thư nơi cấp mạo danh CVCA, tự ký",
                    "shows a verifier in the name of the CVCA, signed by itself"
                ),
                "6300",
                talk => talk.ShowAsync(Signed(Verifier.Content, TerminalKey))
            ),
            new(
                new("đưa chứng thư thiết bị đã hết hạn", "shows a terminal's certificate that has expired"),
                "6300",
                talk => talk.ShowAsync(VerifierWith(firstDay: 40), TerminalWith(lastDay: 39))
            ),
            new(
                new(
                    "đưa chứng thư nơi cấp đã hết hạn so với ngày mà chip biết",
                    "shows a verifier that has expired since the chip last learnt the day"
                ),
                "6300",
                talk => talk.ShowAsync(VerifierWith(firstDay: 40), VerifierWith(lastDay: 39))
            ),
            new(
                new(
                    "đưa chứng thư thiết bị mà thiếu chứng thư nơi cấp",
                    "shows a terminal's certificate without its verifier's"
                ),
                "6A88",
                talk => talk.ShowAsync(Terminal)
            ),
        ];

    private static IEnumerable<HostileTerminal> WithWrongIssuers() =>
        [
            new(
                new(
                    "đưa chứng thư vai trò CVCA do nơi cấp ký",
                    "shows a certificate of the CVCA's role from a verifier"
                ),
                "6300",
                talk => talk.ShowAsync(Verifier, TerminalWith(TerminalRole.CountryVerifier))
            ),
            new(
                new("đưa chứng thư nơi cấp do một nơi cấp khác ký", "shows a verifier from a verifier"),
                "6300",
                talk => talk.ShowAsync(Verifier, TerminalWith(TerminalRole.DomesticVerifier))
            ),
            new(
                new("đưa chứng thư thiết bị do một thiết bị ký", "shows a terminal from a terminal"),
                "6300",
                TooDeepAsync
            ),
            new(
                new("đưa chứng thư thiết bị do chính CVCA ký", "shows a terminal straight from the CVCA"),
                "6300",
                talk => talk.ShowAsync(Signed(Terminal.Content with { Issuer = RootName }, RootKey))
            ),
            new(
                new("đưa chứng thư bị sửa một bit", "shows a certificate that was changed by a bit"),
                "6300",
                ChangedAsync
            ),
            new(
                new("gửi dữ liệu rác thay cho chứng thư", "sends rubbish for a certificate"),
                "6A80",
                talk => talk.SayAsync(TerminalCommand.VerifyCertificate(Verifier) with { Data = new byte[200] })
            ),
            new(
                new("gửi chứng thư thành nhiều phần không có phần cuối", "sends a certificate in parts without an end"),
                "6700",
                EndlessAsync
            ),
        ];

    private static IEnumerable<HostileTerminal> WithWrongProofs() =>
        [
            new(
                new(
                    "dùng lại chứng thư của thiết bị khác mà không có khóa",
                    "replays another terminal's certificates without its key"
                ),
                "6300",
                AnotherKeyAsync
            ),
            new(
                new("dùng lại chữ ký của một phiên trước", "replays a terminal's signature of an earlier session"),
                "6300",
                ReplayedAsync
            ),
            new(
                new("chuyển tiếp chữ ký tạo cho thẻ khác", "relays a signature that was made for another card"),
                "6300",
                async talk =>
                {
                    await talk.ShowAsync(Verifier, Terminal);
                    return await talk.ProveAsync(chip: "0000000001"u8.ToArray());
                }
            ),
            new(
                new(
                    "chuyển tiếp chữ ký tạo trong một phiên khác",
                    "relays a signature that was made in a session of its own"
                ),
                "6300",
                async talk =>
                {
                    await talk.ShowAsync(Verifier, Terminal);
                    return await talk.ProveAsync(point: new byte[65]);
                }
            ),
            new(
                new("gửi chữ ký toàn số không", "signs nothing"),
                "6300",
                async talk =>
                {
                    await talk.ShowAsync(Verifier, Terminal);
                    await talk.SayAsync(TerminalCommand.SetTerminal(TerminalName));
                    await talk.ChallengeAsync();
                    return await talk.SayAsync(Command.ExternalAuthenticate(new byte[64]));
                }
            ),
        ];

    private static IEnumerable<HostileTerminal> WithWrongOrders() =>
        [
            new(
                new(
                    "đưa chứng thư trước khi chip được xác thực",
                    "shows its certificates before the chip has proven itself"
                ),
                "6982",
                talk => talk.ShowAsync(Verifier, Terminal),
                IsAgreed: false
            ),
            new(
                new(
                    "xác thực thiết bị trước khi chip được xác thực",
                    "authenticates before the chip has proven itself"
                ),
                "6982",
                BeforeTheChipAsync,
                IsAgreed: false
            ),
            new(
                new("gửi chứng thư mà không nêu ai ký", "sends a certificate without saying who signed it"),
                "6985",
                talk => talk.SayAsync(TerminalCommand.VerifyCertificate(Verifier))
            ),
            new(
                new("nêu khóa trước khi đưa chứng thư", "names its key before its certificates"),
                "6A88",
                talk => talk.SayAsync(TerminalCommand.SetTerminal(TerminalName))
            ),
            new(
                new("nhận khóa của nơi cấp là khóa của mình", "names the verifier's key as its own"),
                "6A88",
                async talk =>
                {
                    await talk.ShowAsync(Verifier);
                    return await talk.SayAsync(TerminalCommand.SetTerminal(VerifierName));
                }
            ),
            new(
                new("ký mà không lấy thử thách của chip", "proves its key without a challenge"),
                "6985",
                WithoutAChallengeAsync
            ),
            new(new("trả lời một thử thách hai lần", "answers one challenge twice"), "6985", TwiceAsync),
            new(
                new(
                    "xác thực lại chip sau khi đã được chấp nhận",
                    "has the chip prove itself anew after it was accepted"
                ),
                Success,
                AnewAsync
            ),
            new(
                new("rời kênh bảo mật sau khi đã được chấp nhận", "leaves secure messaging after it was accepted"),
                "6982",
                LeavesAsync
            ),
        ];

    private static IEnumerable<HostileTerminal> WithClaims() =>
        [
            new(
                new(
                    "đòi quyền vân tay khi nơi cấp chỉ có quyền mống mắt: không được gì",
                    "claims fingers under a verifier that has irises only: gets neither"
                ),
                Success,
                talk => ClaimAsync(talk, TerminalRights.Irises, TerminalRights.Fingerprints)
            ),
            new(
                new(
                    "đòi mọi quyền khi nơi cấp chỉ có quyền mống mắt: chỉ được DG4",
                    "claims all under a verifier that has irises only: gets DG4"
                ),
                Success,
                async talk =>
                {
                    await ClaimAsync(talk, TerminalRights.Irises, TerminalRights.Fingerprints | TerminalRights.Irises);
                    return await talk.SayAsync(Command.SelectFile(FileIdentifier.DG4));
                }
            ),
            new(
                new("đòi mọi quyền khi nơi cấp không có quyền nào", "claims all under a verifier that has nothing"),
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
        return await talk.SayAsync(Command.ExternalAuthenticate(recorded));
    }

    private static async Task<string> BeforeTheChipAsync(TerminalTalk talk)
    {
        await talk.ChallengeAsync();
        return await talk.SayAsync(Command.ExternalAuthenticate(new byte[64]));
    }

    private static async Task<string> WithoutAChallengeAsync(TerminalTalk talk)
    {
        await talk.ShowAsync(Verifier, Terminal);
        await talk.SayAsync(TerminalCommand.SetTerminal(TerminalName));
        return await talk.SayAsync(Command.ExternalAuthenticate(new byte[64]));
    }

    private static async Task<string> TwiceAsync(TerminalTalk talk)
    {
        await talk.ShowAsync(Verifier, Terminal);
        await talk.ProveAsync(VerifierKey);
        return await talk.SayAsync(Command.ExternalAuthenticate(new byte[64]));
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
