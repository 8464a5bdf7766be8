using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>A record as it stood on a day, as known at a moment, and what each item of it stands on: what an extract certifies.</summary>
/// <param name="AsOf">The day.</param>
/// <param name="KnownAt">By what had been recorded up to then.</param>
/// <param name="IsSpecimen">Of a demonstration, where everybody is invented.</param>
public sealed record PersonExtract(
    DateOnly AsOf,
    DateTimeOffset KnownAt,
    bool IsSpecimen,
    IReadOnlyList<ExtractItem> Items,
    ExtractIssue Issued
)
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>The bytes that are signed: JSON, names not escaped.</summary>
    public byte[] Print() => JsonSerializer.SerializeToUtf8Bytes(this, Format);

    /// <summary>Reads what <see cref="Print"/> printed; a signature vouches for its form.</summary>
    internal static PersonExtract Parse(ReadOnlySpan<byte> printed) =>
        JsonSerializer.Deserialize<PersonExtract>(printed, Format)!;
}

/// <summary>One item of an extract.</summary>
/// <param name="Field">Code of the <see cref="RecordField"/>.</param>
/// <param name="Article">Where the law names the item.</param>
/// <param name="Since">Since when it is true, as far as it is known; null for what the record said when it was first entered.</param>
/// <param name="Evidence">What it stands on: rank and reference.</param>
public sealed record ExtractItem(
    string Field,
    string Article,
    Wording Label,
    Wording Value,
    string? Since,
    DateTimeOffset RecordedAt,
    Wording Evidence,
    string Reference
);

/// <summary>Who issued an extract, when and why; <paramref name="Act"/> is its number, by which the ledger knows it.</summary>
/// <param name="Post">Code of the post; no officer is named.</param>
public sealed record ExtractIssue(DateTimeOffset At, long Act, string Post, Wording Purpose, string Ground);

/// <summary>An extract was issued; the ledger commits to the bytes that were signed.</summary>
public sealed record ExtractIssued : Fact;
