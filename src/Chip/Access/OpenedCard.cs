using CanCuoc.Chip.Channel;
using CanCuoc.Chip.Lds;

namespace CanCuoc.Chip.Access;

/// <summary>A chip that talks under secure messaging, its identity application selected.</summary>
public sealed class OpenedCard : IDisposable
{
    internal OpenedCard(SecureMessaging channel, AccessControl accessControl, SecurityInfos? cardAccess)
    {
        Channel = channel;
        AccessControl = accessControl;
        CardAccess = cardAccess;
    }

    public SecureMessaging Channel { get; }

    public AccessControl AccessControl { get; }

    /// <summary>
    /// EF.CardAccess as it was read before anything was protected: whoever stood between may have left out the strongest. DG14 tells the
    /// same with the issuer's signature. Null where the chip has no such file.
    /// </summary>
    public SecurityInfos? CardAccess { get; }

    public void Dispose() => Channel.Dispose();
}
