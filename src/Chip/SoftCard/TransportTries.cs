using CanCuoc.Chip.Apdu;

namespace CanCuoc.Chip.SoftCard;

/// <summary>
/// Ends a chip that is stolen on its way to its holder: after <see cref="Most"/> wrong transport keys in a row it is no use to anybody. A
/// try is counted before it is judged, so that cutting the power wins none. In its holder's hand the chip no longer counts: there whoever
/// stands near could end it.
/// </summary>
internal static class TransportTries
{
    public const int Most = 10;

    /// <summary>No success: the key is not judged. A chip that lost its power before it could end itself ends here.</summary>
    public static StatusWord Count(ChipState chip) =>
        Counted(chip) switch
        {
            null => StatusWord.Success,
            { WrongTries: >= Most } => Judge(chip),
            var memory => chip.Life.Become(memory with { WrongTries = memory.WrongTries + 1 }),
        };

    /// <summary>The key was right.</summary>
    public static StatusWord Forget(ChipState chip) =>
        Counted(chip) is { } memory ? chip.Life.Become(memory with { WrongTries = 0 }) : StatusWord.Success;

    /// <summary>The key was wrong.</summary>
    public static StatusWord Judge(ChipState chip)
    {
        if (Counted(chip) is { WrongTries: >= Most })
            chip.Terminate();
        return StatusWord.AuthenticationFailed;
    }

    private static ChipMemory? Counted(ChipState chip) =>
        chip.Life.State < LifeCycle.Operational ? chip.Life.Memory : null;
}
