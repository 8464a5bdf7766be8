using CanCuoc.Ledger;
using CanCuoc.Population;
using CanCuoc.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace CanCuoc.Enrolment;

/// <summary>The queue of a post: which applications wait in a state, oldest first. It names nobody, so it is no look at anybody.</summary>
public sealed class ListApplications
{
    public static readonly ActKind Kind = new(
        nameof(ListApplications),
        RegistrySystem.Cards,
        Permission.ReadApplication,
        "Xem hàng đợi hồ sơ",
        "Listing the applications that wait"
    )
    {
        IsLook = true,
        IsPreparing = true,
        IsSilentWhenIdle = true,
    };

    /// <summary>As many as a page shows.</summary>
    public const int Most = 50;

    public async Task<Outcome<ApplicationQueue>> RunAsync(
        Act act,
        ApplicationState state,
        CancellationToken cancellation
    )
    {
        var office = act.Authority.Unit;
        var hidden = await ProtectedPersons.HiddenFromAsync(act, cancellation);
        var rows = act
            .Session.Rows.Set<ApplicationRow>()
            .AsNoTracking()
            .Where(row => row.State == state && (office == "" || row.Office == office))
            .Where(row => !hidden.Contains(row.PersonId));
        var first = await rows.OrderBy(row => row.ApplicationId).Take(Most).ToListAsync(cancellation);
        return new ApplicationQueue(
            await rows.CountAsync(cancellation),
            [.. first.Select(row => new QueuedApplication(new(row.ApplicationId), row.OpenedAt, row.Candidates))]
        );
    }
}

/// <summary>How many wait, and the first of them.</summary>
public sealed record ApplicationQueue(int Count, IReadOnlyList<QueuedApplication> First);

/// <summary>One application in a queue.</summary>
public sealed record QueuedApplication(ApplicationId Id, DateTimeOffset OpenedAt, int Candidates);
