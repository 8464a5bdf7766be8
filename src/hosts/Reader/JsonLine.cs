using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CanCuoc.Reader;

/// <summary>How results are written for machines: one line each.</summary>
internal static class JsonLine
{
    // Vietnamese letters and the fillers of a zone stay what they are; this goes to no page
    private static readonly ReaderJson Plain = new(
        new JsonSerializerOptions(ReaderJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
    );

    public static string Of(ReportJson report) => JsonSerializer.Serialize(report, Plain.ReportJson);

    public static string Of(TrustReportJson report) => JsonSerializer.Serialize(report, Plain.TrustReportJson);

    public static string Of(ComparisonJson comparison) => JsonSerializer.Serialize(comparison, Plain.ComparisonJson);
}

/// <summary>The shapes, which native code must know before it runs.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(ReportJson))]
[JsonSerializable(typeof(TrustReportJson))]
[JsonSerializable(typeof(ComparisonJson))]
internal sealed partial class ReaderJson : JsonSerializerContext;
