using CanCuoc.Ledger;
using CanCuoc.Storage;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>
/// Looks, as a person is entered, for records that are likely of the same one, and keeps the pairs for officers to judge, in the same act. It asks the
/// indexes of names and of parents, so that only namesakes of about one age, and children of the same parents, are compared. Like the
/// screening of all records it shows nobody, and whoever is protected is compared too.
/// </summary>
internal sealed class FindLikePersons
{
    private const float EvenOdds = 0;

    // More than an officer needs to see that something is wrong; the next screening keeps the rest.
    private const int MostPairs = 20;

    private readonly NameWords words = new();

    /// <summary>Compares a record that was written just now with those that may be of the same person.</summary>
    public async Task KeepAsync(Act act, PersonRecord entered, CancellationToken cancellation)
    {
        var pairs = await FindAsync(act, entered, cancellation);
        if (pairs.Count > 0)
            await new LikePairIntake(act).KeepAsync(pairs, cancellation);
    }

    private async Task<IReadOnlyList<FoundPair>> FindAsync(
        Act act,
        PersonRecord entered,
        CancellationToken cancellation
    )
    {
        var row = PersonMapping.ToRow(entered);
        var names = new LikeNames(words, entered.Details.Name, entered.Details.BirthDate);
        var candidates = await CandidatesAsync(act, row, names, cancellation);
        if (candidates.Count == 0)
            return [];
        var rows = await StandingRecords.ReadAsync(act.Session, candidates, cancellation);
        var comparison = await RecordComparison.ReadAsync(act.Session, [row, .. rows], cancellation);
        var compared = rows.Select(other => (Row: other, Pattern: comparison.Of(other, row))).ToList();
        var records = await StandingRecords.MostAsync(act.Session, cancellation);
        float Score(LinkagePattern pattern, double share) =>
            LinkageScores.Of(LinkageModel.Kept, records, pattern, share);
        // Nobody else may bear the name: only if that made a pair likely it is asked how many do.
        compared.RemoveAll(one => Score(one.Pattern, 1.0 / records) < EvenOdds);
        var share = compared.Exists(one => one.Pattern.Name == NameOutcome.Same)
            ? await ShareAsync(act.Session, names, records, cancellation)
            : 1;
        return
        [
            .. compared
                .Select(one => (one.Row, Bits: Score(one.Pattern, share), one.Pattern))
                .Where(one => one.Bits >= EvenOdds)
                .OrderByDescending(one => one.Bits)
                .Take(MostPairs)
                .Select(one => FoundPair.Of(new(one.Row.PersonId), entered.Id, one.Bits, one.Pattern)),
        ];
    }

    /// <summary>Records of like names, and other children of the same parents.</summary>
    private static async Task<IReadOnlyCollection<PersonId>> CandidatesAsync(
        Act act,
        PersonRow entered,
        LikeNames names,
        CancellationToken cancellation
    )
    {
        var candidates = new HashSet<PersonId>();
        foreach (var (keys, takes) in await names.PassesAsync(act, cancellation))
        {
            var found = await NameTable.AnybodyAsync(act.Session, keys, cancellation);
            candidates.UnionWith(found.Where(one => takes(one.Birth)).Select(one => one.Person));
        }
        candidates.UnionWith(await StandingRecords.SiblingsAsync(act.Session, entered, cancellation));
        candidates.Remove(new(entered.PersonId));
        return candidates;
    }

    /// <summary>The share of the registry that bears the name of the record, whatever its marks: it seems less rare than it is.</summary>
    private static async Task<double> ShareAsync(
        Session session,
        LikeNames names,
        long records,
        CancellationToken cancellation
    )
    {
        var bearers = await NameTable.CountAsync(session, names.OfAllYears(), cancellation);
        return Math.Max(1.0, bearers - 1) / records;
    }
}
