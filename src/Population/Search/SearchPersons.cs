using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>What a search asks for: a number, new or old, or a name with a year of birth or a unit that narrows it.</summary>
/// <param name="Name">A whole name, or family and given name in either order; with a year of birth one word may be misspelt.</param>
/// <param name="Unit">Code of the unit of permanent residence, as registered.</param>
public sealed record PersonQuery(PersonalNumber? Number, string? Name, int? BirthYear, string? Unit)
{
    /// <summary>The name is whole and well spelt: people of other names are not meant.</summary>
    public bool IsWholeName { get; init; }

    /// <summary>The number of an old identity card: asked for instead of all else.</summary>
    public LegacyIdNumber? LegacyNumber { get; init; }
}

/// <summary>
/// Finds persons by number, by the number of an old identity card, or by name, folded so that Đặng is found under dang and hoà under hòa, and misspelt where nobody is found as it
/// is written. The nearest spelling comes first, then the order of Vietnamese lists of people. Everybody shown is noted as seen.
/// </summary>
public sealed class SearchPersons(ReadPerson readPerson)
{
    public static readonly ActKind Kind = new(
        nameof(SearchPersons),
        RegistrySystem.Population,
        Permission.SearchPersons,
        "Tìm người trong cơ sở dữ liệu dân cư",
        "Searching for a person"
    )
    {
        IsLook = true,
        IsPreparing = true,
    };

    public static readonly Refusal NothingAsked = new(
        "POP-10",
        "Hãy nhập số định danh cá nhân hoặc họ và tên.",
        "Give a personal number or a name."
    );

    public static readonly Refusal TooWide = new(
        "POP-11",
        "Có quá nhiều người trùng tên; hãy thêm năm sinh hoặc nơi thường trú.",
        "Too many people have this name; add the year of birth or the place of residence."
    );

    /// <summary>More than an officer can look through; and every person shown is a look.</summary>
    public const int Most = 50;

    private readonly NameWords words = new();

    public async Task<Outcome<PersonMatches>> RunAsync(Act act, PersonQuery query, CancellationToken cancellation)
    {
        if ((query.Number ?? query.LegacyNumber?.PersonalNumber) is { } number)
            return (await readPerson.RunAsync(act, number, cancellation)).IsRefused(out _, out var holder)
                ? new PersonMatches([])
                : new PersonMatches([holder]);
        if (query.LegacyNumber is { } old)
            return new PersonMatches(await WithOldNumberAsync(act, old, cancellation));
        var search = new NameSearch(words, query);
        if (search.IsEmpty)
            return NothingAsked.For("name");
        var found = await search.RunAsync(act, Most + 1, cancellation);
        if (found.Count > Most)
            return TooWide.For("name");
        var persons = await PersonTable.ReadAsync(act, found, cancellation);
        return new PersonMatches(Rank(persons, query.Name!)) { Readings = WordReading.Of(query.Name!, persons) };
    }

    /// <summary>Everybody who has or had the number, which may be several, each by the record that stands for the person.</summary>
    private async Task<IReadOnlyList<PersonRecord>> WithOldNumberAsync(
        Act act,
        LegacyIdNumber number,
        CancellationToken cancellation
    )
    {
        var found = new List<PersonRecord>();
        foreach (var person in await LegacyNumberTable.FindAsync(act.Session, number, Most, cancellation))
        {
            var read = await readPerson.StandingAsync(act, person, cancellation);
            if (!read.IsRefused(out _, out var record) && !found.Exists(other => other.Id == record.Id))
                found.Add(record);
        }
        return found;
    }

    private static IReadOnlyList<PersonRecord> Rank(IEnumerable<PersonRecord> persons, string name)
    {
        var asked = SearchKeys.Of(name);
        return
        [
            .. persons
                .OrderByDescending(person => asked.LikenessTo(SearchKeys.Of(person.Details.Name.Full)))
                .ThenBy(person => person.Details.Name, VietnameseOrder.People)
                .ThenBy(person => person.Details.BirthDate),
        ];
    }
}

/// <summary>Who was found, nearest first.</summary>
public sealed record PersonMatches(IReadOnlyList<PersonRecord> Persons)
{
    /// <summary>Words that were taken for others, because nobody was found as they are written.</summary>
    public IReadOnlyList<WordReading> Readings { get; init; } = [];
}
