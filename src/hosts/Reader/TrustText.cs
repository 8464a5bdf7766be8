using System.Globalization;
using CanCuoc.Chip.Trust;
using CanCuoc.Vocabulary;

namespace CanCuoc.Reader;

/// <summary>Prints whom the program believes and how old that knowledge is, for people.</summary>
internal static class TrustText
{
    /// <summary>Every file and what it holds.</summary>
    public static void PrintFiles(Trusted trusted, DateTimeOffset now)
    {
        foreach (var (file, at) in trusted.Gathered.Files.Zip(trusted.BroughtAt))
        {
            Console.WriteLine($"{file.Name}  {Day(at)}");
            foreach (var item in file.Items)
                Console.WriteLine($"  {Of(item, now)}");
        }
        Console.WriteLine(Sum(trusted, now));
    }

    /// <summary>Whom, how old the lists are, and what is not believed.</summary>
    public static void Print(Trusted trusted, DateTimeOffset now)
    {
        Console.WriteLine($"{"Tin cậy / trusted", -50} {Sum(trusted, now)}");
        foreach (var (_, item) in trusted.Lists)
            Console.WriteLine($"    {Of(item, now)}");
        foreach (var (file, item) in trusted.NotTaken)
            Console.WriteLine($"    {file}: {Of(item, now)}");
    }

    private static string Sum(Trusted trusted, DateTimeOffset now) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{trusted.Store.Count} cơ quan ký / country signers, {trusted.AgeAt(now)}"
        );

    private static string Of(TrustItem item, DateTimeOffset now)
    {
        var said = item.Kind switch
        {
            TrustItemKind.RevocationList =>
                $"{Kind(item)}  {item.Name}  {Issued(item, now)}, {Next(item, now)}, {Count(item)}",
            TrustItemKind.MasterList => $"{Kind(item)}  {item.Name}  {Issued(item, now)}, {Count(item)}",
            _ => $"{item.Name}  {Day(item.Issued)} – {Day(item.NextUpdate)}",
        };
        if (item.IsSuperseded)
            return $"{said}  {Superseded}";
        return item.NotTaken is { } refusal ? $"{said}  {NotBelieved}: {refusal.Code} {refusal.Text}" : said;
    }

    private static Wording Superseded => new("đã có danh sách mới hơn", "a newer one is held");

    private static Wording NotBelieved => new("KHÔNG TIN", "NOT BELIEVED");

    private static Wording Kind(TrustItem item) =>
        item.Kind == TrustItemKind.MasterList
            ? new("danh sách chứng thư", "master list")
            : new("danh sách thu hồi", "revocation list");

    private static string Issued(TrustItem item, DateTimeOffset now) =>
        item.Issued is { } issued
            ? $"{new Wording("lập ngày", "issued")} {Day(issued)} ({Trusted.Days(now - issued)})"
            : $"{new Wording("không rõ ngày lập", "issued nobody says when")}";

    private static string Next(TrustItem item, DateTimeOffset now)
    {
        var next = $"{new Wording("lần tới", "next")} {Day(item.NextUpdate)}";
        return item.IsOverdue(now) ? $"{next} {new Wording("QUÁ HẠN", "OVERDUE")}" : next;
    }

    private static string Count(TrustItem item) =>
        string.Create(CultureInfo.InvariantCulture, $"{item.Count} chứng thư / certificates");

    private static string Day(DateTimeOffset? at) => at?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) ?? "–";
}
