using CanCuoc.Vocabulary;

namespace CanCuoc.Matching.Slaps;

/// <summary>A finger cut from a slap.</summary>
/// <param name="Position">Of ISO/IEC 19794-2, 1 to 10.</param>
/// <param name="Box">Where its tip lies in the slap.</param>
/// <param name="Image">Its tip upright, with a little paper around.</param>
public sealed record SlapFinger(int Position, FingerBox Box, GrayImage Image, PrintQuality Quality);

/// <summary>A slap that has been cut; fingers from the left of the picture.</summary>
/// <param name="Turn">Radians the hand leans to the right.</param>
public sealed record CutSlap(SlapKind Kind, double Turn, IReadOnlyList<SlapFinger> Fingers);

/// <summary>
/// Cuts a slap of four fingers, or of two thumbs, into its finger tips. Dark ridges on light paper, 500 pixels an inch, up to 3.2 by 3
/// inches, turned up to 30 degrees. Whether the fingers are whose they are said to be is for the matcher: it compares them with the rolled
/// prints; here only the hand's own shape is judged.
/// </summary>
public static class SlapCutting
{
    // 3.2 inches are 1,600 pixels; some devices give a little more.
    private const int Longest = 2000;
    private const int Shortest = 200;
    private const double MostTurn = 36 * Math.PI / 180;

    // Cells; a thumb lies 16 to 20 mm wide, 40 to 48 of them with their margins.
    private const double WidestFinger = 47;

    public static readonly Refusal WrongSize = new(
        "SLP-01",
        "Ảnh bàn tay phải có cạnh từ 200 đến 2.000 điểm ảnh.",
        "A slap picture must be 200 to 2,000 pixels each way."
    );

    public static readonly Refusal WrongResolution = new(
        "SLP-02",
        "Ảnh bàn tay phải có 500 điểm ảnh mỗi inch; hãy lấy mẫu lại trước.",
        "A slap picture must have 500 pixels an inch; resample it first."
    );

    public static readonly Refusal AbsentElsewhere = new(
        "SLP-03",
        "Ngón khai là thiếu không thuộc ảnh này, hoặc không còn ngón nào.",
        "A finger stated as absent does not belong to this slap, or none is left."
    );

    public static readonly Refusal NoFinger = new(
        "SLP-04",
        "Không thấy ngón tay nào trong ảnh; hãy đặt các ngón lên mặt kính.",
        "There is no finger in the picture; lay the fingers on the glass."
    );

    public static readonly Refusal TooFew = new(
        "SLP-05",
        "Thấy ít ngón hơn số phải có; hãy xoè và đặt đủ các ngón, hoặc khai ngón thiếu.",
        "Fewer fingers are seen than there should be; spread them and lay down all, or state which is absent."
    );

    public static readonly Refusal TooMany = new(
        "SLP-06",
        "Thấy nhiều ngón hơn số phải có; hãy lau mặt kính và chỉ đặt các ngón của ảnh này.",
        "More fingers are seen than there should be; clean the glass and lay down only the fingers of this slap."
    );

    public static readonly Refusal OffTheGlass = new(
        "SLP-07",
        "Một đầu ngón nằm ngoài mép ảnh; hãy đặt bàn tay vào giữa.",
        "A finger tip lies beyond the edge of the picture; centre the hand."
    );

    public static readonly Refusal OtherHand = new(
        "SLP-08",
        "Hình bàn tay là của tay kia; hãy kiểm tra tay trái, tay phải.",
        "The hand's shape is that of the other hand; check left and right."
    );

    public static readonly Refusal TurnedTooFar = new(
        "SLP-09",
        "Bàn tay xoay quá 30 độ; hãy đặt thẳng.",
        "The hand is turned more than 30 degrees; lay it straight."
    );

    public static readonly Refusal FingersTouch = new(
        "SLP-10",
        "Các ngón chạm nhau; hãy xoè các ngón ra một chút.",
        "The fingers touch each other; spread them a little."
    );

    /// <summary>Cuts, orders and judges the fingers of a slap.</summary>
    /// <param name="absent">Positions of the fingers of this slap that are missing or bandaged.</param>
    public static Outcome<CutSlap> Cut(GrayImage picture, SlapKind kind, IReadOnlyCollection<int> absent)
    {
        if (NotASlap(picture) is { } wrong)
            return wrong;
        var expected = Expected(kind, absent);
        if (expected.Length == 0 || expected.Length + absent.Count != kind.Positions().Count)
            return AbsentElsewhere;

        var grid = RidgeGrid.Of(picture);
        if (FingersHangTogether(picture, grid))
            return FingersTouch;
        var hand = StandingHand.Of(picture, grid, expected.Length);
        if (Miscounted(hand.Fingers.Count, expected.Length) is { } miscounted)
            return miscounted;
        if (Math.Abs(hand.Turn) > MostTurn)
            return TurnedTooFar;

        FingerBox[] boxes = [.. hand.Fingers.Select(strip => FingerOutline.Of(picture, grid, strip, hand.Turn))];
        if (boxes.Any(box => ReachesOut(picture, box)))
            return OffTheGlass;
        if (HandSide.Contradicts(kind, expected, boxes))
            return OtherHand;
        var fingers = boxes.Select((box, i) => Finger(picture, expected[i], box));
        return new CutSlap(kind, boxes.Average(box => box.Turn), [.. fingers]);
    }

    private static Refusal? NotASlap(GrayImage picture)
    {
        if (Math.Max(picture.Width, picture.Height) > Longest || Math.Min(picture.Width, picture.Height) < Shortest)
            return WrongSize;
        return Math.Abs(picture.PixelsPerInch - GrayImage.PrintResolution) > 10 ? WrongResolution : null;
    }

    private static int[] Expected(SlapKind kind, IReadOnlyCollection<int> absent) =>
        [.. kind.Positions().Where(position => !absent.Contains(position))];

    // Ridges that hang together and are wider than any thumb are two fingers, and no line between them can be trusted.
    private static bool FingersHangTogether(GrayImage picture, RidgeGrid grid) =>
        CellPieces
            .Of([.. grid.Covered], grid.Columns)
            .Exists(piece =>
                piece.Count >= FingerStrip.FewestCells
                && PieceAxis.Of(piece).Width > WidestFinger
                && RidgeTexture.IsOver(picture, grid, piece)
            );

    private static Refusal? Miscounted(int found, int expected)
    {
        if (found == 0)
            return NoFinger;
        if (found < expected)
            return TooFew;
        return found > expected ? TooMany : null;
    }

    // The tip or its sides end at the edge; a part above the crease may be lost.
    private static bool ReachesOut(GrayImage picture, FingerBox box)
    {
        const double Margin = 8;
        ReadOnlySpan<(double Across, double Along)> places =
        [
            (0, -0.5),
            (-0.5, -0.15),
            (0.5, -0.15),
            (-0.5, 0.2),
            (0.5, 0.2),
            (0, 0.3),
        ];
        foreach (var (across, along) in places)
        {
            var (x, y) = box.ToPicture(across * box.Width, along * box.Height);
            if (x < Margin || y < Margin || x > picture.Width - Margin || y > picture.Height - Margin)
                return true;
        }
        return false;
    }

    private static SlapFinger Finger(GrayImage picture, int position, FingerBox box)
    {
        var upright = UprightFinger.Of(picture, box);
        return new SlapFinger(position, box, upright, PrintQuality.Of(upright));
    }
}
