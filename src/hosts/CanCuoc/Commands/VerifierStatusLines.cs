using System.Globalization;
using CanCuoc.Cards;

namespace CanCuoc.Program;

/// <summary>Who may read prints, for people.</summary>
internal static class VerifierStatusLines
{
    /// <summary>Of terminals as many as a screen has; JSON has them all.</summary>
    private const int MostTerminals = 20;

    public static void Write(VerifiersStatus status)
    {
        Console.WriteLine("Khóa cấp quyền đọc vân tay cấp quốc gia (CVCA) / country verifiers");
        if (status.CountryVerifiers.Count == 0)
            Console.WriteLine(
                "  chưa có, vân tay không ghi vào thẻ / none, prints are not put on cards: pki cvca init"
            );
        foreach (var one in status.CountryVerifiers)
        {
            var link = one.IsLinked ? "có chứng thư liên kết / linked" : "tự ký / by itself";
            Console.WriteLine($"  {one.Generation} {one.Holder} {one.Label} {one.Algorithm}, {link}");
            Console.WriteLine($"      {Valid(one.From, one.Until, status.Today)}: {VerifierTerms.Title(one.Rights)}");
            Console.WriteLine($"      SHA-256 {one.Fingerprint}");
        }
        Console.WriteLine("Đơn vị kiểm tra giấy tờ (DV) / document verifiers");
        foreach (var one in status.DocumentVerifiers)
        {
            var place = one.IsOurs ? "khóa ở đây / key here" : "khóa ở nơi khác / key elsewhere";
            var valid = one is { From: { } from, Until: { } until, Rights: { } rights }
                ? $"{Valid(from, until, status.Today)}: {VerifierTerms.Title(rights)}"
                : "chờ cấp chứng thư / waits to be certified";
            Console.WriteLine($"  {one.Holder}, {place}{(one.IsForeign ? ", nước ngoài / foreign" : "")}: {valid}");
        }
        Console.WriteLine($"Thiết bị đọc còn hạn / valid terminals: {status.Terminals.Count:N0}");
        foreach (var one in status.Terminals.OrderBy(one => one.Until).Take(MostTerminals))
            Console.WriteLine(
                $"  {one.Holder}, do / by {one.DocumentVerifier}: {Valid(one.From, one.Until, status.Today)}: {VerifierTerms.Title(one.Rights)}"
            );
        if (status.Terminals.Count > MostTerminals)
            Console.WriteLine("  …, --json");
    }

    private static string Valid(DateOnly from, DateOnly until, DateOnly today)
    {
        var age = today.DayNumber - from.DayNumber;
        return $"{Day(from)} – {Day(until)}, {age} ngày tuổi / days old";
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
