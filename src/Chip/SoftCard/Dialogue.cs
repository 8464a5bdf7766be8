using CanCuoc.Chip.Apdu;

namespace CanCuoc.Chip.SoftCard;

/// <summary>
/// An authentication in steps that MANAGE SECURITY ENVIRONMENT began: each GENERAL AUTHENTICATE is one. Any other instruction ends it, and
/// so does a step that fails.
/// </summary>
internal abstract class Dialogue : IDisposable
{
    /// <summary>The next step; the answer to the last one, and to one that fails, comes after <see cref="ChipState.EndDialogue"/>.</summary>
    public abstract ResponseApdu Step(ChipState chip, CommandApdu command);

    public abstract void Dispose();
}
