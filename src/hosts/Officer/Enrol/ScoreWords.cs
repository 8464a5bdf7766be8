using CanCuoc.Vocabulary;

namespace CanCuoc.OfficerDoor.Enrol;

/// <summary>
/// What points mean, in words: −10·log₁₀ of the false-match rate, so that each ten points make a chance likeness ten times as rare.
/// </summary>
internal static class ScoreWords
{
    private static readonly Wording[] Decades =
    [
        new("vài", "a few"),
        new("hơn mười", "ten"),
        new("hơn một trăm", "a hundred"),
        new("hơn một nghìn", "a thousand"),
        new("hơn mười nghìn", "ten thousand"),
        new("hơn một trăm nghìn", "a hundred thousand"),
        new("hơn một triệu", "a million"),
        new("hơn mười triệu", "ten million"),
        new("hơn một trăm triệu", "a hundred million"),
    ];

    private const int PointsOfADecade = 10;

    public static Wording Of(double points)
    {
        var decade = Math.Clamp((int)Math.Floor(points / PointsOfADecade), 0, Decades.Length - 1);
        var pairs = Decades[decade];
        if (decade == 0)
            return new(
                "Cứ vài cặp của hai người khác nhau lại có một cặp giống đến thế.",
                "One in a few pairs of two different persons is as alike as this."
            );
        return new(
            $"Cứ {pairs.Vietnamese} cặp của hai người khác nhau mới có một cặp giống đến thế.",
            $"Fewer than one in {pairs.English} pairs of two different persons is as alike as this."
        );
    }
}
