using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>The people of the registry whom an entry names by number.</summary>
internal sealed class EntryPeople(Act act, ReadPerson readPerson)
{
    public const string Number = "SoDinhDanh";

    /// <summary>Whether a path is that of a number.</summary>
    public static bool IsPath(string path) => path.EndsWith(Number, StringComparison.Ordinal);

    /// <summary>The holder of the number at a path.</summary>
    public async Task<Outcome<PersonRecord>> ReadAsync(
        CollectedRecord record,
        string path,
        CancellationToken cancellation
    )
    {
        if (record[path] is not { } text)
            return PersonReading.Missing.For(path);
        if (PersonalNumber.Read(text).IsRefused(out var refusal, out var number))
            return refusal.For(path);
        return (await readPerson.RunAsync(act, number, cancellation)).IsRefused(out refusal, out var person)
            ? refusal.For(path)
            : person;
    }
}
