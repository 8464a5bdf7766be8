using CanCuoc.Chip.Apdu;
using CanCuoc.Chip.SoftCard;

namespace CanCuoc.Chip.Tests.Conformance;

/// <summary>One command to a chip in one state, from somebody at one level, with what is wrong with it.</summary>
internal sealed record ConformanceCase(CommandRow Row, Use Use, Circumstances At)
{
    // what ends a session: a fault of its protection, and a command without it
    private const Fault Ending = Fault.Plain | Fault.AnyClass | Fault.AnyProtection;

    public StatusWord Expected => Row.Expected(Use, At);

    private bool IsAtTheEnd => At.Faults.Has(Ending);

    /// <summary>Sends it, and says what is not as it should be.</summary>
    public IReadOnlyList<string> Run(ConformanceCard card)
    {
        card.Prepare(Use, At.Faults);
        var sound = Use.Made?.Invoke(card) ?? Use.Sound;
        var command = Use.With(At.Faults, sound);
        var answer = card.Send(command, sound, At.Faults);
        var wrong = WrongIn(answer, command).Concat(WrongAfter(card, answer)).Select(Described).ToList();
        return wrong;
    }

    public override string ToString() => $"{At.State}, {At.Level}: {Row.Name}, {Use.Title}, {At.Faults.Text}";

    private IEnumerable<string> WrongIn(ResponseApdu answer, CommandApdu command)
    {
        if (answer.Status != Expected)
            yield return $"{(int)Expected:X4} expected, {(int)answer.Status:X4} answered";
        var isLink = At.Faults.Has(Fault.Chained) && !Use.IsStep;
        var length =
            answer.Status == StatusWord.Success && !isLink && !At.Faults.Has(Fault.Replayed) ? Use.AnswerLength : 0;
        if (answer.Data.Length != length)
            yield return $"{length} bytes expected, {answer.Data.Length} answered";
        if (answer.Data.Length > (command.Le ?? 0))
            yield return "more was answered than was asked for";
        if (At.Level != Level.Prints && ConformanceContent.HoldsPrints(answer.Data))
            yield return "fingerprints were given to who has no right to them";
        if (!At.Level.IsIn(Level.Holders) && ConformanceContent.HoldsPerson(answer.Data))
            yield return "the holder's data were given outside a session of who has seen the card";
    }

    private IEnumerable<string> WrongAfter(ConformanceCard card, ResponseApdu answer)
    {
        var after = Row.StateAfter(Use, At);
        var isAnother = Use.ChangesTheTalk && answer.Status == StatusWord.Success;
        if (At.Level != Level.Nobody && IsAtTheEnd && card.HasSession)
            yield return "the session goes on";
        if (At.Level != Level.Nobody && !IsAtTheEnd && !isAnother && card.Tell() != after)
            yield return "the session has ended, or tells another state";
        if (IsAtTheEnd || isAnother)
            card.Leave();
        if (card.State != after)
            yield return $"the chip is {card.State}, not {after}";
        if (card.IsChanged && (!Changes(answer) || !card.Works()))
            yield return "the chip keeps what it must not, or does not wake";
    }

    // what lasts: a step of its life, and a wrong transport key that is counted
    private bool Changes(ResponseApdu answer) =>
        Row.StateAfter(Use, At) != At.State
        || (answer.Status == StatusWord.AuthenticationFailed && At.State < LifeCycle.Operational);

    private string Described(string wrong) => $"{this}: {wrong}";
}
