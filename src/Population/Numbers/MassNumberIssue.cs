using System.Collections;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using CanCuoc.Ledger;
using CanCuoc.Storage;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>
/// Issues numbers to many persons in a few statements. Each round draws one for everybody who has none and enters them all at once;
/// who is left after the rounds belongs to a crowded cell, and gets one of the numbers it has left.
/// </summary>
internal static class MassNumberIssue
{
    // In a cell a tenth full, four rounds leave one person in ten thousand.
    private const int Rounds = 4;

    // A transaction that enters many numbers and then some more would wait for another one that does the same, and that one for it:
    // a cell is taken whole, the lowest first. Who issues a single number needs no lock. SQLite has one writer.
    private const string TakeCells =
        "SELECT count(pg_advisory_xact_lock(cell)) FROM (SELECT cell FROM unnest(@cells) AS cell ORDER BY cell) AS ordered";

    /// <summary>Draws a number in each person's cell and enters it into the directory.</summary>
    /// <returns>The numbers by person; who is missing found the cell full.</returns>
    public static async Task<IReadOnlyDictionary<PersonId, PersonalNumber>> DrawAsync(
        Act act,
        IReadOnlyCollection<(PersonId Person, NumberCell Cell)> asked,
        CancellationToken cancellation
    )
    {
        if (act.Session.Engine == Engine.PostgreSql)
            await act.Session.ScalarAsync(
                TakeCells,
                cancellation,
                ("cells", asked.Select(one => one.Cell.First.Value).Distinct().ToArray())
            );
        var issued = new Dictionary<PersonId, PersonalNumber>(asked.Count);
        var waiting = asked.ToList();
        for (var round = 0; round < Rounds && waiting.Count > 0; round++)
            waiting = await EnterAsync(act, waiting, AtRandom(waiting), issued, cancellation);
        foreach (var cell in waiting.GroupBy(one => one.Cell).OrderBy(cell => cell.Key.First))
            await FillAsync(act, cell.Key, [.. cell], issued, cancellation);
        return issued;
    }

    /// <summary>Issues what a cell has left; again where somebody took one of it meanwhile.</summary>
    private static async Task FillAsync(
        Act act,
        NumberCell cell,
        List<(PersonId, NumberCell)> waiting,
        Dictionary<PersonId, PersonalNumber> issued,
        CancellationToken cancellation
    )
    {
        while (waiting.Count > 0)
        {
            var free = await FreeAsync(act.Session, cell, cancellation);
            if (free.Count == 0)
                return;
            RandomNumberGenerator.Shuffle(CollectionsMarshal.AsSpan(free));
            waiting = await EnterAsync(act, waiting, free, issued, cancellation);
        }
    }

    /// <summary>A number for each, all different; they stand in the order of the persons.</summary>
    private static List<PersonalNumber> AtRandom(List<(PersonId, NumberCell Cell)> waiting)
    {
        var drawn = new HashSet<PersonalNumber>(waiting.Count);
        var numbers = new List<PersonalNumber>(waiting.Count);
        var inCell = waiting.CountBy(one => one.Cell).ToDictionary();
        foreach (var (_, cell) in waiting)
        {
            // More persons than numbers: those beyond the half wait for what is left.
            var number = cell.Draw();
            while (inCell[cell] <= NumberCell.Size / 2 && drawn.Contains(number))
                number = cell.Draw();
            drawn.Add(number);
            numbers.Add(number);
        }
        return numbers;
    }

    /// <summary>Enters the numbers for the persons at the same places, as far as they go, and gives who got none.</summary>
    private static async Task<List<(PersonId, NumberCell)>> EnterAsync(
        Act act,
        List<(PersonId Person, NumberCell Cell)> waiting,
        List<PersonalNumber> numbers,
        Dictionary<PersonId, PersonalNumber> issued,
        CancellationToken cancellation
    )
    {
        var offers = new SortedDictionary<long, PersonId>();
        foreach (var (one, number) in waiting.Zip(numbers))
            offers.TryAdd(number.Value, one.Person);
        var entered = await NumberRows.EnterAsync(act, offers, cancellation);
        foreach (var number in entered)
            issued.Add(offers[number], PersonalNumber.FromValue(number));
        return waiting.FindAll(one => !issued.ContainsKey(one.Person));
    }

    private static async Task<List<PersonalNumber>> FreeAsync(
        Session session,
        NumberCell cell,
        CancellationToken cancellation
    )
    {
        var taken = new BitArray(NumberCell.Size);
        await session.ListAsync(
            "SELECT number FROM population.number WHERE number BETWEEN @first AND @last",
            row => taken[(int)(row.GetInt64(0) - cell.First.Value)] = true,
            cancellation,
            ("first", cell.First.Value),
            ("last", cell.Last.Value)
        );
        return [.. Enumerable.Range(0, NumberCell.Size).Where(six => !taken[six]).Select(cell.Number)];
    }
}
