using System.Security.Cryptography;
using CanCuoc.Chip.Apdu;
using CanCuoc.Chip.Channel;
using CanCuoc.Chip.Lds;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Access;

/// <summary>
/// Basic access control, the terminal's side: who has seen the card's face may talk to its chip (ICAO 9303-11 §4.3). It keeps out who
/// has not; it says nothing of the card being genuine.
/// </summary>
public static class BasicAccessControl
{
    public static readonly Refusal NoIdentityApplication = new(
        "CHI-32",
        "Chip này không có ứng dụng căn cước.",
        "This chip has no identity application.",
        "ICAO 9303-10 §3.1"
    );

    public static readonly Refusal WrongKey = new(
        "CHI-33",
        "Vùng máy đọc đã nhập không mở được chip này; hãy đọc lại mặt thẻ.",
        "The machine-readable zone given does not open this chip; read the card's face again.",
        "ICAO 9303-11 §4.3"
    );

    private const int FullNonce = BasicAccessKeys.NonceLength;

    /// <summary>Selects the identity application and opens it; what is transmitted through the result is protected.</summary>
    public static Task<Outcome<SecureMessaging>> OpenAsync(
        ICardTransport card,
        MrzKey key,
        CancellationToken cancellationToken
    ) => OpenAsync(card, key, RandomNumberGenerator.GetBytes, cancellationToken);

    internal static async Task<Outcome<SecureMessaging>> OpenAsync(
        ICardTransport card,
        MrzKey key,
        Func<int, byte[]> random,
        CancellationToken cancellationToken
    )
    {
        var selected = await card.TransmitAsync(Command.SelectApplication, cancellationToken);
        if (selected.IsRefused(out var refusal, out var selection))
            return refusal;
        if (selection.Status != StatusWord.Success)
            return NoIdentityApplication;
        var challenged = await card.TransmitAsync(Command.GetChallenge, cancellationToken);
        if (challenged.IsRefused(out refusal, out var challenge))
            return refusal;
        return challenge.Status == StatusWord.Success && challenge.Data.Length == FullNonce
            ? await AuthenticateAsync(card, key, challenge.Data, random, cancellationToken)
            : WrongKey;
    }

    private static async Task<Outcome<SecureMessaging>> AuthenticateAsync(
        ICardTransport card,
        MrzKey key,
        ReadOnlyMemory<byte> challenge,
        Func<int, byte[]> random,
        CancellationToken cancellationToken
    )
    {
        using var keys = BasicAccessKeys.Of(key);
        var terminal = new BasicAccessToken(random(FullNonce), random(BasicAccessKeys.HalfKeyLength));
        var token = keys.Seal(terminal.Nonce, challenge.Span, terminal.HalfKey);
        var answered = await card.TransmitAsync(
            Command.ExternalAuthenticate(token, BasicAccessKeys.TokenLength),
            cancellationToken
        );
        if (answered.IsRefused(out var refusal, out var answer))
            return refusal;
        if (
            answer.Status != StatusWord.Success
            || !keys.TryOpen(answer.Data.Span, challenge.Span, terminal.Nonce, out var chip)
        )
            return WrongKey;
        return new SecureMessaging(card, BasicAccessToken.Session(terminal, chip));
    }
}
