using CanCuoc.Chip.Apdu;
using CanCuoc.Chip.Channel;
using CanCuoc.Chip.Lds;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Verifiable;

/// <summary>
/// Terminal authentication version 1, the terminal's side: certificates that lead to its key from one that the chip trusts, and a
/// signature (TR-03110-1 §3.5). It runs in the session that chip authentication began.
/// </summary>
internal static class TerminalAuthentication
{
    public static readonly Refusal NotAccepted = new(
        "CHI-89",
        "Chip không chấp nhận chứng thư hoặc chữ ký của thiết bị đọc này.",
        "The chip does not accept the certificates or the signature of this terminal.",
        "BSI TR-03110-1 §3.5"
    );

    public static readonly Refusal NotGiven = new(
        "CHI-88",
        "Chip chỉ đưa vân tay hoặc mống mắt cho thiết bị đọc đã chứng minh quyền; nhóm dữ liệu này chưa được đọc và giá trị băm của nó chưa được kiểm tra.",
        "The chip gives fingers or irises only to a terminal that has proven a right to them; they were not read, their hash not checked.",
        "ICAO 9303-11 §7"
    );

    private const int FileLength = 36;

    /// <summary>Protected, it still fits in a short command.</summary>
    private const int PartLength = 208;

    /// <summary>Accepted, the chip gives what the certificates together allow, which it does not tell.</summary>
    /// <param name="ephemeralPoint">The terminal's, of chip authentication.</param>
    public static async Task<Outcome<Done>> RunAsync(
        SecureMessaging session,
        TerminalCredentials terminal,
        ReadOnlyMemory<byte> ephemeralPoint,
        CancellationToken cancellationToken
    )
    {
        var read = await ReadTrustPointsAsync(session, cancellationToken);
        if (read.IsRefused(out var refusal, out var trusted))
            return refusal;
        if (terminal.ChainFrom(trusted) is not [.., var own] chain)
            return CertificateChain.UnknownIssuer.For(string.Join(", ", trusted));
        foreach (var command in chain.SelectMany(certificate => Shown(session, certificate)))
        {
            if (await RefusedAsync(session, command, own, cancellationToken) is { } notShown)
                return notShown;
        }
        return await ProveAsync(session, terminal, own, ephemeralPoint, cancellationToken);
    }

    private static async Task<Outcome<Done>> ProveAsync(
        SecureMessaging session,
        TerminalCredentials terminal,
        VerifiableCertificate own,
        ReadOnlyMemory<byte> ephemeralPoint,
        CancellationToken cancellationToken
    )
    {
        if (await RefusedAsync(session, TerminalCommand.SetTerminal(own.Holder), own, cancellationToken) is { } unknown)
            return unknown;
        var challenged = await session.TransmitAsync(Command.GetChallenge, cancellationToken);
        if (challenged.IsRefused(out var refusal, out var challenge))
            return refusal;
        if (challenge.Status != StatusWord.Success || challenge.Data.Length != Command.ChallengeLength)
            return NotAccepted.For(own.Holder.Text);
        var message = TerminalProofMessage.Of(session.ChipIdentity.Span, challenge.Data.Span, ephemeralPoint.Span);
        var proof = Command.ExternalAuthenticate(own.Content.Key.Algorithm.Sign(terminal.Key, message));
        return await RefusedAsync(session, proof, own, cancellationToken) is { } refused ? refused : Done.It;
    }

    private static async Task<Outcome<IReadOnlyList<HolderReference>>> ReadTrustPointsAsync(
        ICardTransport session,
        CancellationToken cancellationToken
    )
    {
        var selected = await session.TransmitAsync(Command.SelectFile(FileIdentifier.CVCA), cancellationToken);
        if (selected.IsRefused(out var refusal, out var selection))
            return refusal;
        var answered = await session.TransmitAsync(Command.ReadBinary(0, FileLength), cancellationToken);
        if (answered.IsRefused(out refusal, out var answer))
            return refusal;
        var names = selection.Status == StatusWord.Success ? TrustPoints.NamesIn(answer.Data) : [];
        return names.Count > 0 ? Given(names) : NotAccepted.For("EF.CVCA");
    }

    // a certificate that is too long for one short command goes in several, chained (ISO 7816-4 §5.3.3), where extended length may not pass
    private static IEnumerable<CommandApdu> Shown(ICardTransport session, VerifiableCertificate certificate)
    {
        yield return TerminalCommand.SetIssuer(certificate.Issuer);
        var whole = TerminalCommand.VerifyCertificate(certificate);
        var isWhole = session.LargestAnswer > PartLength + byte.MaxValue;
        var rest = whole.Data;
        for (; !isWhole && rest.Length > PartLength; rest = rest[PartLength..])
            yield return whole with
            {
                Cla = Command.ChainedClass,
                Data = rest[..PartLength],
            };
        yield return whole with
        {
            Data = rest,
        };
    }

    private static async Task<Refusal?> RefusedAsync(
        ICardTransport session,
        CommandApdu command,
        VerifiableCertificate own,
        CancellationToken cancellationToken
    )
    {
        var answered = await session.TransmitAsync(command, cancellationToken);
        if (answered.IsRefused(out var refusal, out var answer))
            return refusal;
        return answer.Status == StatusWord.Success ? null : NotAccepted.For(own.Holder.Text);
    }

    // a list is an interface, which no conversion takes
    private static Outcome<T> Given<T>(T value)
        where T : notnull => value;
}
