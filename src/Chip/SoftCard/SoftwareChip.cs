using CanCuoc.Chip.Apdu;
using CanCuoc.Chip.Channel;
using CanCuoc.Chip.Lds;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.SoftCard;

/// <summary>
/// Plays the chip of a personalised card: selects, reads, and is read by nobody who has not seen the card's face (ISO 7816-4, ICAO
/// 9303-10 §3, 9303-11 §4.3). What no chip would do it does not do either.
/// </summary>
/// <param name="content">What was written to the card.</param>
/// <param name="key">What its face shows.</param>
public sealed class SoftwareChip(LogicalDataStructure content, MrzKey key) : ICardTransport, IDisposable
{
    private readonly ChipFiles files = new(content.Files);
    private readonly ChipDoor door = new(key);

    public Task<Outcome<ResponseApdu>> TransmitAsync(CommandApdu command, CancellationToken cancellationToken) =>
        Task.FromResult<Outcome<ResponseApdu>>(Answer(command));

    public void Dispose() => door.Dispose();

    private ResponseApdu Answer(CommandApdu command) =>
        command.Cla switch
        {
            Command.PlainClass => AnswerPlain(command),
            ProtectedSession.ProtectedClass => AnswerProtected(command),
            _ => new(StatusWord.ClassNotSupported),
        };

    // A plain command ends the session (ICAO 9303-11 §9.8.3).
    private ResponseApdu AnswerPlain(CommandApdu command)
    {
        door.Close();
        return Perform(command, isOpen: false);
    }

    private ResponseApdu AnswerProtected(CommandApdu command)
    {
        if (door.Session is not { } session)
            return new(StatusWord.ConditionsNotSatisfied);
        var opened = session.Open(command, out var plain);
        if (opened == StatusWord.Success)
            return session.Protect(Perform(plain, isOpen: true));
        door.Close();
        return new(opened);
    }

    private ResponseApdu Perform(CommandApdu command, bool isOpen) =>
        command.Ins switch
        {
            Command.Select => files.Select(command, isOpen),
            Command.ReadBinaryInstruction => isOpen ? files.Read(command) : new(StatusWord.SecurityStatusNotSatisfied),
            Command.GetChallengeInstruction => door.Challenge(command),
            Command.ExternalAuthenticateInstruction => isOpen
                ? new(StatusWord.ConditionsNotSatisfied)
                : door.Authenticate(command),
            _ => new(StatusWord.InstructionNotSupported),
        };
}
