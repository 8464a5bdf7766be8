using System.Globalization;
using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>Which record of which file: it says nothing of the person, so it may stand in an address.</summary>
/// <param name="Source">The act that began the file.</param>
/// <param name="Ordinal">Its place among the records of the file, from 1.</param>
public readonly record struct QuarantineKey(long Source, long Ordinal)
{
    /// <summary>As <see cref="ToString"/> prints it; null for anything else.</summary>
    public static QuarantineKey? Read(string? text) =>
        text?.Split('-') is [var source, var ordinal] && IsKey(source, out var file) && IsKey(ordinal, out var place)
            ? new(file, place)
            : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Source}-{Ordinal}");

    private static bool IsKey(string text, out long key) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out key);
}

/// <summary>A record that was not taken, for an officer to mend.</summary>
/// <param name="Reference">The file and the line, as a person's record will name them.</param>
/// <param name="File">The file's name.</param>
/// <param name="Values">By the paths of QCVN 109 as they stood in the file; bytes of no known encoding as the Latin letters they look like.</param>
/// <param name="Reason">Why it cannot be taken as it is, naming the path; null when it could be now.</param>
public sealed record QuarantinedRecord(
    QuarantineKey Key,
    string File,
    string Reference,
    IReadOnlyDictionary<string, string> Values,
    Refusal? Reason
)
{
    /// <summary>The entry of a civil-status register that it is; null for a person's data.</summary>
    public EntryKind? Entry { get; init; }
}

/// <summary>A row of the quarantine with its file.</summary>
internal sealed record QuarantineRow(
    CollectedSource Source,
    CollectedRecord Record,
    string? Unit,
    string Code,
    string? About,
    QuarantineState State
)
{
    private static readonly Dictionary<string, string> AsItIs = [];

    // What rules of the registry call an item, and the path that a file has it under.
    private static readonly Dictionary<string, string> Paths = new()
    {
        ["number"] = "SoDinhDanh",
        ["birthDate"] = "NgayThangNamSinh",
        ["birthRegistration"] = "NoiDangKyKhaiSinh",
    };

    public QuarantineKey Key => new(Source.Id, Record.Ordinal);

    public string Reference => Source.Reference(Record.Line);

    /// <summary>The entry of a register that it is; null for a person's data.</summary>
    public EntryKind? Entry =>
        RegisterEntry
            .Elements.Where(one => one.Name == Record[RegisterEntry.Element])
            .Select(one => (EntryKind?)one.Kind)
            .FirstOrDefault();

    /// <summary>Why an officer of a post may do nothing with it; null when he or she may.</summary>
    public Refusal? Barred(Act act) =>
        State != QuarantineState.Waiting ? ReadQuarantined.NotWaiting : act.OutOfReach(Unit ?? "");

    /// <summary>Why it cannot be taken as it is; null when it could be now. Of an entry, why it could not when it was tried.</summary>
    public async Task<Refusal?> ReasonAsync(Act act, CancellationToken cancellation)
    {
        if (Entry is null)
            return (await ReadAsync(act, AsItIs, cancellation)).Refusal;
        return CollectedText.Read(Record).IsRefused(out var refusal, out var text)
            || RegisterEntry.Read(text.Record, Source.AsAt).IsRefused(out refusal, out _)
                ? refusal
            : EntryEvents.Refusals.FirstOrDefault(one => one.Code == Code) is { } told ? told with { About = About }
            : null;
    }

    /// <summary>The person that the record says, with what was mended; the same door as an import's.</summary>
    public async Task<Outcome<CollectedPerson>> ReadAsync(
        Act act,
        IReadOnlyDictionary<string, string> mended,
        CancellationToken cancellation
    )
    {
        var terms = new ReadingTerms(Source.Numbering, Source.AsAt);
        if (PersonReading.Read(Record.With(mended), terms).IsRefused(out var refusal, out var person))
            return refusal;
        if (PersonRules.Check(person.Details, person.Number, act.Today) is { } wrong)
            return AtItsPath(wrong);
        if (person.Number is not { } number)
            return NumberIssue.CellOf(person.Details).Refusal is { } none ? AtItsPath(none) : person;
        return await NumberIssue.HolderAsync(act, number, cancellation) is null
            ? person
            : RegisterPerson.NumberTaken.For(Paths["number"]);
    }

    public static Refusal AtItsPath(Refusal refusal) =>
        refusal.About is { } about && Paths.TryGetValue(about, out var path) ? refusal.For(path) : refusal;
}
