using CanCuoc.Imaging;

namespace CanCuoc.Invented.Portraits;

/// <summary>Draws one portrait from back to front.</summary>
internal static class PortraitDrawing
{
    public static ColourImage Draw(FaceTraits traits, PortraitConditions conditions, SeededChance chance)
    {
        var sitting = Sitting.Draw(conditions, traits, chance);
        var lit = Lit(traits, sitting);
        var relief = new FaceRelief(lit);
        var pose = new HeadPose(sitting, relief);
        var canvas = new Canvas(conditions.Width, conditions.Height);
        var hair = new HairDrawing(canvas, pose, lit, sitting, new SmoothNoise(chance, 1));

        canvas.Ground((_, y) => sitting.Background.Times(1.03 - (0.07 * y / conditions.Height)));
        hair.Behind();
        BodyDrawing.Neck(canvas, pose, lit, sitting);
        BodyDrawing.Clothes(canvas, sitting);
        BodyDrawing.Ear(canvas, pose, lit, sitting, -1);
        BodyDrawing.Ear(canvas, pose, lit, sitting, 1);
        Face(canvas, pose, relief, lit, sitting);
        MouthDrawing.Folds(canvas, pose, lit, sitting);
        MouthDrawing.Nose(canvas, pose, lit, sitting);
        MouthDrawing.Mouth(canvas, pose, lit, sitting);
        foreach (var side in (int[])[-1, 1])
        {
            EyesDrawing.Eye(canvas, pose, lit, sitting, side);
            EyesDrawing.Brow(canvas, pose, lit, sitting, side);
        }
        hair.Over();
        if (sitting.Glasses)
            EyesDrawing.Glasses(canvas, pose, lit);
        return canvas.ToImage(sitting.Noise, chance);
    }

    private static void Face(Canvas canvas, HeadPose pose, FaceRelief relief, FaceTraits traits, Sitting sitting)
    {
        canvas.Fill(
            pose.ToPicture(FacePlan.Head(traits)),
            (x, y) =>
            {
                var at = pose.ToHead(x, y);
                var light = relief.Light(at.X, at.Y, sitting);
                // Shadows on skin are warmer than the skin.
                return traits
                    .Skin.Times(light)
                    .Toward(traits.Skin.Toward(Tint.Of(0x7A2E1C), 0.5).Times(light), Math.Clamp(0.9 - light, 0, 0.5));
            }
        );
        var blush = traits.Skin.Toward(Tint.Of(0xE0604E), 0.6);
        foreach (var side in (int[])[-1, 1])
            canvas.Glow(
                pose.ToPicture(new Place(side * 0.56, 0.5)),
                sitting.Scale * 0.16,
                sitting.Scale * 0.11,
                blush,
                0.22
            );
        if (traits.Mole is { } mole)
            canvas.Fill(pose.ToPicture(Outline.Ellipse(mole, 0.022, 0.022)), Tint.Of(0x3A221A), 0.85);
    }

    // The light's own colour lies on all of the person.
    private static FaceTraits Lit(FaceTraits traits, Sitting sitting)
    {
        Tint Under(Tint tint) =>
            new(tint.Red * (1 + (0.03 * sitting.Warmth)), tint.Green, tint.Blue * (1 - (0.05 * sitting.Warmth)));
        return traits with { Skin = Under(traits.Skin), Hair = Under(traits.Hair), LipTint = Under(traits.LipTint) };
    }
}
