namespace CanCuoc.Invented.Portraits;

/// <summary>One time before the camera: everything that differs from the next picture of the same person.</summary>
/// <param name="Yaw">Sine of the turn to the side.</param>
/// <param name="Pitch">Sine of the nod.</param>
/// <param name="Roll">Radians, clockwise.</param>
/// <param name="Scale">Pixels to half a head's width.</param>
/// <param name="Eyes">Pixels: between the eyes.</param>
/// <param name="LightX">Where the light comes from; -1 left, 1 right.</param>
/// <param name="LightY">-1 above.</param>
/// <param name="Contrast">Of light and shadow.</param>
/// <param name="Warmth">-1 bluish light to 1 reddish.</param>
/// <param name="Smile">0 none to 1.</param>
/// <param name="BrowsUp">Lengths as in the traits.</param>
/// <param name="EyesOpen">1 as usual.</param>
/// <param name="HairFull">1 as usual.</param>
internal sealed record Sitting(
    double Yaw,
    double Pitch,
    double Roll,
    double Scale,
    Place Eyes,
    double LightX,
    double LightY,
    double Contrast,
    double Warmth,
    double Smile,
    double BrowsUp,
    double EyesOpen,
    double HairFull
)
{
    public required bool Glasses { get; init; }
    public required Tint Clothes { get; init; }
    public required bool Collar { get; init; }
    public required Tint Background { get; init; }
    public required double Noise { get; init; }

    private static readonly int[] ClothColours =
    [
        0xF4F6F8,
        0xE9EEF4,
        0x2F3E55,
        0x5B6B7D,
        0x7A8FA6,
        0x6E4B4B,
        0x3F5A4C,
        0xD9CBB6,
    ];

    public static Sitting Draw(PortraitConditions conditions, FaceTraits traits, SeededChance chance)
    {
        var (width, height, free) = (conditions.Width, conditions.Height, conditions.Freedom);
        return new Sitting(
            chance.Normal() * 0.09 * free,
            chance.Normal() * 0.06 * free,
            chance.Normal() * 0.045 * free,
            height * 0.206 * (1 + (chance.Normal() * 0.03 * free)),
            new Place(
                (width / 2.0) + (chance.Normal() * 0.02 * width * free),
                height * (0.455 + (chance.Normal() * 0.012 * free))
            ),
            (chance.Side() * 0.12) + (chance.Normal() * 0.35 * free),
            -0.35 + (chance.Normal() * 0.12 * free),
            0.33 + (Math.Abs(chance.Normal()) * 0.13 * free),
            chance.Normal() * 0.5 * free,
            Math.Clamp(0.4 + (chance.Normal() * 0.35 * free), 0, 1),
            chance.Normal() * 0.025 * free,
            1 + (chance.Normal() * 0.1 * free),
            1 + (chance.Normal() * 0.25 * free)
        )
        {
            Glasses = traits.WearsGlasses && chance.Happens(free * 0.8),
            Clothes = Tint.Of(ClothColours[chance.Below(ClothColours.Length)]),
            Collar = chance.Happens(0.6),
            Background = Tint.Of(0xF1F4F7).Toward(Tint.Of(0xC9D6E2), chance.Unit()),
            Noise = 1.5 + (3 * free * chance.Unit()),
        };
    }
}
