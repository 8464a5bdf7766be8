using CanCuoc.Chip.Apdu;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Channel;

/// <summary>
/// A way to a chip: a command goes there, its answer comes back. Whatever status word the chip answers is an answer; refused is what
/// brought none, or none that can be believed. One command at a time.
/// </summary>
public interface ICardTransport
{
    Task<Outcome<ResponseApdu>> TransmitAsync(CommandApdu command, CancellationToken cancellationToken);
}
