using CanCuoc.Chip.Apdu;
using CanCuoc.Chip.Verifiable;

namespace CanCuoc.Chip.SoftCard;

/// <summary>
/// Commands that come in parts because they are long (ISO 7816-4 §5.3.3); of those that this chip knows only certificates are. The class
/// of all parts but the last says that more follows.
/// </summary>
internal sealed class CommandParts
{
    public const byte MoreFollows = 0x10;

    /// <summary>Longer than any certificate that the chip understands.</summary>
    private const int LongestCommand = 2_048;

    private readonly List<byte> data = [];
    private CommandApdu? first;

    /// <summary>What to answer to a part; null where the command is whole, and then it has the data of all parts.</summary>
    /// <param name="isOpen">Nobody else has certificates to show, and the chip keeps nothing for them.</param>
    public StatusWord? Gather(ref CommandApdu command, bool isOpen)
    {
        var isPart = (command.Cla & MoreFollows) != 0;
        if (first is not null && !command.Header[1..].AsSpan().SequenceEqual(first.Header[1..]))
        {
            Clear();
            return StatusWord.LastPartExpected;
        }
        if (isPart && command.Ins != TerminalCommand.PerformSecurityOperation)
            return StatusWord.ChainingNotSupported;
        if (isPart && !isOpen)
            return StatusWord.SecurityStatusNotSatisfied;
        if (first is null && !isPart)
            return null;
        if (data.Count + command.Data.Length > LongestCommand)
        {
            Clear();
            return StatusWord.WrongLength;
        }
        first ??= command;
        data.AddRange(command.Data.Span);
        if (isPart)
            return StatusWord.Success;
        command = command with { Data = data.ToArray() };
        Clear();
        return null;
    }

    public void Clear()
    {
        data.Clear();
        first = null;
    }
}
