using CanCuoc.Exchange;
using CanCuoc.Ledger;

namespace CanCuoc.Gateway;

/// <summary>What the agencies' door needs of the program.</summary>
public sealed record GatewayParts(Acts Acts, AdmitRequest AdmitRequest, VerifyPerson VerifyPerson)
{
    /// <summary>How many questions one agency may ask in a minute; it may ask them all at once.</summary>
    public int QuestionsPerMinute { get; init; } = 6000;

    /// <summary>How long a question may take before the agency is told to come back.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(10);
}
