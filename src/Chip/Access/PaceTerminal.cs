using System.Security.Cryptography;
using CanCuoc.Chip.Apdu;
using CanCuoc.Chip.Channel;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Access;

/// <summary>
/// PACE, the terminal's side: who knows the zone or the access number talks to the chip, and whoever listened cannot try passwords
/// afterwards (ICAO 9303-11 §4.4). Like BAC it says nothing of the card being genuine.
/// </summary>
internal sealed class PaceTerminal(ICardTransport card, PaceOption option, CardPassword password)
{
    public static readonly Refusal WrongPassword = new(
        "CHI-63",
        "Vùng máy đọc hoặc số truy cập thẻ (CAN) đã nhập không mở được chip này; hãy xem lại mặt thẻ.",
        "The machine-readable zone or access number given does not open this chip; look at the card's face again.",
        "ICAO 9303-11 §4.4"
    );

    public static readonly Refusal WrongAnswer = new(
        "CHI-64",
        "Câu trả lời của chip khi mở bằng PACE không đúng giao thức; phiên đọc đã bị hủy.",
        "What the chip answered in PACE is not what the protocol asks for; the session has ended.",
        "ICAO 9303-11 §4.4.3"
    );

    public static readonly Refusal NotNow = new(
        "CHI-65",
        "Chip chưa cho mở bằng PACE: có thể vừa nhập sai nhiều lần, hãy đợi một lúc rồi thử lại.",
        "The chip does not start PACE: after several wrong tries wait a while, then try again.",
        "ICAO 9303-11 §4.4.4"
    );

    private const int ShortestNonce = 8;
    private const int LongestNonce = 64;

    // 63Cx: how many wrong tries are left
    private const int TriesLeft = 0x63C0;

    /// <summary>Whether the chip knows more curves for this protocol, so that the curve must be named.</summary>
    public bool IsCurveNamed { get; init; }

    /// <summary>Draws that many bytes.</summary>
    public Func<int, byte[]> Random { get; init; } = RandomNumberGenerator.GetBytes;

    public async Task<Outcome<SecureMessaging>> OpenAsync(CancellationToken cancellationToken)
    {
        var set = PaceCommand.SetAuthenticationTemplate(option, password, IsCurveNamed);
        var begun = await card.TransmitAsync(set, cancellationToken);
        if (begun.IsRefused(out var refusal, out var answer))
            return refusal;
        if (answer.Status != StatusWord.Success && ((int)answer.Status & 0xFFF0) != TriesLeft)
            return NotNow;
        using var run = new PaceRun(option, Random);
        if ((await MapAsync(run, cancellationToken)).IsRefused(out refusal, out _))
            return refusal;
        if ((await AgreeAsync(run, cancellationToken)).IsRefused(out refusal, out _))
            return refusal;
        return new SecureMessaging(card, run.Session());
    }

    private async Task<Outcome<Done>> MapAsync(PaceRun run, CancellationToken cancellationToken)
    {
        var given = await StepAsync(PaceCommand.NonceTag, [], PaceCommand.NonceTag, NotNow, cancellationToken);
        if (given.IsRefused(out var refusal, out var encrypted))
            return refusal;
        if (!TryDecrypt(encrypted.Span, out var nonce))
            return WrongAnswer;
        run.Start();
        var answered = await StepAsync(
            PaceCommand.TerminalMappingTag,
            run.OwnPoint,
            PaceCommand.ChipMappingTag,
            WrongAnswer,
            cancellationToken
        );
        if (answered.IsRefused(out refusal, out var point))
            return refusal;
        var isMapped = run.TryMap(nonce, point.Span);
        CryptographicOperations.ZeroMemory(nonce);
        return isMapped ? Done.It : WrongAnswer;
    }

    private async Task<Outcome<Done>> AgreeAsync(PaceRun run, CancellationToken cancellationToken)
    {
        var answered = await StepAsync(
            PaceCommand.TerminalKeyTag,
            run.OwnPoint,
            PaceCommand.ChipKeyTag,
            WrongAnswer,
            cancellationToken
        );
        if (answered.IsRefused(out var refusal, out var point))
            return refusal;
        if (!run.TryAgree(point.Span))
            return WrongAnswer;
        answered = await StepAsync(
            PaceCommand.TerminalTokenTag,
            run.OwnToken(),
            PaceCommand.ChipTokenTag,
            WrongPassword,
            cancellationToken
        );
        if (answered.IsRefused(out refusal, out var token))
            return refusal;
        return run.IsOthersToken(token.Span) ? Done.It : WrongPassword;
    }

    private async Task<Outcome<ReadOnlyMemory<byte>>> StepAsync(
        int tag,
        byte[] value,
        int answerTag,
        Refusal otherwise,
        CancellationToken cancellationToken
    )
    {
        var answered = await card.TransmitAsync(PaceCommand.Step(tag, value), cancellationToken);
        if (answered.IsRefused(out var refusal, out var answer))
            return refusal;
        if (answer.Status != StatusWord.Success)
            return otherwise;
        return PaceCommand.TryReadStep(answer.Data, answerTag, out var read) ? read : WrongAnswer;
    }

    private bool TryDecrypt(ReadOnlySpan<byte> encrypted, out byte[] nonce)
    {
        nonce = encrypted.ToArray();
        var secret = password.Secret();
        using var cipher = option.Suite.CipherOfPassword(secret);
        CryptographicOperations.ZeroMemory(secret);
        if (encrypted.Length is < ShortestNonce or > LongestNonce || encrypted.Length % cipher.Block != 0)
            return false;
        cipher.Decrypt([], nonce);
        return true;
    }
}
