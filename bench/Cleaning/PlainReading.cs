using System.Text;
using System.Xml;
using CanCuoc.Population;

namespace CanCuoc.Bench.Cleaning;

/// <summary>Reads every value of the files, as whoever wants the data must, and does nothing with it.</summary>
internal static class PlainReading
{
    public static void Read(string folder)
    {
        var characters = DirtyFile.All.Sum(file =>
            file.Shape == CollectedShape.Sheet
                ? ReadTable(Path.Combine(folder, file.Name))
                : ReadXml(Path.Combine(folder, file.Name))
        );
        if (characters == 0)
            throw new InvalidOperationException("The files are empty.");
    }

    private static long ReadTable(string file) =>
        File.ReadLines(file, Encoding.Latin1).Sum(line => line.Split(',').Sum(cell => (long)cell.Length));

    private static long ReadXml(string file)
    {
        // Old encodings are in it, which UTF-8 is not.
        using var text = new StreamReader(file, Encoding.Latin1);
        using var xml = XmlReader.Create(text);
        var characters = 0L;
        while (xml.Read())
            characters += xml.HasValue ? xml.Value.Length : 0;
        return characters;
    }
}
