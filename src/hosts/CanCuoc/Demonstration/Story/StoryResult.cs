using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CanCuoc.Program;

/// <summary>What the story came to, printed as one line of JSON.</summary>
internal sealed class StoryResult
{
    public long Persons { get; set; }

    public string PersonalNumber { get; set; } = "";

    /// <summary>Key of the application.</summary>
    public long Application { get; set; }

    /// <summary>Key of the card.</summary>
    public long Card { get; set; }

    /// <summary>The three lines of the card's machine-readable zone.</summary>
    public IReadOnlyList<string> Mrz { get; set; } = [];

    public ChipResult? Chip { get; set; }

    public MovedResult? Moved { get; set; }

    /// <summary>By field: <c>match</c> or <c>no-match</c>.</summary>
    public IReadOnlyDictionary<string, string> AgencyAnswer { get; set; } = new Dictionary<string, string>();

    /// <summary>Lines the citizen is shown about who looked.</summary>
    public int Looks { get; set; }

    public bool RegistryAgrees { get; set; }

    public LedgerResult? Ledger { get; set; }

    public double Seconds { get; set; }
}

/// <summary>What an inspection found: each answer is <c>yes</c>, <c>no</c>, <c>not-offered</c> or <c>not-checked</c>.</summary>
internal sealed record ChipResult(string AccessControl, string AuthenticData, string GenuineChip, string RightHolder);

/// <summary>The card's status after its holder moved.</summary>
internal sealed record MovedResult(string CardStatus);

/// <summary>What the verification of the ledger found.</summary>
internal sealed record LedgerResult(long Facts, long Size, bool Verified);

/// <summary>How the result is written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(StoryResult))]
internal sealed partial class StoryJson : JsonSerializerContext
{
    // The fillers of a machine-readable zone stay what they are; this goes to no page.
    private static JsonSerializerOptions Plain =>
        new(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(StoryResult result) =>
        JsonSerializer.Serialize(result, new StoryJson(Plain).StoryResult);
}
