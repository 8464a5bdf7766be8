namespace CanCuoc.Invented.Portraits;

/// <summary>Hair behind the head and hair over it.</summary>
internal sealed class HairDrawing(Canvas canvas, HeadPose pose, FaceTraits traits, Sitting sitting, SmoothNoise strands)
{
    // Above the skull.
    private double Full =>
        sitting.HairFull
        * traits.Style switch
        {
            HairStyle.Cropped => 0.05,
            HairStyle.Receding => 0.05,
            HairStyle.TiedBack => 0.07,
            HairStyle.SideParted => 0.12,
            HairStyle.Swept => 0.15,
            _ => 0.13,
        };

    public void Behind()
    {
        var bottom = traits.Style switch
        {
            HairStyle.Bob => 1.15 + (0.1 * sitting.HairFull),
            HairStyle.Fringe => 1.35,
            HairStyle.Long => 2.2,
            _ => double.NaN,
        };
        if (traits.Style == HairStyle.TiedBack)
            canvas.Fill(
                pose.ToPicture(
                    Outline.Ellipse(new Place(0, FacePlan.Crown - 0.1), 0.34, 0.26 * sitting.HairFull),
                    -0.3
                ),
                Strands
            );
        if (double.IsNaN(bottom))
            return;
        var side = 1.12 + (0.06 * sitting.HairFull);
        var shape = FacePlan.Mirrored(
            new(0, FacePlan.Crown - Full),
            new(0.62, -1.28 - (Full * 0.7)),
            new(1.04, -0.85),
            new(side, -0.2),
            new(side + 0.03, 0.5),
            new(side, bottom - 0.3),
            new(side - 0.1, bottom),
            new(0.5, bottom + 0.04),
            new(0, bottom)
        );
        canvas.Fill(pose.ToPicture(shape, -0.2), (x, y) => Strands(x, y).Times(0.8));
    }

    public void Over()
    {
        var side = traits.PartedLeft ? -1 : 1;
        var cap = Outline.Open(
            new(-1.0, 0.04),
            new(-1.0 - (Full * 0.35), -0.5),
            new(-0.88 - (Full * 0.6), -0.98),
            new(-0.5, -1.30 - (Full * 0.85)),
            new(0, FacePlan.Crown - Full),
            new(0.5, -1.30 - (Full * 0.85)),
            new(0.88 + (Full * 0.6), -0.98),
            new(1.0 + (Full * 0.35), -0.5),
            new(1.0, 0.04)
        );
        var shape = (Place[])[.. cap, .. Hairline(side)];
        canvas.Glow(
            pose.ToPicture(new Place(0, traits.Hairline + 0.05)),
            sitting.Scale * 0.5,
            sitting.Scale * 0.07,
            traits.Skin.Times(0.55),
            0.25
        );
        canvas.Fill(pose.ToPicture(shape, 0.1), Strands);
    }

    // From the right temple over the forehead to the left one.
    private Place[] Hairline(int side)
    {
        var line = traits.Hairline;
        ReadOnlySpan<Place> points = traits.Style switch
        {
            HairStyle.Receding =>
            [
                new(0.89, 0.02),
                new(0.9, -0.5),
                new(0.8, -0.95),
                new(0.35, -1.2),
                new(-0.35, -1.2),
                new(-0.8, -0.95),
                new(-0.9, -0.5),
                new(-0.89, 0.02),
            ],
            HairStyle.Fringe =>
            [
                new(0.93, 0.1),
                new(0.86, -0.3),
                new(0.62, -0.47),
                new(0, -0.44),
                new(-0.62, -0.47),
                new(-0.86, -0.3),
                new(-0.93, 0.1),
            ],
            HairStyle.Cropped or HairStyle.TiedBack =>
            [
                new(0.89, 0.02),
                new(0.88, -0.5),
                new(0.7, line + 0.05),
                new(0, line - 0.08),
                new(-0.7, line + 0.05),
                new(-0.88, -0.5),
                new(-0.89, 0.02),
            ],
            HairStyle.Swept =>
            [
                new(0.89, 0.02),
                new(0.87, -0.5),
                new(0.66, line),
                new(0.2 * side, line - 0.16),
                new(-0.66, line),
                new(-0.87, -0.5),
                new(-0.89, 0.02),
            ],
            HairStyle.SideParted => Parted(side, 0.89, line, 0.08),
            _ => Parted(side, 0.9, line, 0.2),
        };
        return Outline.Open(points);
    }

    // High at the parting, low across the other side of the forehead.
    private static Place[] Parted(int side, double temple, double line, double fall)
    {
        Place[] fromPartingSide =
        [
            new(side * temple, 0.02),
            new(side * 0.86, -0.48),
            new(side * 0.62, line - 0.1),
            new(side * 0.36, line - 0.18),
            new(-side * 0.2, line + (fall * 0.45)),
            new(-side * 0.66, line + 0.12 + fall),
            new(-side * 0.87, -0.42 + fall),
            new(-side * temple, 0.05),
        ];
        return side > 0 ? fromPartingSide : [.. fromPartingSide.AsEnumerable().Reverse()];
    }

    private Tint Strands(double x, double y)
    {
        var at = pose.ToHead(x, y);
        // Over the crown strands run from its middle, beside the face straight down.
        var along = at.Y < 0.2 ? Math.Atan2(at.X, 0.9 - at.Y) * 40 : Math.Atan2(at.X, 0.7) * 40;
        var away = Math.Sqrt((at.X * at.X) + ((at.Y - 0.2) * (at.Y - 0.2)));
        var shine = Math.Exp(-Math.Pow((away - 1.28 + (0.1 * sitting.LightX * at.X)) / 0.16, 2));
        var light = 1 + (0.22 * strands.At(along, away * 3)) + (0.12 * strands.At(along * 3.1, away * 5));
        return traits.Hair.Times(light).Toward(new Tint(0.75, 0.72, 0.70), shine * 0.13 * light);
    }
}
