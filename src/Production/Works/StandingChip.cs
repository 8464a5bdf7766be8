using CanCuoc.Chip.Access;
using CanCuoc.Chip.SoftCard;

namespace CanCuoc.Production;

/// <summary>A chip in software and the power it stands under; what it keeps is handed on as it changes.</summary>
public sealed class StandingChip : IDisposable
{
    private readonly Action<ChipMemory>? keep;

    /// <summary>Puts the chip under power.</summary>
    /// <param name="memory">It is disposed of with this, as whatever it becomes.</param>
    /// <param name="keep">As <see cref="SoftwareChip"/> has it.</param>
    public StandingChip(ChipMemory memory, Action<ChipMemory>? keep = null)
    {
        this.keep = keep;
        Memory = memory;
        Chip = new SoftwareChip(memory, Keep);
    }

    /// <summary>As the chip is now.</summary>
    public ChipMemory Memory { get; private set; }

    public SoftwareChip Chip { get; }

    /// <summary>What a factory does with it.</summary>
    public ChipWork WorkBy(TransportKey key) => new(Chip, key, Chip.Reset);

    public void Dispose()
    {
        Chip.Dispose();
        Memory.Dispose();
    }

    private void Keep(ChipMemory next)
    {
        keep?.Invoke(next);
        Memory = next;
    }
}
