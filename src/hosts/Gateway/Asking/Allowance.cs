using System.Threading.RateLimiting;
using CanCuoc.Exchange;
using CanCuoc.Vocabulary;

namespace CanCuoc.Gateway.Asking;

/// <summary>
/// How much each agency may ask. It is drawn on after the signature is known to be right, so that nobody can use up another's.
/// </summary>
internal sealed class Allowance(GatewayParts parts) : IDisposable
{
    public static readonly Refusal Used = new(
        "GAT-10",
        "Cơ quan đã hỏi quá số lần cho phép trong một phút; hãy chờ rồi hỏi lại với mã nonce mới.",
        "The agency asked more often than a minute allows; wait, and ask again with a new nonce."
    );

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<AgencyId> limiter = PartitionedRateLimiter.Create<AgencyId, AgencyId>(
        agency =>
            RateLimitPartition.GetSlidingWindowLimiter(
                agency,
                _ => new SlidingWindowRateLimiterOptions
                {
                    PermitLimit = parts.QuestionsPerMinute,
                    Window = Minute,
                    SegmentsPerWindow = 12,
                }
            )
    );

    public bool Grants(AgencyId agency)
    {
        using var lease = limiter.AttemptAcquire(agency);
        return lease.IsAcquired;
    }

    public void Dispose() => limiter.Dispose();
}
