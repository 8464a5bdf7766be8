using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>The records that one event changes, on one day and one evidence.</summary>
internal sealed class Amendments(AmendPerson amendPerson, DateOnly validFrom, Evidence evidence)
{
    private readonly List<(PersonRecord Person, Func<PersonDetails, PersonDetails> Change)> changes = [];

    public void Add(PersonRecord person, Func<PersonDetails, PersonDetails> change) => changes.Add((person, change));

    /// <summary>Writes them in the order of keys, so that two events on the same people wait for each other instead of for ever.</summary>
    public async Task<Outcome<Done>> WriteAsync(Act act, CancellationToken cancellation)
    {
        foreach (var (person, change) in changes.OrderBy(change => change.Person.Id.Value))
        {
            var outcome = await amendPerson.RunAsync(act, person, validFrom, change, evidence, cancellation);
            if (outcome.IsRefused(out var refusal, out _))
                return refusal;
        }
        return Done.It;
    }
}
