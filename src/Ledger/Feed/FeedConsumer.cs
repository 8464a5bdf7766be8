namespace CanCuoc.Ledger;

/// <summary>
/// Follows the ledger and acts for itself: the only way anything flows against the arrow of the process. Each entry is consumed exactly
/// once and in order, because the consumer's position is stored in the transaction of its effect.
/// </summary>
public abstract class FeedConsumer
{
    /// <summary>Permanent name; the position is kept under it.</summary>
    public abstract string Name { get; }

    /// <summary>Does what the entry calls for, in the act given. Recording a fact makes the act an entry of its own.</summary>
    public abstract Task ConsumeAsync(Act act, FeedEntry entry, CancellationToken cancellation);
}
