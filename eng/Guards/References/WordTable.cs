namespace CanCuoc.Guards.References;

/// <summary>A text table: a name, a colon, words; <c>#</c> starts a comment.</summary>
internal sealed class WordTable
{
    private readonly Dictionary<string, string[]> rows = [];

    public static WordTable Read(string file)
    {
        var table = new WordTable();
        foreach (var line in File.ReadLines(file).Select(line => line.Split('#')[0].Trim()).Where(line => line != ""))
        {
            if (line.Split(':') is not [var name, var words] || !table.rows.TryAdd(name, words.Split(' ', Split)))
                throw new InvalidDataException($"{file}: not a new row \"name: words\": {line}");
        }
        return table;
    }

    public IReadOnlyCollection<string> Names => rows.Keys;

    public bool Has(string name) => rows.ContainsKey(name);

    /// <summary>The words of a row; none where the table has no such row.</summary>
    public IReadOnlyList<string> this[string name] => rows.GetValueOrDefault(name) ?? [];

    private const StringSplitOptions Split = StringSplitOptions.RemoveEmptyEntries;
}
