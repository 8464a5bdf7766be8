namespace CanCuoc.Invented.Portraits;

/// <summary>Nose and mouth.</summary>
internal static class MouthDrawing
{
    public static void Nose(Canvas canvas, HeadPose pose, FaceTraits traits, Sitting sitting)
    {
        var shadow = traits.Skin.Toward(Tint.Of(0x53271C), 0.62);
        var (tip, wide) = (traits.NoseLength, traits.NoseWidth);
        canvas.Glow(
            pose.ToPicture(new Place(0, tip + 0.075)),
            sitting.Scale * wide * 0.75,
            sitting.Scale * 0.035,
            shadow,
            0.4
        );
        foreach (var side in (int[])[-1, 1])
        {
            var nostril = pose.ToPicture(new Place(side * wide * 0.42, tip + 0.045));
            canvas.Glow(nostril, sitting.Scale * 0.038, sitting.Scale * 0.018, Tint.Of(0x3A1A14), 0.85);
            var wing = Outline.Open(
                new(side * wide * 0.92, tip - 0.07),
                new(side * wide * 1.06, tip + 0.0),
                new(side * wide * 0.86, tip + 0.06)
            );
            canvas.Fill(pose.ToPicture(Outline.Brush(wing, 0.006, 0.02, 0.008)), shadow, 0.5);
            var bridge = pose.ToPicture(new Place(side * 0.12, 0.1));
            canvas.Glow(bridge, sitting.Scale * 0.035, sitting.Scale * 0.16, shadow, 0.07);
        }
    }

    public static void Mouth(Canvas canvas, HeadPose pose, FaceTraits traits, Sitting sitting)
    {
        var (y, smile) = (FacePlan.MouthY(traits), sitting.Smile);
        var half = traits.MouthWidth * (1 + (0.14 * smile));
        var corner = y - (0.12 * smile);
        var lips = traits.Lips * (1 - (0.15 * smile));
        var line = Outline.Open(
            new(-half, corner),
            new(-half * 0.45, y + 0.008),
            new(0, y + 0.018),
            new(half * 0.45, y + 0.008),
            new(half, corner)
        );
        var bow = Outline.Open(
            new(half, corner),
            new(half * 0.5, y - (lips * 0.55)),
            new(half * 0.17, y - (lips * 0.85)),
            new(0, y - (lips * 0.66)),
            new(-half * 0.17, y - (lips * 0.85)),
            new(-half * 0.5, y - (lips * 0.55)),
            new(-half, corner)
        );
        var under = Outline.Open(
            new(half, corner),
            new(half * 0.5, y + (lips * 0.8)),
            new(0, y + (lips * 1.12)),
            new(-half * 0.5, y + (lips * 0.8)),
            new(-half, corner)
        );
        canvas.Fill(pose.ToPicture([.. line, .. bow]), traits.LipTint.Times(0.86), 0.92);
        canvas.Fill(pose.ToPicture([.. line, .. under]), traits.LipTint, 0.92);
        canvas.Glow(
            pose.ToPicture(new Place(0, y + (lips * 0.62))),
            sitting.Scale * half * 0.4,
            sitting.Scale * lips * 0.22,
            new Tint(1, 1, 1),
            0.22
        );
        canvas.Fill(
            pose.ToPicture(Outline.Brush(line, 0.012, 0.026, 0.012)),
            traits.LipTint.Toward(Tint.Of(0x3A0F12), 0.65),
            0.9
        );
        canvas.Glow(
            pose.ToPicture(new Place(0, y + (lips * 1.5))),
            sitting.Scale * 0.17,
            sitting.Scale * 0.03,
            traits.Skin.Times(0.6),
            0.35
        );
        if (traits.Moustache)
            Moustache(canvas, pose, traits, y);
    }

    /// <summary>Lines of age, from the nose to the corners of the mouth; deeper when smiling.</summary>
    public static void Folds(Canvas canvas, HeadPose pose, FaceTraits traits, Sitting sitting)
    {
        var (top, y) = (traits.NoseLength - 0.02, FacePlan.MouthY(traits));
        foreach (var side in (int[])[-1, 1])
        {
            var fold = Outline.Open(
                new(side * (traits.NoseWidth + 0.05), top),
                new(side * (traits.MouthWidth + 0.03), y - 0.14),
                new(side * (traits.MouthWidth + 0.08), y + 0.02)
            );
            var depth = Math.Clamp((0.55 * traits.Age) + (0.2 * sitting.Smile) - 0.12, 0, 0.45);
            canvas.Fill(pose.ToPicture(Outline.Brush(fold, 0.008, 0.024, 0.006)), traits.Skin.Times(0.66), depth);
        }
    }

    private static void Moustache(Canvas canvas, HeadPose pose, FaceTraits traits, double y)
    {
        var half = traits.MouthWidth;
        var curve = Outline.Open(
            new(-half, y - 0.01),
            new(-half * 0.4, y - 0.13),
            new(0, y - 0.12),
            new(half * 0.4, y - 0.13),
            new(half, y - 0.01)
        );
        canvas.Fill(pose.ToPicture(Outline.Brush(curve, 0.01, 0.1, 0.01)), traits.Hair, 0.8);
    }
}
