using CanCuoc.Ledger;
using CanCuoc.Population;
using CanCuoc.Vocabulary;

namespace CanCuoc.Enrolment;

/// <summary>
/// Screens an applicant: another record with the same name and date of birth is a doubt that an officer resolves, a face or a finger like
/// another person's one that examiners decide.
/// </summary>
public sealed class ScreenApplication(ReadPerson readPerson, SearchPersons searchPersons, BodySearch searchBodies)
{
    public static readonly ActKind Kind = new(
        nameof(ScreenApplication),
        RegistrySystem.Cards,
        Permission.ScreenApplication,
        "Đối chiếu hồ sơ với cơ sở dữ liệu",
        "Screening an application against the registry"
    );

    /// <summary>Clears the application, or raises a doubt of each candidate.</summary>
    public async Task<Outcome<Application>> RunAsync(Act act, SeenApplication seen, CancellationToken cancellation)
    {
        if ((await Applications.FindAsync(act, seen, cancellation)).IsRefused(out var refusal, out var row))
            return refusal;
        if ((await readPerson.RunAsync(act, row.PersonId, cancellation)).IsRefused(out refusal, out var person))
            return refusal;
        if ((await NamesakesAsync(act, person, cancellation)).IsRefused(out refusal, out var namesakes))
            return refusal;
        if ((await searchBodies(act, row.PersonId, cancellation)).IsRefused(out refusal, out var alike))
            return refusal;
        var candidates = DoubtCandidate.Merged([
            .. alike,
            .. namesakes.Found.Select(other => new DoubtCandidate(other, IsAlikeInWords: true, Face: null, [])),
        ]);
        // Namesakes nobody looks through are as many doubts, of nobody by name.
        var count = candidates.Count + namesakes.Unnamed;
        if (row.Take(count == 0 ? ApplicationAction.FindClear : ApplicationAction.FindDoubt, act) is { } notNow)
            return notNow;
        row.Candidates = count;
        act.Record(new ApplicationScreened(new(row.ApplicationId), count) { Subject = row.PersonId, Row = row.Bytes });
        foreach (var candidate in candidates)
            Raise(act, row, candidate);
        return row.Shown;
    }

    private static void Raise(Act act, ApplicationRow application, DoubtCandidate candidate)
    {
        var doubt = DoubtRow.Of(act, application, candidate);
        act.Session.Rows.Add(doubt);
        act.Saw(candidate.Person);
        act.Record(
            new DoubtRaised(new(doubt.ApplicationId), new(doubt.CaseId)) { Subject = doubt.PersonId, Row = doubt.Bytes }
        );
    }

    private async Task<Outcome<Namesakes>> NamesakesAsync(Act act, PersonRecord person, CancellationToken cancellation)
    {
        var details = person.Details;
        var query = new PersonQuery(null, details.Name.Full, details.BirthDate.Year, Unit: null) { IsWholeName = true };
        if ((await searchPersons.RunAsync(act, query, cancellation)).IsRefused(out var refusal, out var matches))
            return refusal == SearchPersons.TooWide.For("name") ? new Namesakes([], SearchPersons.Most) : refusal;
        return new Namesakes(
            [
                .. matches
                    .Persons.Where(other => other.Id != person.Id && IsAlike(other.Details, details))
                    .Select(other => other.Id),
            ],
            Unnamed: 0
        );
    }

    // Names as different as Hòa and Hóa are two people's; a date known in part may be anyone's.
    private static bool IsAlike(PersonDetails one, PersonDetails other) =>
        Folding.ToneNeutral(one.Name.Full) == Folding.ToneNeutral(other.Name.Full)
        && one.Sex == other.Sex
        && one.BirthDate.Earliest <= other.BirthDate.Latest
        && other.BirthDate.Earliest <= one.BirthDate.Latest;

    private sealed record Namesakes(IReadOnlyList<PersonId> Found, int Unnamed);
}

/// <summary>An application was screened.</summary>
/// <param name="Candidates">Other records that looked like the applicant's.</param>
public sealed record ApplicationScreened(ApplicationId Application, int Candidates) : Fact;
