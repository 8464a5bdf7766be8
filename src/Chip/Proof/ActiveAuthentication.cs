using System.Security.Cryptography;
using CanCuoc.Chip.Apdu;
using CanCuoc.Chip.Channel;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Proof;

/// <summary>
/// Active authentication, the terminal's side: the chip signs a challenge with a key that never leaves it (ICAO 9303-11 §6.1). Unlike
/// chip authentication it does not protect what is read, and the signature could be shown to others.
/// </summary>
internal static class ActiveAuthentication
{
    public static readonly Refusal NotProven = new(
        "CHI-70",
        "Chip không ký được bằng khóa xác thực chủ động (DG15) của thẻ: chip này là bản sao.",
        "The chip cannot sign with the card's key of active authentication (DG15): it is a copy.",
        "ICAO 9303-11 §6.1"
    );

    public const int ChallengeLength = 8;

    public static Task<Outcome<Done>> RunAsync(
        ICardTransport session,
        ProofKey key,
        CancellationToken cancellationToken
    ) => RunAsync(session, key, RandomNumberGenerator.GetBytes(ChallengeLength), cancellationToken);

    internal static async Task<Outcome<Done>> RunAsync(
        ICardTransport session,
        ProofKey key,
        byte[] challenge,
        CancellationToken cancellationToken
    )
    {
        var command = ProofCommand.InternalAuthenticate(challenge, key.SignatureLength);
        var answered = await session.TransmitAsync(command, cancellationToken);
        if (answered.IsRefused(out var refusal, out var answer))
            return refusal;
        return answer.Status == StatusWord.Success && key.IsAnswer(answer.Data.Span, challenge) ? Done.It : NotProven;
    }
}
