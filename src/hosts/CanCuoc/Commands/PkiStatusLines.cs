using System.Globalization;
using CanCuoc.Cards;
using CanCuoc.Vocabulary;

namespace CanCuoc.Program;

/// <summary>The state of the keys behind the cards, for people.</summary>
internal static class PkiStatusLines
{
    public static void Write(SignersStatus status)
    {
        Console.WriteLine("Khóa ký cấp quốc gia / country signers");
        foreach (var one in status.CountrySigners)
            Write(one, status.At);
        Console.WriteLine("Khóa ký thẻ / document signers");
        foreach (var one in status.DocumentSigners)
            Write(one);
        VerifierStatusLines.Write(status.Verifiers);
        foreach (var label in status.Left)
            Console.WriteLine($"Khóa chưa có chứng thư / key without certificate: {label}");
        Console.WriteLine($"Còn ký được / cards left to sign: {status.CardsLeft:N0}");
        foreach (var due in status.Due)
            Console.WriteLine($"! {due}");
        if (status.Due.Count == 0)
            Console.WriteLine("Không có việc gấp / nothing must be done soon");
    }

    private static void Write(CountrySignerStatus one, DateTimeOffset now)
    {
        var link = one.IsLinked ? "có chứng thư liên kết / linked" : "tự ký / by itself";
        Console.WriteLine($"  {one.Generation} {one.Label} {one.Algorithm}, {link}");
        Console.WriteLine(
            $"      dùng đến / used until {Day(one.UsedUntil)}, hiệu lực đến / valid until {Day(one.ValidUntil)}"
        );
        Console.WriteLine($"      SHA-256 {one.Fingerprint}");
        if (one is { ListNumber: { } number, ListIssued: { } issued, ListNext: { } next })
            Console.WriteLine(
                $"      danh sách thu hồi / revocation list {number}: {Days(now - issued)} ngày tuổi / days old, kế tiếp trước / next by {Day(next)}"
            );
    }

    private static void Write(DocumentSignerStatus one)
    {
        Console.WriteLine(
            $"{(one.IsTurn ? "→" : " ")} {one.Generation} {one.Label} {one.Algorithm}, do / by {one.CountrySigner}: {Title(one.State)}"
        );
        Console.WriteLine(
            $"      ký / signs {Day(one.UsedFrom)} – {Day(one.UsedUntil)}, hiệu lực đến / valid until {Day(one.ValidUntil)}"
        );
        Console.WriteLine(
            $"      {one.Cards:N0} / {one.MostCards:N0} thẻ / cards, không thời hạn / without expiry {one.WithoutExpiry:N0}"
        );
        Console.WriteLine($"      SHA-256 {one.Fingerprint}");
    }

    private static Wording Title(SignerState state) =>
        state switch
        {
            SignerState.Usable => new("ký được", "may sign"),
            SignerState.Waiting => new("chưa đến hạn", "not yet"),
            SignerState.Ended => new("hết hạn dùng", "time over"),
            SignerState.Spent => new("đã ký đủ số thẻ", "count full"),
            _ => new("đã thu hồi", "revoked"),
        };

    private static string Day(DateTimeOffset moment) => moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static int Days(TimeSpan age) => (int)age.TotalDays;
}
