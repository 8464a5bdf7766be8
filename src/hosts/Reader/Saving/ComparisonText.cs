using CanCuoc.Chip.Lds;
using CanCuoc.Vocabulary;

namespace CanCuoc.Reader;

/// <summary>Prints how two readings differ, for people.</summary>
internal static class ComparisonText
{
    public static void Print(LdsComparison comparison)
    {
        if (comparison.IsSame)
            Console.WriteLine(new Wording("Hai lần đọc giống hệt nhau", "The two readings are the same"));
        foreach (var file in comparison.Files)
        {
            Console.WriteLine($"EF.{file.File}  {Word(file)}");
            foreach (var field in file.Fields)
                Print(field);
        }
    }

    private static void Print(FieldDifference field)
    {
        Console.WriteLine($"    {field.Label}");
        Console.WriteLine($"      1: {field.First ?? "–"}");
        Console.WriteLine($"      2: {field.Second ?? "–"}{(field.First == field.Second ? $" ({OtherContent})" : "")}");
    }

    private static Wording OtherContent => new("nội dung khác", "other content");

    private static Wording Word(FileDifference file) =>
        file switch
        {
            { In: FilePresence.First } => new("chỉ có trong lần đọc thứ nhất", "only in the first"),
            { In: FilePresence.Second } => new("chỉ có trong lần đọc thứ hai", "only in the second"),
            { Fields: [] } => new("khác, nhưng không ở mục nào hiểu được", "differs, in no field that is understood"),
            _ => new("khác", "differs"),
        };
}
