using CanCuoc.Access;
using CanCuoc.Ledger;
using CanCuoc.Population;
using CanCuoc.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace CanCuoc.Enrolment;

/// <summary>Shows a citizen where the own applications stand, newest first. Whose they are stands in the authority.</summary>
public sealed class ReadOwnApplications
{
    public static readonly ActKind Kind = new(
        nameof(ReadOwnApplications),
        RegistrySystem.Cards,
        Permission.ReadOwnRecord,
        "Công dân xem hồ sơ cấp thẻ của mình",
        "The citizen read the own applications"
    )
    {
        IsLook = true,
        IsPreparing = true,
    };

    public async Task<Outcome<OwnApplications>> RunAsync(Act act, CancellationToken cancellation)
    {
        if (Citizen.PersonOf(act.Authority) is not { } person)
            return ReadPerson.NotFound;
        act.Saw(person);
        var rows = await act
            .Session.Rows.Set<ApplicationRow>()
            .AsNoTracking()
            .Where(row => row.PersonId == person)
            .OrderByDescending(row => row.ApplicationId)
            .ToListAsync(cancellation);
        return new OwnApplications([
            .. rows.Select(row => new OwnApplication(new(row.ApplicationId), row.State, row.OpenedAt)),
        ]);
    }
}

/// <summary>A citizen's applications, newest first.</summary>
public sealed record OwnApplications(IReadOnlyList<OwnApplication> Applications);

/// <summary>One application, as the applicant sees it.</summary>
public sealed record OwnApplication(ApplicationId Id, ApplicationState State, DateTimeOffset OpenedAt);
