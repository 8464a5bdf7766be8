namespace CanCuoc.Chip.SoftCard;

/// <summary>The private keys of a software chip, by which it proves that it is no copy. Whoever has them is the chip.</summary>
public sealed class ChipKeys : IDisposable
{
    internal ChipKeys(SigningKey? signing) => Signing = signing;

    /// <summary>Of active authentication; null where the chip does not offer it.</summary>
    internal SigningKey? Signing { get; }

    public void Dispose() => Signing?.Dispose();
}
