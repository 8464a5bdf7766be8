using CanCuoc.Chip.Apdu;

namespace CanCuoc.Chip.SoftCard;

/// <summary>
/// What a chip keeps for good. A change is kept first and answered then: after a power cut it was made or was not, and whoever was
/// answered knows that it was.
/// </summary>
/// <param name="memory">Null on a chip in the field that keeps nothing.</param>
/// <param name="keep">Null where nothing outlasts the power.</param>
internal sealed class ChipLife(ChipMemory? memory, Action<ChipMemory>? keep)
{
    /// <summary>As the chip is now.</summary>
    public ChipMemory? Memory { get; private set; } = memory;

    public LifeCycle State => Memory?.State ?? LifeCycle.Operational;

    /// <summary>Becomes another, or stays as it is.</summary>
    public StatusWord Become(ChipMemory next)
    {
        try
        {
            keep?.Invoke(next);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return StatusWord.MemoryFailure;
        }
        Memory = next;
        return StatusWord.Success;
    }
}
