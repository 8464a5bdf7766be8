using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>What a search asks for: a number, or a name with a year of birth or a unit that narrows it.</summary>
/// <param name="Unit">Code of the unit of permanent residence, as registered.</param>
public sealed record PersonQuery(PersonalNumber? Number, string? Name, int? BirthYear, string? Unit);

/// <summary>
/// Finds persons by number or by name, folded so that Đặng is found under dang and hoà under hòa. The nearest spelling comes first, then the
/// order of Vietnamese lists of people. Everybody shown is noted as seen.
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

    public async Task<Outcome<PersonMatches>> RunAsync(Act act, PersonQuery query, CancellationToken cancellation)
    {
        if (query.Number is { } number)
            return (await readPerson.RunAsync(act, number, cancellation)).IsRefused(out _, out var found)
                ? new PersonMatches([])
                : new PersonMatches([found]);
        var key = Folding.Ascii(query.Name ?? "");
        if (key.Length == 0)
            return NothingAsked.For("name");
        if (await PersonTable.CountAsync(act, Condition(query), Most + 1, cancellation, Values(query, key)) > Most)
            return TooWide.For("name");
        var persons = await PersonTable.FindAsync(act, Condition(query), Most, cancellation, Values(query, key));
        return new PersonMatches(Rank(persons, query.Name!));
    }

    private static string Condition(PersonQuery query) =>
        "name_key = @key AND merged_into IS NULL"
        + (query.BirthYear is null ? "" : " AND birth_date >= @from AND birth_date < @to")
        + (query.Unit is null ? "" : " AND residence_unit = @unit");

    private static (string, object?)[] Values(PersonQuery query, string key)
    {
        var values = new List<(string, object?)> { ("key", key) };
        if (query.BirthYear is { } year)
            values.AddRange([("from", PartialDate.Of(year).ToInt()), ("to", PartialDate.Of(year + 1).ToInt())]);
        if (query.Unit is { } unit)
            values.Add(("unit", unit));
        return [.. values];
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
public sealed record PersonMatches(IReadOnlyList<PersonRecord> Persons);
