namespace CanCuoc.Invented.Portraits;

/// <summary>What is not the face: neck, shoulders and clothes, ears.</summary>
internal static class BodyDrawing
{
    public static void Neck(Canvas canvas, HeadPose pose, FaceTraits traits, Sitting sitting)
    {
        var half = 0.42 + (traits.Jaw * 0.18);
        Place At(double x, double y) => sitting.Eyes.Plus(sitting.Scale * (x + (sitting.Yaw * 0.3)), sitting.Scale * y);
        var neck = Outline.Closed(
            At(-half, 0.75),
            At(half, 0.75),
            At(half, 1.5),
            At(half + 0.16, 1.8),
            At(half + 0.3, 2.1),
            At(0, 2.5),
            At(-half - 0.3, 2.1),
            At(-half - 0.16, 1.8),
            At(-half, 1.5)
        );
        var chin = pose.ToPicture(new Place(0, traits.Length)).Y;
        canvas.Fill(
            neck,
            (x, y) =>
            {
                var across = (x - sitting.Eyes.X) / (sitting.Scale * half);
                var shade = 0.52 * Math.Exp(-Math.Max(0, y - chin) / (sitting.Scale * 0.17));
                return traits.Skin.Times(
                    (1 - (0.16 * across * across) + (0.05 * across * sitting.LightX)) * (0.93 - (0.5 * shade))
                );
            }
        );
    }

    public static void Clothes(Canvas canvas, Sitting sitting)
    {
        var (middle, unit) = (sitting.Eyes, sitting.Scale);
        Place At(double x, double y) => middle.Plus(x * unit, y * unit);
        var shoulders = Outline.Open(
            At(-2.3, 4.2),
            At(-2.05, 2.75),
            At(-1.35, 2.2),
            At(-0.62, 1.86),
            At(0, 2.32),
            At(0.62, 1.86),
            At(1.35, 2.2),
            At(2.05, 2.75),
            At(2.3, 4.2)
        );
        canvas.Fill(
            shoulders,
            (x, y) =>
            {
                var (across, down) = ((x - middle.X) / unit, ((y - middle.Y) / unit) - 1.9);
                return sitting.Clothes.Times(
                    1.02 - (0.05 * across * across) + (0.06 * across * sitting.LightX) - (0.07 * down)
                );
            }
        );
        var edge = sitting.Clothes.Times(0.72);
        if (!sitting.Collar)
        {
            canvas.Fill(
                Outline.Brush(
                    Outline.Open(At(-0.64, 1.84), At(-0.35, 2.16), At(0, 2.32), At(0.35, 2.16), At(0.64, 1.84)),
                    unit * 0.05,
                    unit * 0.07,
                    unit * 0.05
                ),
                edge,
                0.8
            );
            return;
        }
        foreach (var side in (int[])[-1, 1])
        {
            Place[] wing = [At(side * 0.60, 1.74), At(side * 0.82, 2.06), At(side * 0.3, 2.66), At(0, 2.3)];
            canvas.Fill(wing, sitting.Clothes.Times(1.04));
            canvas.Fill(Outline.Brush(wing, unit * 0.02, unit * 0.03, unit * 0.02), edge, 0.7);
        }
        canvas.Fill(
            Outline.Brush([At(0, 2.3), At(0, 3), At(0, 4.2)], unit * 0.02, unit * 0.02, unit * 0.02),
            edge,
            0.6
        );
    }

    public static void Ear(Canvas canvas, HeadPose pose, FaceTraits traits, Sitting sitting, int side)
    {
        Place At(double x, double y) => new(side * (0.95 + (x * traits.Ears)), 0.12 + (y * traits.Ears));
        var ear = Outline.Closed(
            At(-0.22, -0.30),
            At(0.1, -0.33),
            At(0.17, -0.14),
            At(0.12, 0.15),
            At(0.03, 0.36),
            At(-0.22, 0.3)
        );
        var tint = traits.Skin.Toward(Tint.Of(0xB5503C), 0.1).Times(0.9 + (0.1 * side * sitting.LightX));
        canvas.Fill(pose.ToPicture(ear, -0.05), tint);
        var fold = Outline.Open(At(0, -0.22), At(0.1, -0.2), At(0.1, 0.02), At(0.03, 0.17));
        canvas.Fill(pose.ToPicture(Outline.Brush(fold, 0.01, 0.035, 0.01), -0.05), traits.Skin.Times(0.62), 0.6);
    }
}
