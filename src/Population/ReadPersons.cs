using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>
/// Reads the records of a few given numbers, as they were on a day, as known at a moment. Nobody is found by it whose number was not
/// known already, and never many at once.
/// </summary>
public sealed class ReadPersons(ReadPerson readPerson)
{
    public static readonly ActKind Kind = new(
        nameof(ReadPersons),
        RegistrySystem.Population,
        Permission.ReadPerson,
        "Xem thông tin của một số người",
        "Reading the records of some people"
    )
    {
        IsLook = true,
        IsPreparing = true,
    };

    public static readonly Refusal TooMany = new(
        "POP-95",
        "Mỗi lần chỉ xem từ 1 đến 50 số định danh.",
        "From 1 to 50 numbers are read at once."
    );

    public static readonly Refusal NotThere = new(
        "POP-96",
        "Khi đó người này chưa sinh hoặc chưa có trong cơ sở dữ liệu.",
        "The person was not yet born then, or not yet in the registry."
    );

    /// <summary>More would be an export, and every person is a look.</summary>
    public const int Most = 50;

    /// <summary>Reads each number once, in the order given.</summary>
    /// <returns>One answer a number: a record, or why there is none.</returns>
    public async Task<Outcome<PersonsThen>> RunAsync(
        Act act,
        IReadOnlyCollection<PersonalNumber> numbers,
        DateOnly day,
        DateTimeOffset known,
        CancellationToken cancellation
    )
    {
        if (numbers.Count is 0 or > Most)
            return TooMany.For("number");
        var found = new List<PersonThen>();
        foreach (var number in numbers.Distinct())
        {
            var read = await readPerson.HistoryAsync(act, number, cancellation);
            Outcome<PersonRecord> record =
                read.IsRefused(out var refusal, out var history) ? refusal
                : history.AsOf(day, known) is { } then ? then
                : NotThere.For("number");
            found.Add(new(number, record));
        }
        return new PersonsThen(found);
    }
}

/// <summary>What was read for each number.</summary>
public sealed record PersonsThen(IReadOnlyList<PersonThen> Answers);

/// <summary>A number that was asked for, and its holder's record of that day or why there is none.</summary>
public sealed record PersonThen(PersonalNumber Number, Outcome<PersonRecord> Record);
