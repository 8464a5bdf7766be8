using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>
/// Reads who belonged to a household on a day, and with what relation to its head, as known at a moment (Luật 26/2023/QH15 art. 9, items
/// 22 and 23). Everybody who is shown is noted as seen.
/// </summary>
public sealed class ReadHousehold(ReadPerson readPerson)
{
    public static readonly ActKind Kind = new(
        nameof(ReadHousehold),
        RegistrySystem.Population,
        Permission.ReadPerson,
        "Xem các thành viên của hộ gia đình",
        "Reading the members of a household"
    )
    {
        IsLook = true,
        IsPreparing = true,
    };

    public static readonly Refusal NotFound = new(
        "POP-94",
        "Vào ngày này không có hộ gia đình nào như vậy.",
        "On this day there is no such household."
    );

    public async Task<Outcome<Household>> RunAsync(
        Act act,
        HouseholdId household,
        DateOnly day,
        DateTimeOffset known,
        CancellationToken cancellation
    )
    {
        var persons = await HouseholdTable.MembersAsync(act.Session, household, ReadFamily.Most + 1, cancellation);
        if (persons.Count > ReadFamily.Most)
            return ReadFamily.TooMany;
        var members = new List<HouseholdMember>();
        foreach (var person in persons)
        {
            if (await MemberAsync(act, person, household, day, known, cancellation) is { } member)
                members.Add(member);
        }
        return members.Count == 0
            ? NotFound.For("household")
            : new Household(
                household,
                [.. members.OrderByDescending(member => member.IsHead).ThenBy(member => member.BirthDate)]
            );
    }

    /// <summary>The household that a person belonged to on that day.</summary>
    public async Task<Outcome<Household>> RunAsync(
        Act act,
        PersonId person,
        DateOnly day,
        DateTimeOffset known,
        CancellationToken cancellation
    )
    {
        if ((await readPerson.HistoryAsync(act, person, cancellation)).IsRefused(out var refusal, out var history))
            return refusal;
        return history.AsOf(day, known)?.Details.Household is { } place
            ? await RunAsync(act, place.Household, day, known, cancellation)
            : NotFound;
    }

    private async Task<HouseholdMember?> MemberAsync(
        Act act,
        PersonId person,
        HouseholdId household,
        DateOnly day,
        DateTimeOffset known,
        CancellationToken cancellation
    )
    {
        if ((await readPerson.HistoryAsync(act, person, cancellation)).IsRefused(out _, out var history))
            return null;
        if (history.AsOf(day, known) is not { MergedInto: null } then || then.Details.DiedOn?.Earliest <= day)
            return null;
        return then.Details.Household is { } place && place.Household == household
            ? new(
                then.Id,
                then.Details.Name,
                then.Number,
                then.Details.BirthDate,
                place.Relation,
                history.SourceOf(day, known, "household_id", "household_relation")
            )
            : null;
    }
}
