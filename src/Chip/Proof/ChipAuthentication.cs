using System.Security.Cryptography;
using CanCuoc.Chip.Apdu;
using CanCuoc.Chip.Channel;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Proof;

/// <summary>
/// Chip authentication version 1, the terminal's side: a session begins anew with a secret that only the owner of the private key to
/// DG14 can know (TR-03110-1 §3.4, ICAO 9303-11 §6.2). A chip that answers in that session has proven itself.
/// </summary>
internal static class ChipAuthentication
{
    public static readonly Refusal NotProven = new(
        "CHI-71",
        "Chip không dùng được khóa xác thực chip (DG14) của thẻ: chip này là bản sao.",
        "The chip cannot use the card's key of chip authentication (DG14): it is a copy.",
        "ICAO 9303-11 §6.2"
    );

    /// <summary>Begins the session anew, with an ephemeral key of the chip's curve.</summary>
    /// <returns>The ephemeral public point, which terminal authentication signs; refused as not proven, the session may be over.</returns>
    public static async Task<Outcome<ReadOnlyMemory<byte>>> RunAsync(
        SecureMessaging session,
        ChipAuthenticationOffer offer,
        CancellationToken cancellationToken
    )
    {
        using var ephemeral = new EphemeralKey(offer.Curve, RandomNumberGenerator.GetBytes);
        if (ephemeral.Agree(offer.Point.Span) is not { } secret)
            return NotProven;
        try
        {
            var point = ephemeral.Point;
            foreach (var command in CommandsOf(offer, point))
            {
                var answered = await session.TransmitAsync(command, cancellationToken);
                if (answered.IsRefused(out var refusal, out var answer))
                    return Judged(refusal);
                if (answer.Status != StatusWord.Success)
                    return NotProven;
            }
            session.Renew(ProtectedSession.OfSharedSecret(offer.Protocol.Suite, secret));
            return await FirstAnswerAsync(session, cancellationToken) is { } silent
                ? silent
                : (ReadOnlyMemory<byte>)point;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(secret);
        }
    }

    // whether the chip knows the secret shows in the first answer under the new keys, whatever it says
    private static async Task<Refusal?> FirstAnswerAsync(SecureMessaging session, CancellationToken cancellationToken)
    {
        var answered = await session.TransmitAsync(Command.SelectFile(Lds.FileIdentifier.COM), cancellationToken);
        return answered.IsRefused(out var refusal, out _) ? Judged(refusal) : null;
    }

    private static IEnumerable<CommandApdu> CommandsOf(ChipAuthenticationOffer offer, byte[] point) =>
        offer.Protocol == ChipAuthenticationProtocol.TripleDes
            ? [ProofCommand.SetKeyAgreement(point, offer.KeyId)]
            : [ProofCommand.SetChipAuthentication(offer.Protocol.Identifier, offer.KeyId), ProofCommand.Agree(point)];

    // a chip that falls out of the session is no card that left
    private static Refusal Judged(Refusal refusal) => refusal.Code == SecureMessaging.Broken.Code ? NotProven : refusal;
}
