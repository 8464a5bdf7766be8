using CanCuoc.Matching.Prints.Extracting;
using CanCuoc.Matching.Prints.Formats;
using CanCuoc.Vocabulary;

namespace CanCuoc.Matching.Prints;

/// <summary>The way from a picture of a finger to its template, with what every step found.</summary>
public sealed class PrintExtraction
{
    public static readonly Refusal WrongResolution = new(
        "MAT-01",
        "Ảnh vân tay phải có độ phân giải 500 điểm/inch.",
        "The picture of a print must have 500 pixels an inch."
    );

    public static readonly Refusal TooLarge = new(
        "MAT-02",
        "Ảnh vân tay rộng hoặc cao hơn 2.000 điểm ảnh; hãy cắt riêng từng ngón.",
        "The picture is wider or higher than 2,000 pixels; cut out each finger."
    );

    public static readonly Refusal NoPrint = new(
        "MAT-03",
        "Ảnh không có vân tay, hoặc vân không đủ rõ; hãy thu nhận lại.",
        "There is no print in the picture, or its ridges are not clear enough; capture it again."
    );

    /// <summary>Pixels each way.</summary>
    public const int LongestSide = 2000;

    private const double ResolutionTolerance = 0.02;

    // Pixels of the bells under which directions are averaged.
    private const float RoughDeviation = 12;
    private const float FineDeviation = 8;

    /// <summary>Every step, whatever the picture shows.</summary>
    internal PrintExtraction(GrayImage image)
    {
        Image = image;
        Levelled = LevelledPrint.Of(image);
        Touched = PrintArea.Touched(Levelled);
        RoughFlow = RidgeFlow.Of(Levelled.Picture, RoughDeviation);
        Periods = RidgePeriods.Of(Levelled.Picture, RoughFlow, Touched);
        RoughWaves = RidgeWaves.EvenOf(Levelled.Picture, RoughFlow, Periods, Touched);
        Flow = RidgeFlow.Of(RoughWaves, FineDeviation);
        Waves = RidgeWaves.Of(Levelled.Picture, Flow, Periods, Touched);
        Area = PrintArea.Of(Levelled, Waves, Touched);
        Turns = PhaseVortices.Find(Waves, Area);
        Template = Reduced(TrueMinutiae.Of(Turns, Waves, Area));
    }

    public GrayImage Image { get; }

    public PrintTemplate Template { get; }

    internal LevelledPrint Levelled { get; }

    internal bool[] Touched { get; }

    internal RidgeFlow RoughFlow { get; }

    internal Plane Periods { get; }

    internal Plane RoughWaves { get; }

    internal RidgeFlow Flow { get; }

    internal RidgeWaves Waves { get; }

    internal PrintArea Area { get; }

    internal List<Minutia> Turns { get; }

    /// <summary>Runs every step on a picture of one finger, ridges dark.</summary>
    public static Outcome<PrintExtraction> Run(GrayImage image)
    {
        if (Math.Abs((image.PixelsPerInch / GrayImage.PrintResolution) - 1) > ResolutionTolerance)
            return WrongResolution;
        if (image.Width > LongestSide || image.Height > LongestSide)
            return TooLarge;
        if (image.Width < RidgeFlow.Cell || image.Height < RidgeFlow.Cell)
            return NoPrint;
        var extraction = new PrintExtraction(image);
        return FingerPattern.IsIn(
            extraction.RoughFlow,
            extraction.Area,
            extraction.Turns.Count,
            extraction.Template.Minutiae.Count
        )
            ? extraction
            : NoPrint;
    }

    // With the finest map that a stored template has room for.
    private PrintTemplate Reduced(Minutia[] minutiae)
    {
        for (var cell = RidgeMap.FinestCell; ; cell += RidgeMap.CellStep)
        {
            var template = new PrintTemplate(Image.Width, Image.Height, minutiae, RidgeCells.Of(Flow, Area, cell));
            if (StoredTemplate.Length(template) <= PrintTemplate.MostBytes)
                return template;
        }
    }
}
