namespace CanCuoc.Invented.Portraits;

/// <summary>How hair is worn.</summary>
internal enum HairStyle
{
    Cropped,
    SideParted,
    Swept,
    Receding,
    Bob,
    Long,
    TiedBack,
    Fringe,
}

/// <summary>What makes a face the same face in every picture. Lengths in half widths of a head.</summary>
internal sealed record FaceTraits
{
    public required Tint Skin { get; init; }
    public required Tint Hair { get; init; }
    public required Tint Iris { get; init; }
    public required HairStyle Style { get; init; }
    public required bool PartedLeft { get; init; }
    public required double Hairline { get; init; }
    public required double Cheeks { get; init; }
    public required double Jaw { get; init; }
    public required double Chin { get; init; }
    public required double Length { get; init; }
    public required double EyesApart { get; init; }
    public required double EyeWidth { get; init; }
    public required double EyeOpening { get; init; }
    public required double EyeTilt { get; init; }
    public required double BrowWeight { get; init; }
    public required double BrowArch { get; init; }
    public required double BrowHeight { get; init; }
    public required double NoseLength { get; init; }
    public required double NoseWidth { get; init; }
    public required double NoseHeight { get; init; }
    public required double MouthWidth { get; init; }
    public required double Lips { get; init; }
    public required Tint LipTint { get; init; }
    public required double Ears { get; init; }

    /// <summary>0 young to 1 old: lines and gray hair.</summary>
    public required double Age { get; init; }
    public required bool Moustache { get; init; }
    public required bool WearsGlasses { get; init; }

    /// <summary>A mole, from between the eyes; null for none.</summary>
    public required Place? Mole { get; init; }

    public static FaceTraits Draw(SeededChance chance)
    {
        var woman = chance.Happens(0.5);
        var age = chance.Unit() * chance.Between(0.3, 1);
        var cheeks = chance.Between(0.93, 1.05);
        var skin = Tint.Of(0xFADCC0).Toward(Tint.Of(0xBC8259), chance.Unit() * chance.Between(0.3, 1));
        var dark = Tint.Of(0x17120F).Toward(Tint.Of(0x3E2A1E), chance.Unit());
        return new FaceTraits
        {
            Skin = skin,
            Hair = dark.Toward(Tint.Of(0xB9B6B2), Math.Clamp((age - 0.55) * 2.4 * chance.Between(0.4, 1), 0, 0.9)),
            Iris = Tint.Of(0x1E120B).Toward(Tint.Of(0x5A3A22), chance.Unit()),
            Style = woman
                ? (HairStyle)(4 + chance.Below(4))
                : (HairStyle)chance.Weighted([3, 4, 3, age > 0.5 ? 4 : 0.3]),
            PartedLeft = chance.Happens(0.6),
            Hairline = chance.Between(-0.92, -0.74),
            Cheeks = cheeks,
            Jaw = cheeks * (chance.Between(0.70, 0.80) + (woman ? -0.02 : 0.03)),
            Chin = chance.Between(0.20, 0.34) + (woman ? -0.02 : 0.03),
            Length = chance.Between(1.32, 1.52),
            EyesApart = chance.Between(0.41, 0.50),
            EyeWidth = chance.Between(0.205, 0.265),
            EyeOpening = chance.Between(0.075, 0.115) + (woman ? 0.012 : 0),
            EyeTilt = chance.Between(-0.02, 0.055),
            BrowWeight = chance.Between(0.055, 0.10) + (woman ? -0.02 : 0.02),
            BrowArch = chance.Between(0.02, 0.10),
            BrowHeight = chance.Between(0.27, 0.36),
            NoseLength = chance.Between(0.56, 0.70),
            NoseWidth = chance.Between(0.20, 0.30),
            NoseHeight = chance.Between(0.75, 1.2),
            MouthWidth = chance.Between(0.32, 0.45),
            Lips = chance.Between(0.07, 0.13) + (woman ? 0.015 : 0),
            LipTint = skin.Toward(
                Tint.Of(woman ? 0xA8323C : 0x9A4A44),
                woman ? chance.Between(0.35, 0.6) : chance.Between(0.22, 0.4)
            ),
            Ears = chance.Between(0.85, 1.15),
            Age = age,
            Moustache = !woman && chance.Happens(0.12),
            WearsGlasses = chance.Happens(0.3),
            Mole = chance.Happens(0.25) ? MoleOf(chance) : null,
        };
    }

    /// <summary>Those of a twin: another mole, a little more or less weight.</summary>
    public FaceTraits OfTwin(SeededChance chance) =>
        this with
        {
            Cheeks = Cheeks + chance.Between(-0.01, 0.01),
            Chin = Chin + chance.Between(-0.01, 0.01),
            Mole = chance.Happens(0.25) ? MoleOf(chance) : null,
        };

    private static Place MoleOf(SeededChance chance) =>
        new(chance.Side() * chance.Between(0.25, 0.6), chance.Between(0.3, 0.75));
}
