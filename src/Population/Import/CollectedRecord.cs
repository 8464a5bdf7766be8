using System.Text.Json;

namespace CanCuoc.Population;

/// <summary>
/// One person's data as a file has them, whatever its shape: the values by the paths of QCVN 109:2017/BTTTT (<c>HoVaTen/Ho</c>) and the
/// line where they begin. Bytes of old encodings stand as <c>RawText</c> reads them.
/// </summary>
internal sealed record CollectedRecord(long Ordinal, int Line, IReadOnlyDictionary<string, string> Values)
{
    public string? this[string path] => Values.TryGetValue(path, out var value) && value.Length > 0 ? value : null;

    /// <summary>The first of several paths that holds something, and what.</summary>
    public (string Path, string Text)? First(params ReadOnlySpan<string> paths)
    {
        foreach (var path in paths)
        {
            if (this[path] is { } text)
                return (path, text);
        }
        return null;
    }

    public CollectedRecord With(IEnumerable<KeyValuePair<string, string>> values)
    {
        var changed = new Dictionary<string, string>(Values);
        foreach (var (path, value) in values)
            changed[path] = value;
        return this with { Values = changed };
    }

    /// <summary>The values for a column.</summary>
    public string Print() => JsonSerializer.Serialize(Values);

    public static CollectedRecord Parse(long ordinal, int line, string values) =>
        new(ordinal, line, JsonSerializer.Deserialize<Dictionary<string, string>>(values)!);
}
