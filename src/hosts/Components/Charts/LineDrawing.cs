namespace CanCuoc.Components.Charts;

/// <summary>
/// Where the parts of a <see cref="LineChart"/> stand. Heights are pixels from above; places from the left are shares of the width, so
/// that the drawing fits any screen and its words keep their size.
/// </summary>
internal sealed class LineDrawing
{
    public const int Height = 250;
    private const int Top = 12;
    private const int Bottom = Height - 30;

    /// <summary>More labels than these would touch on a phone.</summary>
    private const int MostLabels = 7;

    public LineDrawing(IReadOnlyList<ChartPoint> points)
    {
        var scale = ChartScale.Over(points.Select(point => point.Value));
        var labelEvery = (points.Count + MostLabels - 1) / MostLabels;
        Marks = [.. scale.Marks.Select(mark => (mark, Y(scale.Share(mark))))];
        Dots =
        [
            .. points
                .Index()
                .Select(point =>
                    (
                        (point.Index + 0.5) / points.Count,
                        Y(scale.Share(point.Item.Value)),
                        (points.Count - 1 - point.Index) % labelEvery == 0 ? point.Item.Label : null
                    )
                ),
        ];
    }

    /// <summary>The marks of the axis, from the base line upwards.</summary>
    public IReadOnlyList<(decimal Value, double Y)> Marks { get; }

    /// <summary>The points, every one or every second … with its label; the newest always has its own.</summary>
    public IReadOnlyList<(double X, double Y, string? Label)> Dots { get; }

    /// <summary>The points as SVG takes them, in hundredths of the width.</summary>
    public string Line => string.Join(' ', Dots.Select(dot => Pair(dot.X, dot.Y)));

    /// <summary>What lies under the line.</summary>
    public string Area => $"{Pair(Dots[0].X, Bottom)} {Line} {Pair(Dots[^1].X, Bottom)}";

    private static double Y(double share) => Bottom - (share * (Bottom - Top));

    private static string Pair(double x, double y) => $"{Svg.Number(100 * x)},{Svg.Number(y)}";
}
