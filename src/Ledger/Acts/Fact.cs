using System.Text.Json;
using System.Text.Json.Serialization;
using CanCuoc.Vocabulary;

namespace CanCuoc.Ledger;

/// <summary>
/// Something that was done, named in the past (<c>ApplicationApproved</c>), with identifiers only.
/// Personal values never enter: the ledger keeps a salted commitment to <see cref="Row"/>, not the row.
/// </summary>
public abstract record Fact
{
    private static readonly JsonSerializerOptions Identifiers = new() { Converters = { new IdentifierConverter() } };

    /// <summary>The person the fact is about; null for facts about no one.</summary>
    [JsonIgnore]
    public PersonId? Subject { get; init; }

    /// <summary>Canonical bytes of the row the fact made, beginning with their own format version; empty when it made none.</summary>
    [JsonIgnore]
    public ReadOnlyMemory<byte> Row { get; init; }

    [JsonIgnore]
    public string Kind => GetType().Name;

    internal string Print() => JsonSerializer.Serialize(this, GetType(), Identifiers);

    internal static TFact Parse<TFact>(string identifiers, PersonId? subject)
        where TFact : Fact => JsonSerializer.Deserialize<TFact>(identifiers, Identifiers)! with { Subject = subject };
}
