using CanCuoc.Chip.Apdu;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Channel;

/// <summary>
/// A way to a chip: a command goes there, its answer comes back. Whatever status word the chip answers is an answer; refused is what
/// brought none, or none that can be believed. One command at a time.
/// </summary>
public interface ICardTransport
{
    /// <summary>The most bytes of data that an answer can bring this way: 256, or up to 65,536 where extended length passes.</summary>
    int LargestAnswer => 256;

    Task<Outcome<ResponseApdu>> TransmitAsync(CommandApdu command, CancellationToken cancellationToken);
}
