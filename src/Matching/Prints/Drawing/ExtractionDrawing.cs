using System.Globalization;

namespace CanCuoc.Matching.Prints.Drawing;

/// <summary>The steps of an extraction as pictures, in their order.</summary>
public static class ExtractionDrawing
{
    public static IReadOnlyList<DrawnStep> Of(PrintExtraction extraction) =>
        [
            Image(extraction),
            Levelled(extraction),
            Touched(extraction),
            RoughFlow(extraction),
            Periods(extraction),
            Waves(extraction),
            Flow(extraction),
            Clarity(extraction),
            Phase(extraction),
            Minutiae(extraction),
            Ridges(extraction),
        ];

    private static DrawnStep Image(PrintExtraction extraction) =>
        new(
            "image",
            new("Ảnh gốc", "The picture"),
            new(
                "Ảnh đưa vào, 500 điểm ảnh mỗi inch, đường vân tối.",
                "What was given: 500 pixels an inch, ridges dark."
            ),
            extraction.Image,
            ""
        );

    private static DrawnStep Levelled(PrintExtraction extraction) =>
        new(
            "levelled",
            new("Cân sáng", "Levelled"),
            new(
                "Sáng và tương phản được làm đều: quanh mỗi điểm, trung bình bằng 0 và độ lệch bằng 1; vùng trắng trơn của cảm biến không được tính.",
                "Light and contrast made even: around every place a mean of nought and a deviation of one; areas that the sensor left blank do not count."
            ),
            PlaneDrawing.Signed(extraction.Levelled.Picture, 1.5f),
            ""
        );

    private static DrawnStep Touched(PrintExtraction extraction) =>
        new(
            "touched",
            new("Vùng chạm", "Touched"),
            new(
                "Ô 8×8 điểm ảnh có đủ tương phản, nghĩa là có gì đó chạm vào; phần còn lại bị làm mờ.",
                "Cells of 8 by 8 pixels with enough contrast that something touched the glass there; the rest is veiled."
            ),
            extraction.Image,
            CellDrawing.Veil(extraction.Touched, extraction.Flow.Columns)
        );

    private static DrawnStep RoughFlow(PrintExtraction extraction) =>
        new(
            "rough-flow",
            new("Hướng vân thô", "Rough flow"),
            new(
                "Hướng đường vân trong mỗi ô, từ độ dốc của sáng tối lấy trung bình trên vùng rộng; nét dài là hướng rõ.",
                "Which way the ridges run in each cell, from the slopes of light and dark averaged widely; long strokes where it is certain."
            ),
            PlaneDrawing.Faded(extraction.Image),
            CellDrawing.Flow(extraction.RoughFlow, extraction.Touched)
        );

    private static DrawnStep Periods(PrintExtraction extraction) =>
        new(
            "periods",
            new("Khoảng cách vân", "Periods"),
            new(
                "Khoảng cách từ vân này sang vân kế bên, từ 5,5 điểm ảnh (tối) đến 15 (sáng): khoảng mà bộ lọc đáp lại mạnh nhất.",
                "The distance from ridge to ridge, 5.5 pixels (dark) to 15 (light): the one whose filter answers most."
            ),
            PlaneDrawing.Periods(extraction.Periods, extraction.Image, extraction.Touched),
            ""
        );

    private static DrawnStep Waves(PrintExtraction extraction) =>
        new(
            "waves",
            new("Sóng vân", "Waves"),
            new(
                "Phần ảnh là sóng đúng hướng và đúng khoảng cách của ô: bộ lọc Gabor nối liền vân đứt và bỏ vết bẩn.",
                "What of the picture is a wave of its cell's direction and period: Gabor filters mend broken ridges and drop dirt."
            ),
            PlaneDrawing.Signed(extraction.RoughWaves, 1),
            ""
        );

    private static DrawnStep Flow(PrintExtraction extraction) =>
        new(
            "flow",
            new("Hướng vân tinh", "Fine flow"),
            new(
                "Hướng đường vân lấy lại từ sóng, mịn hơn; sóng được lọc lại theo hướng này.",
                "Directions taken once more, from the waves and more finely; the picture is filtered again along them."
            ),
            PlaneDrawing.Signed(extraction.Waves.Even, 1),
            CellDrawing.Flow(extraction.Flow, extraction.Area.Inside)
        );

    private static DrawnStep Clarity(PrintExtraction extraction) =>
        new(
            "clarity",
            new("Vùng vân và độ rõ", "Area and clarity"),
            new(
                "Phần sáng tối của ô là đường vân: trắng là toàn vân, đen là không. Vùng bị làm mờ không thuộc dấu vân.",
                "The share of a cell's light and dark that is ridges: white all of it, black none. What is veiled is not part of the print."
            ),
            PlaneDrawing.Cells(extraction.Area.Clarity, extraction.Image),
            CellDrawing.Veil(extraction.Area.Inside, extraction.Area.Clarity.Width)
        );

    private static DrawnStep Phase(PrintExtraction extraction) =>
        new(
            "phase",
            new("Pha và chỗ xoáy", "Phase and its turns"),
            new(
                "Pha của sóng: 0 giữa rãnh (đen), nửa vòng giữa vân (trắng). Chỗ pha quay trọn một vòng, số vân hai bên khác nhau một: cam là xoay thuận, xanh là xoay nghịch.",
                "The phase of the waves: nought on a valley (black), half a turn on a ridge (white). Where it turns once round a place there is one line more on one side: orange turns one way, blue the other."
            ),
            PlaneDrawing.Phase(extraction.Waves, extraction.Area),
            string.Concat(extraction.Turns.Select(turn => Dot(turn, extraction)))
        );

    private static DrawnStep Minutiae(PrintExtraction extraction) =>
        new(
            "minutiae",
            new("Điểm đặc trưng", "Minutiae"),
            new(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{extraction.Template.Minutiae.Count} điểm còn lại sau khi bỏ chỗ ở mép và từng cặp triệt tiêu nhau: vòng tròn là đầu vân, ô vuông là chỗ rẽ."
                ),
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{extraction.Template.Minutiae.Count} are left without those at the edge and pairs that cancel: a ring where a ridge ends, a square where it forks."
                )
            ),
            extraction.Image,
            MinutiaDrawing.Marks(extraction.Template, [])
        );

    private static DrawnStep Ridges(PrintExtraction extraction) =>
        new(
            "ridges",
            new("Bản đồ vân", "Ridge map"),
            new(
                "Hướng vân được giữ trong mẫu cùng các điểm đặc trưng: chừng ấy là toàn bộ những gì mẫu biết về dấu vân.",
                "The directions kept in the template beside the minutiae: these are all that a template knows of the print."
            ),
            PlaneDrawing.Blank(extraction.Image),
            CellDrawing.Ridges(extraction.Template.Ridges) + MinutiaDrawing.Marks(extraction.Template, [])
        );

    // Whether the additional line lies along the filter or against it.
    private static string Dot(Minutia turn, PrintExtraction extraction)
    {
        var along = extraction.Waves.FilterAt((int)turn.X, (int)turn.Y)!.Angle;
        var colour = MathF.Cos(turn.Angle - along) > 0 ? "#e8590c" : "#1971c2";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"<circle cx=\"{turn.X:0.#}\" cy=\"{turn.Y:0.#}\" r=\"2.5\" fill=\"{colour}\"/>"
        );
    }
}
