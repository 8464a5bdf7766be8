using CanCuoc.Chip.Apdu;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Channel;

/// <summary>
/// A transport over a transport: commands go out encrypted and authenticated, answers are opened (ICAO 9303-11 §9.8). The first answer
/// that cannot be believed ends the session, and every later command is refused.
/// </summary>
public sealed class SecureMessaging : ICardTransport, IDisposable
{
    public static readonly Refusal Broken = new(
        "CHI-31",
        "Câu trả lời của chip không được bảo vệ đúng khóa phiên; phiên đọc đã bị hủy.",
        "The chip's answer is not protected with the session's keys; the session has ended.",
        "ICAO 9303-11 §9.8"
    );

    private readonly ICardTransport inner;
    private ProtectedSession session;

    internal SecureMessaging(ICardTransport inner, ProtectedSession session)
    {
        this.inner = inner;
        this.session = session;
    }

    public int LargestAnswer => session.LargestData(Math.Min(inner.LargestAnswer, ChipAnswer));

    /// <summary>Whether nothing can be said any more.</summary>
    internal bool IsOver { get; private set; }

    /// <summary>The chip's longest answer, protection included, where it told that it is longer than the short one (ISO 7816-4 §12.7).</summary>
    internal int ChipAnswer { get; set; } = 256;

    public async Task<Outcome<ResponseApdu>> TransmitAsync(CommandApdu command, CancellationToken cancellationToken)
    {
        if (IsOver)
            return Broken;
        var answer = await inner.TransmitAsync(session.Protect(command), cancellationToken);
        if (answer.IsRefused(out var refusal, out var response))
        {
            IsOver = true;
            return refusal;
        }
        IsOver = !session.TryOpen(response, out var plain);
        return IsOver ? Broken : plain;
    }

    /// <summary>The same talk goes on with other keys, both sides having agreed on them (ICAO 9303-11 §6.2).</summary>
    internal void Renew(ProtectedSession next)
    {
        session.Dispose();
        session = next;
    }

    public void Dispose()
    {
        IsOver = true;
        session.Dispose();
    }
}
