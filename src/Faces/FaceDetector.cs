using CanCuoc.Imaging;

namespace CanCuoc.Faces;

/// <summary>Finds faces: the picture is brought to the model's size, and the boxes of its cells are read and thinned.</summary>
internal sealed class FaceDetector(ModelSession model)
{
    /// <summary>Below it most boxes are none.</summary>
    public const double LeastScore = 0.5;

    private const double MostOverlap = 0.4;
    private const int CellPixels = 32;
    private const int Numbers = 5; // of a box: x, y, width, height, score

    /// <summary>Width and height of the five boxes of a cell, in cells.</summary>
    private static readonly (double Width, double Height)[] Anchors =
    [
        (1.603231, 2.094468),
        (6.041143, 7.080126),
        (2.882459, 3.518061),
        (4.266906, 5.178857),
        (9.041765, 10.66308),
    ];

    /// <summary>
    /// What the picture is brought to, in parts of the model's size, until a face is found: a head that fills the picture is found better
    /// in a small one, a head far off in a large one.
    /// </summary>
    private static readonly double[] Scales = [1, 0.625, 1.5];

    /// <summary>Best first.</summary>
    public IReadOnlyList<FaceBox> Find(ColourImage picture)
    {
        foreach (var scale in Scales)
            if (
                FindAt(picture, (int)Math.Round(scale * model.Model.Width / CellPixels) * CellPixels) is
                { Count: > 0 } found
            )
                return found;
        return [];
    }

    private List<FaceBox> FindAt(ColourImage picture, int side)
    {
        var scale = (double)side / Math.Max(picture.Width, picture.Height);
        var width = Math.Max(1, (int)Math.Round(picture.Width * scale));
        var height = Math.Max(1, (int)Math.Round(picture.Height * scale));
        var small = Resampling.ToSize(picture, width, height);
        return Thinned(Boxes(model.Run(Squared(small, side)), side, scale));
    }

    // at the top left of a black square
    private static ColourImage Squared(ColourImage picture, int side)
    {
        var square = new byte[ColourImage.Channels * side * side];
        for (var y = 0; y < picture.Height; y++)
            picture.Row(y).CopyTo(square.AsSpan(ColourImage.Channels * side * y));
        return new ColourImage(side, side, square);
    }

    private static List<FaceBox> Boxes(float[] answer, int side, double scale)
    {
        var cells = (int)Math.Round(Math.Sqrt(answer.Length / (double)(Anchors.Length * Numbers)));
        var pixels = side / scale / cells;
        var boxes = new List<FaceBox>();
        for (var anchor = 0; anchor < Anchors.Length; anchor++)
        for (var cell = 0; cell < cells * cells; cell++)
        {
            double Number(int which) => answer[((((anchor * Numbers) + which) * cells) * cells) + cell];
            var score = Sigmoid(Number(4));
            if (score < LeastScore)
                continue;
            var width = Math.Exp(Number(2)) * Anchors[anchor].Width * pixels;
            var height = Math.Exp(Number(3)) * Anchors[anchor].Height * pixels;
            var x = ((cell % cells) + Sigmoid(Number(0))) * pixels;
            var y = ((cell / cells) + Sigmoid(Number(1))) * pixels;
            boxes.Add(new FaceBox(x - (width / 2), y - (height / 2), width, height, score));
        }
        return boxes;
    }

    private static List<FaceBox> Thinned(List<FaceBox> boxes)
    {
        var kept = new List<FaceBox>();
        foreach (var box in boxes.OrderByDescending(one => one.Score))
            if (kept.TrueForAll(better => better.Overlap(box) < MostOverlap))
                kept.Add(box);
        return kept;
    }

    private static double Sigmoid(double value) => 1 / (1 + Math.Exp(-value));
}
