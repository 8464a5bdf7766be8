namespace CanCuoc.Invented.Prints;

/// <summary>How dark a finger that lies on the glass is at a place: how firmly it touches there, and what its skin has there.</summary>
internal sealed class FingerInk(
    MasterPrint print,
    SmoothNoise wear,
    Touch touch,
    ContactRegion contact,
    SeededChance chance
)
{
    private readonly SmoothNoise damp = new(chance, 34);
    private readonly SmoothNoise grain = new(chance, 2.1);

    /// <summary>0 nothing touches, 1 a crest lies full on the glass.</summary>
    /// <param name="x">Pixels from the middle of the picture.</param>
    /// <param name="y">Pixels from the middle of the picture, down.</param>
    public float At(double x, double y)
    {
        var onFinger = touch.OnFinger(x, y);
        var firm = contact.At(onFinger);
        if (firm <= 0)
            return 0;
        var skin = touch.Distortion.At(onFinger);
        var (ridge, gap) = onFinger.Y < contact.Crease ? print.At(skin.X, skin.Y) : print.BelowCrease(skin.X, skin.Y);
        var rough = grain.At(x, y);
        var moisture = touch.Moisture + (touch.Blotches * damp.At(x, y));
        var gone = touch.Wear * Math.Clamp((wear.At(skin.X, skin.Y) * 1.5) + 0.45, 0, 1);
        // A worn ridge is flat: what is left of it is the roughness of the skin.
        var left = (ridge * (1 - gone)) + (gone * 0.5 * rough);
        var height = left + (0.55 * moisture) + (0.14 * rough) - (1.6 * (1 - Math.Min(1, firm)));
        var touches = Math.Clamp((height * 1.5) + 0.5, 0, 1);
        var open = Math.Clamp(gap * (0.8 - (0.5 * moisture)), 0, 1);
        return (float)(touches * (1 - open) * (1 - (0.45 * gone)));
    }
}
