namespace CanCuoc.Invented.Portraits;

/// <summary>Eyes, brows, and glasses before them.</summary>
internal static class EyesDrawing
{
    public static void Eye(Canvas canvas, HeadPose pose, FaceTraits traits, Sitting sitting, int side)
    {
        var middle = new Place(side * traits.EyesApart, 0);
        var opening = traits.EyeOpening * Math.Clamp(sitting.EyesOpen - (0.22 * sitting.Smile), 0.55, 1.2);
        Place At(double out_, double down) =>
            middle.Plus(side * out_ * traits.EyeWidth, down - (out_ * traits.EyeTilt));
        var upper = Outline.Open(
            At(-1, 0.03),
            At(-0.55, -opening * 0.75),
            At(0.05, -opening),
            At(0.6, -opening * 0.72),
            At(1, 0)
        );
        var lower = Outline.Open(
            At(1, 0),
            At(0.55, opening * 0.62),
            At(-0.1, opening * 0.75),
            At(-0.65, opening * 0.5),
            At(-1, 0.03)
        );
        var white = Tint.Of(0xF3EFEA).Toward(traits.Skin, 0.18);
        canvas.Glow(
            pose.ToPicture(middle.Plus(0, -0.11)),
            sitting.Scale * 0.17,
            sitting.Scale * 0.055,
            Shadow(traits),
            0.30
        );
        canvas.Fill(pose.ToPicture([.. upper, .. lower]), EyeBall(pose, traits, middle, white, opening));
        var lash = Tint.Of(0x1A1210);
        canvas.Fill(pose.ToPicture(Outline.Brush(upper, 0.012, 0.04, 0.03)), lash, 0.92);
        canvas.Fill(pose.ToPicture(Outline.Brush(lower, 0.012, 0.012, 0.008)), Shadow(traits), 0.55);
        var fold = Outline.Open(
            At(-0.9, -0.05 - (opening * 0.3)),
            At(0, -0.055 - opening),
            At(0.95, -0.035 - (opening * 0.3))
        );
        canvas.Fill(pose.ToPicture(Outline.Brush(fold, 0.006, 0.016, 0.006)), Shadow(traits), 0.6);
        if (traits.Age > 0.4)
            canvas.Fill(
                pose.ToPicture(
                    Outline.Brush(Outline.Open(At(-0.75, 0.14), At(0, 0.2), At(0.8, 0.13)), 0.004, 0.014, 0.004)
                ),
                Shadow(traits),
                traits.Age * 0.4
            );
    }

    public static void Brow(Canvas canvas, HeadPose pose, FaceTraits traits, Sitting sitting, int side)
    {
        var y = -traits.BrowHeight - sitting.BrowsUp;
        Place At(double x, double up) => new(side * (traits.EyesApart + x), y - up);
        var curve = Outline.Open(
            At(-0.25, 0.0),
            At(-0.05, traits.BrowArch * 0.75),
            At(0.14, traits.BrowArch),
            At(0.31, -0.015)
        );
        var tint = traits.Hair.Toward(traits.Skin, 0.12);
        canvas.Fill(
            pose.ToPicture(Outline.Brush(curve, traits.BrowWeight * 0.5, traits.BrowWeight * 1.25, 0.01)),
            tint,
            0.45
        );
        canvas.Fill(
            pose.ToPicture(Outline.Brush(curve, traits.BrowWeight * 0.35, traits.BrowWeight, 0.005)),
            tint,
            0.7
        );
    }

    public static void Glasses(Canvas canvas, HeadPose pose, FaceTraits traits)
    {
        var rim = Tint.Of(0x2B2B30);
        foreach (var side in (int[])[-1, 1])
        {
            var ring = Outline.Ellipse(new Place(side * traits.EyesApart, 0.04), 0.36, 0.27);
            canvas.Fill(pose.ToPicture(ring), Tint.Of(0xFFFFFF), 0.07);
            canvas.Fill(pose.ToPicture(Outline.Brush([.. ring, ring[0]], 0.035, 0.035, 0.035)), rim, 0.9);
            var arm = Outline.Open(new Place(side * (traits.EyesApart + 0.36), 0), new Place(side * 0.99, -0.06));
            canvas.Fill(pose.ToPicture(Outline.Brush(arm, 0.04, 0.04, 0.03)), rim, 0.9);
        }
        var bridge = Outline.Open(new(0.36 - traits.EyesApart, 0), new(0, -0.05), new(traits.EyesApart - 0.36, 0));
        canvas.Fill(pose.ToPicture(Outline.Brush(bridge, 0.03, 0.035, 0.03)), rim, 0.9);
    }

    private static Func<double, double, Tint> EyeBall(
        HeadPose pose,
        FaceTraits traits,
        Place middle,
        Tint white,
        double opening
    ) =>
        (x, y) =>
        {
            var at = pose.ToHead(x, y);
            var (dx, dy) = (at.X - middle.X, at.Y - middle.Y + 0.008);
            var away = Math.Sqrt((dx * dx) + (dy * dy));
            var tint = white.Times(0.82 + (0.18 * Math.Clamp((dy + opening) / opening, 0, 1)));
            tint = tint.Toward(traits.Iris, Math.Clamp((0.117 - away) / 0.012, 0, 1));
            tint = tint.Toward(Tint.Of(0x0B0706), Math.Clamp((0.05 - away) / 0.015, 0, 1));
            var (glintX, glintY) = (dx + 0.035, dy + 0.04);
            var glint = Math.Sqrt((glintX * glintX) + (glintY * glintY));
            return tint.Toward(new Tint(1, 1, 1), Math.Clamp((0.028 - glint) / 0.01, 0, 1) * 0.9);
        };

    private static Tint Shadow(FaceTraits traits) => traits.Skin.Toward(Tint.Of(0x4A2418), 0.6);
}
