using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>Counts, over all records as they were at one moment, the addresses that a new name of a street would concern. It sees nobody.</summary>
public sealed class RehearseStreet(Acts acts)
{
    public static readonly ActKind Kind = new(
        nameof(RehearseStreet),
        RegistrySystem.Population,
        Permission.LoadPersons,
        "Chạy thử việc đổi tên đường",
        "Rehearsing the renaming of a street"
    )
    {
        IsPreparing = true,
    };

    /// <summary>Counts them.</summary>
    /// <param name="progress">Told how many persons were read.</param>
    public async Task<Outcome<StreetTally>> RunAsync(
        Authority authority,
        Reason reason,
        StreetToRename street,
        IProgress<long>? progress,
        CancellationToken cancellation
    )
    {
        var tally = await CountAsync(street, progress, cancellation);
        return await acts.RunAsync<StreetTally>(
            authority,
            Kind,
            reason,
            act =>
            {
                act.Record(new StreetRehearsed(street.Commune.Code, tally.Renamed, tally.Unsure));
                return Task.FromResult<Outcome<StreetTally>>(tally);
            },
            cancellation
        );
    }

    private async Task<StreetTally> CountAsync(
        StreetToRename street,
        IProgress<long>? progress,
        CancellationToken cancellation
    )
    {
        await using var session = await acts.Store.SnapshotAsync(cancellation);
        session.LiftTimeLimit();
        var places = new AddressPlaces(await ReformTable.InForceAsync(session, cancellation));
        var tally = new StreetTally(0, 0, 0);
        for (var after = 0L; await AddressRow.AfterAsync(session, after, cancellation) is [.., var last] page; )
        {
            var decisions = await DecisionTable.BetweenAsync(session, after, last.Person, cancellation);
            foreach (var person in page)
                tally = tally.With(MentionsIn(person, street, places, decisions));
            after = last.Person;
            progress?.Report(tally.Persons);
        }
        return tally;
    }

    /// <summary>How the addresses of a person that lie in the commune name the street.</summary>
    private static IEnumerable<StreetMention> MentionsIn(
        AddressRow person,
        StreetToRename street,
        AddressPlaces places,
        DecisionTable decisions
    ) =>
        from item in AddressItems.All
        let stored = person.Addresses[(int)item - 1]
        where stored is not null
        let place = places.Of(stored, decisions.Of(person.Person, item, stored))
        where place?.Only == street.Commune
        select street.Before.MentionIn(StoredAddress.Split(stored).Detail);
}

/// <summary>Addresses that a new name of a street would concern.</summary>
/// <param name="Persons">Whose records were read.</param>
/// <param name="Renamed">Addresses that surely name the street.</param>
/// <param name="Unsure">Those in whose words the name stands, but perhaps for something else: they stay as they are.</param>
public sealed record StreetTally(long Persons, long Renamed, long Unsure)
{
    internal StreetTally With(IEnumerable<StreetMention> mentions)
    {
        var (renamed, unsure) = (Renamed, Unsure);
        foreach (var mention in mentions)
        {
            renamed += mention == StreetMention.Sure ? 1 : 0;
            unsure += mention == StreetMention.Unsure ? 1 : 0;
        }
        return new(Persons + 1, renamed, unsure);
    }
}

/// <summary>The renaming of a street was tried.</summary>
/// <param name="Unit">Code of the commune.</param>
public sealed record StreetRehearsed(string Unit, long Renamed, long Unsure) : Fact;
