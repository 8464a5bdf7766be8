using CanCuoc.Ledger;
using CanCuoc.Population;
using CanCuoc.Vocabulary;

namespace CanCuoc.Enrolment;

/// <summary>
/// Screens an applicant by the registry's words: another record with the same name and date of birth is a doubt that a person resolves.
/// </summary>
public sealed class ScreenApplication(ReadPerson readPerson, SearchPersons searchPersons)
{
    public static readonly ActKind Kind = new(
        nameof(ScreenApplication),
        RegistrySystem.Cards,
        Permission.ScreenApplication,
        "Đối chiếu hồ sơ với cơ sở dữ liệu",
        "Screening an application against the registry"
    );

    public async Task<Outcome<Application>> RunAsync(Act act, SeenApplication seen, CancellationToken cancellation)
    {
        if ((await Applications.FindAsync(act, seen, cancellation)).IsRefused(out var refusal, out var row))
            return refusal;
        if ((await readPerson.RunAsync(act, row.PersonId, cancellation)).IsRefused(out refusal, out var person))
            return refusal;
        if ((await AlikeAsync(act, person, cancellation)).IsRefused(out refusal, out var alike))
            return refusal;
        var found = alike == 0 ? ApplicationAction.FindClear : ApplicationAction.FindDoubt;
        if (row.Take(found, act) is { } notNow)
            return notNow;
        row.Candidates = alike;
        act.Record(new ApplicationScreened(new(row.ApplicationId), alike) { Subject = row.PersonId, Row = row.Bytes });
        return row.Shown;
    }

    private async Task<Outcome<int>> AlikeAsync(Act act, PersonRecord person, CancellationToken cancellation)
    {
        var details = person.Details;
        var query = new PersonQuery(null, details.Name.Full, details.BirthDate.Year, Unit: null) { IsWholeName = true };
        if ((await searchPersons.RunAsync(act, query, cancellation)).IsRefused(out var refusal, out var matches))
            return refusal == SearchPersons.TooWide.For("name") ? SearchPersons.Most : refusal;
        return matches.Persons.Count(other => other.Id != person.Id && IsAlike(other.Details, details));
    }

    // Names as different as Hòa and Hóa are two people's; a date known in part may be anyone's.
    private static bool IsAlike(PersonDetails one, PersonDetails other) =>
        Folding.ToneNeutral(one.Name.Full) == Folding.ToneNeutral(other.Name.Full)
        && one.Sex == other.Sex
        && one.BirthDate.Earliest <= other.BirthDate.Latest
        && other.BirthDate.Earliest <= one.BirthDate.Latest;
}

/// <summary>An application was screened.</summary>
/// <param name="Candidates">Other records that looked like the applicant's.</param>
public sealed record ApplicationScreened(ApplicationId Application, int Candidates) : Fact;
