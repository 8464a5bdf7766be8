namespace CanCuoc.Population;

/// <summary>
/// One <c>CongDan</c> of a QCVN 109:2017/BTTTT file as read: its values by path (<c>HoVaTen/Ho</c>) and the line where it begins.
/// </summary>
internal sealed record Qcvn109Record(long Ordinal, int Line, IReadOnlyDictionary<string, string> Values)
{
    public string? this[string path] => Values.TryGetValue(path, out var value) && value.Length > 0 ? value : null;
}
