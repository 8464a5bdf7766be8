namespace CanCuoc.Invented.Portraits;

/// <summary>A colour, each part 0 to 1 as sRGB has it.</summary>
internal readonly record struct Tint(double Red, double Green, double Blue)
{
    public static Tint Of(int rgb) => new((rgb >> 16) / 255.0, ((rgb >> 8) & 255) / 255.0, (rgb & 255) / 255.0);

    /// <summary>Some of the way to another.</summary>
    public Tint Toward(Tint other, double part) =>
        new(
            Red + ((other.Red - Red) * part),
            Green + ((other.Green - Green) * part),
            Blue + ((other.Blue - Blue) * part)
        );

    /// <summary>Darker below 1, lighter above.</summary>
    public Tint Times(double light) => new(Red * light, Green * light, Blue * light);
}
