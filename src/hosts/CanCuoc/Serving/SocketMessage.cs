using System.Text.Json;
using System.Text.Json.Serialization;

namespace CanCuoc.Program;

/// <summary>One line of the conversation over the command socket. The client sends its arguments; the server what the command prints, then its exit code.</summary>
internal sealed record SocketMessage(
    IReadOnlyList<string>? Arguments = null,
    string? Output = null,
    string? Error = null,
    int? Exit = null
)
{
    public static SocketMessage? Read(string? line) =>
        line is null ? null : JsonSerializer.Deserialize(line, SocketJson.Default.SocketMessage);

    public string ToLine() => JsonSerializer.Serialize(this, SocketJson.Default.SocketMessage);
}

/// <summary>How messages are written: one line each, without what they do not say.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SocketMessage))]
internal sealed partial class SocketJson : JsonSerializerContext;
