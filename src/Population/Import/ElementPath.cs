namespace CanCuoc.Population;

/// <summary>Where an element stands below its record. A path is written once, however many records have it.</summary>
internal sealed class ElementPath
{
    private readonly Dictionary<string, ElementPath> below = new(StringComparer.Ordinal);
    private readonly ElementPath record;

    private ElementPath(ElementPath? record, ElementPath? above, string text) =>
        (this.record, Above, Text) = (record ?? this, above, text);

    /// <summary>A record itself, which has no path.</summary>
    public static ElementPath OfRecord() => new(null, null, "");

    /// <summary>The element that it stands in; null for the record.</summary>
    public ElementPath? Above { get; }

    /// <summary>The names from the record down: <c>HoVaTen/Ho</c>.</summary>
    public string Text { get; }

    /// <summary>Of a record, how many paths below it are known.</summary>
    public int Known { get; private set; }

    /// <summary>The element of a name within this one.</summary>
    public ElementPath Below(string name)
    {
        if (below.TryGetValue(name, out var element))
            return element;
        record.Known++;
        return below[name] = new(record, this, Above is null ? name : $"{Text}/{name}");
    }
}
