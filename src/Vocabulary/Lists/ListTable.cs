using System.Text;

namespace CanCuoc.Vocabulary;

/// <summary>
/// Reads one of the lists in this folder row by row, straight over its bytes: UTF-8, tab-separated, one line of column names.
/// A list is part of the program; a missing column is a bug and throws.
/// </summary>
internal ref struct ListTable
{
    private readonly ReadOnlySpan<byte> bytes;
    private readonly string[] columns;
    private readonly Range[] cells;
    private int next;

    private ListTable(byte[] bytes)
    {
        this.bytes = bytes;
        columns = Encoding.UTF8.GetString(Line()).Split('\t');
        cells = new Range[columns.Length];
    }

    public static bool Exists(string list) => typeof(ListTable).Assembly.GetManifestResourceInfo(list) is not null;

    public static ListTable Open(string list)
    {
        using var stream =
            typeof(ListTable).Assembly.GetManifestResourceStream(list)
            ?? throw new InvalidOperationException($"The list {list} is not in the program.");
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return new ListTable(content);
    }

    /// <summary>Goes to the next row; false after the last.</summary>
    public bool Read()
    {
        if (next >= bytes.Length)
            return false;
        var start = next;
        var end = start + Line().Length;
        for (var cell = 0; cell < cells.Length; cell++)
        {
            var length = bytes[start..end].IndexOf((byte)'\t');
            cells[cell] = start..(length < 0 ? end : start + length);
            start = length < 0 ? end : start + length + 1;
        }
        return true;
    }

    /// <summary>The place of a column, for lists of thousands of rows.</summary>
    public readonly int Column(string name) =>
        Array.IndexOf(columns, name) is var column and >= 0
            ? column
            : throw new InvalidOperationException($"The list has no column {name}.");

    public readonly ReadOnlySpan<byte> Cell(int column) => bytes[cells[column]];

    public readonly string Text(int column) => Encoding.UTF8.GetString(Cell(column));

    public readonly string Text(string column) => Text(Column(column));

    /// <summary>The label of the row, from the columns <c>name_vi</c> and <c>name_en</c>.</summary>
    public readonly Wording Wording() => new(Text("name_vi"), Text("name_en"));

    private ReadOnlySpan<byte> Line()
    {
        var rest = bytes[next..];
        var length = rest.IndexOf((byte)'\n');
        if (length < 0)
            length = rest.Length;
        next += length + 1;
        return rest[..length];
    }
}
