using System.Text;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>
/// Reads collection sheets (form DC01, <i>phiếu thu thập thông tin dân cư</i>) that were typed into a table: CSV with commas, semicolons or
/// tabs (RFC 4180), a person a row, the columns told by a header in the words of the form. A row has at most 64 K characters.
/// </summary>
internal sealed class SheetFile : CollectedFile
{
    public static readonly Refusal NotASheet = new(
        "COL-04",
        "Tệp không phải XML theo QCVN 109 và cũng không phải bảng có dòng đầu ghi tên cột của phiếu DC01 (ít nhất họ tên và ngày sinh).",
        "The file is neither XML of QCVN 109 nor a table whose first row names columns of sheet DC01 (at least name and birth)."
    );

    public static readonly Refusal Unclosed = new(
        "COL-05",
        "Tệp kết thúc giữa một ô mở bằng dấu ngoặc kép; các dòng trước đó đã được nhận.",
        "The file ends within a cell that a quotation mark opened; the rows before it were taken."
    );

    private const int MostCharacters = 64 * 1024;

    private readonly Stream stream;
    private readonly StreamReader text;
    private string[] paths = [];
    private char separator;
    private int line = 1;
    private long ordinal;

    public SheetFile(Stream stream)
    {
        this.stream = stream;
        text = new StreamReader(stream, RawText.Encoding, leaveOpen: true);
    }

    public override CollectedShape Shape => CollectedShape.Sheet;

    public override long Position => stream.Position;

    public override Outcome<Done> Open()
    {
        if (Row(SeparatorOf).IsRefused(out var refusal, out var header))
            return refusal;
        paths = [.. header.Select(SheetColumns.PathOf)];
        return paths.Contains(SheetColumns.Name) && SheetColumns.Births.Any(paths.Contains) ? Done.It : NotASheet;
    }

    public override Outcome<Optional<CollectedRecord>> Next()
    {
        while (text.Peek() >= 0)
        {
            var begins = line;
            if (Row(_ => separator).IsRefused(out var refusal, out var cells))
                return refusal;
            if (cells.Any(cell => cell.Length > 0))
                return new Optional<CollectedRecord>(new(++ordinal, begins, Values(cells)));
        }
        return default(Optional<CollectedRecord>);
    }

    public override void Dispose() => text.Dispose();

    /// <summary>The cells by path; what stands beyond the columns of the header is kept, and refused with the record.</summary>
    private Dictionary<string, string> Values(List<string> cells)
    {
        var values = new Dictionary<string, string>();
        foreach (var (path, cell) in paths.Zip(cells).Where(one => one.Second.Length > 0))
            values[path] = cell;
        if (cells.Skip(paths.Length).Any(cell => cell.Length > 0))
            values[PersonReading.Surplus] = string.Join(separator, cells.Skip(paths.Length));
        return values;
    }

    /// <summary>The cells of the next row, trimmed.</summary>
    /// <param name="separatorOf">Tells the separator from the first one met.</param>
    private Outcome<List<string>> Row(Func<char, char> separatorOf)
    {
        var (cells, cell, isQuoted, characters) = (new List<string>(), new StringBuilder(), false, 0);
        for (var next = text.Read(); next >= 0; next = text.Read())
        {
            var character = (char)next;
            if (++characters > MostCharacters)
                return XmlFile.TooLarge.For($"{line}");
            line += character == '\n' ? 1 : 0;
            if (character == '"' && isQuoted && text.Peek() == '"')
                cell.Append((char)text.Read());
            else if (character == '"' && (isQuoted || cell.Length == 0))
                isQuoted = !isQuoted;
            else if (isQuoted || !IsEnd(character, separatorOf))
                cell.Append(character);
            else if (character is '\n')
                break;
            else
                Close(cells, cell);
        }
        Close(cells, cell);
        return isQuoted ? Unclosed : cells;
    }

    private bool IsEnd(char character, Func<char, char> separatorOf)
    {
        if (character is ',' or ';' or '\t')
            separator = separatorOf(character);
        return character == '\n' || (character == separator && separator != '\0');
    }

    // The header is in words without signs, so that the first one tells.
    private char SeparatorOf(char met) => separator == '\0' ? met : separator;

    private static void Close(List<string> cells, StringBuilder cell)
    {
        cells.Add(cell.ToString().Trim());
        cell.Clear();
    }
}
