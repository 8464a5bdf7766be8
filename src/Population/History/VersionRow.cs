using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CanCuoc.Ledger;
using CanCuoc.Storage;

namespace CanCuoc.Population;

/// <summary>A later version of a record as its table holds it: the items it says otherwise, and since when that is true.</summary>
/// <param name="ValidFrom">yyyymmdd.</param>
/// <param name="Retracts">The version it takes back; null when it takes back none.</param>
/// <param name="Items">JSON: column and value.</param>
internal sealed record VersionRow(
    long PersonId,
    int Version,
    int ValidFrom,
    long RecordedAt,
    string Source,
    int Evidence,
    long ActId,
    int? Retracts,
    string Items
)
{
    // Names stay readable to whoever looks into the table.
    private static readonly JsonWriterOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>No item, as a version has it that only takes back another.</summary>
    public const string NoItems = "{}";

    /// <summary>The version that comes after a record's current one, saying nothing yet.</summary>
    public static VersionRow After(PersonRow current, Act act, Evidence evidence) =>
        new(
            current.PersonId,
            current.Version + 1,
            current.ValidFrom,
            // Who sets the clock back does not change what was known when.
            Math.Max(Moment.ToStored(act.Now), current.RecordedAt),
            evidence.Reference,
            (int)evidence.Rank,
            act.Id.Value,
            Retracts: null,
            NoItems
        );

    /// <summary>The items in which two rows differ, with the values of <paramref name="wanted"/>.</summary>
    public static string ItemsBetween(PersonRow current, PersonRow wanted) =>
        Print(wanted, PersonColumns.Items.Where(column => !Equals(column.Value(current), column.Value(wanted))));

    /// <summary>Items of a row as JSON.</summary>
    public static string Print(PersonRow row, IEnumerable<Column> columns)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            json.WriteStartObject();
            foreach (var column in columns)
                column.Write(row, json);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
    }

    /// <summary>Whether this version says something of a column.</summary>
    public bool Says(string column)
    {
        using var items = JsonDocument.Parse(Items);
        return items.RootElement.TryGetProperty(column, out _);
    }

    /// <summary>Says on a row what this version says.</summary>
    public void ApplyTo(PersonRow row) => Apply(Items, row);

    /// <summary>Says on a row what items say that <see cref="Print"/> gave.</summary>
    public static void Apply(string printed, PersonRow row)
    {
        using var items = JsonDocument.Parse(printed);
        foreach (var item in items.RootElement.EnumerateObject())
            PersonColumns.ByName[item.Name].Read(row, item.Value);
    }

    /// <summary>A row that holds what this version says and nothing else.</summary>
    public PersonRow Said()
    {
        var row = new PersonRow { PersonId = PersonId };
        ApplyTo(row);
        return row;
    }

    /// <summary>The bytes its fact commits to, under format version 1.</summary>
    public ReadOnlyMemory<byte> Commit() =>
        new CanonicalBytes(1)
            .Add(PersonId)
            .Add(Version)
            .Add(ValidFrom)
            .Add(RecordedAt)
            .Add(Source)
            .Add(Evidence)
            .Add(ActId)
            .Add(Retracts ?? 0)
            .Add(Items)
            .Written;
}
