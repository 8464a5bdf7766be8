using CanCuoc.Ledger;

namespace CanCuoc.Cards;

/// <summary>
/// The day as card verifiable certificates write it, which is that of GMT (TR-03110-3 §D.2.1.3): chips and terminals of every state read it.
/// The law's day here begins seven hours earlier, and a certificate of it would not be valid yet.
/// </summary>
internal static class VerifierDay
{
    public static DateOnly Of(Act act) => Of(act.Now);

    public static DateOnly Of(DateTimeOffset moment) => DateOnly.FromDateTime(moment.UtcDateTime);
}
