using CanCuoc.Matching;

namespace CanCuoc.Invented.Prints;

/// <summary>Draws one impression: where each pixel lies on the finger, how firmly it touches there, and what the sensor makes of it.</summary>
internal sealed class ImpressionDrawing
{
    private readonly MasterPrint print;
    private readonly Touch touch;
    private readonly ImpressionConditions conditions;
    private readonly ContactRegion contact;
    private readonly SmoothNoise wear;
    private readonly SmoothNoise damp;
    private readonly SmoothNoise grain;
    private readonly float[] scratches;
    private readonly SeededChance chance;

    private ImpressionDrawing(MasterPrint print, SmoothNoise wear, ImpressionConditions conditions, SeededChance chance)
    {
        (this.print, this.wear, this.conditions, this.chance) = (print, wear, conditions, chance);
        touch = Touch.Draw(conditions, chance);
        contact = ContactRegion.Draw(touch.Touching, conditions.Rolled, chance);
        damp = new SmoothNoise(chance, 34);
        grain = new SmoothNoise(chance, 2.1);
        scratches = Scratches();
    }

    public static GrayImage Draw(
        MasterPrint print,
        SmoothNoise wear,
        ImpressionConditions conditions,
        SeededChance chance
    ) => new ImpressionDrawing(print, wear, conditions, chance).Image();

    private float[] Scratches()
    {
        var depths = new float[conditions.Width * conditions.Height];
        for (var i = 0; i < touch.Scratches; i++)
        {
            var from = new Place(chance.Between(0, conditions.Width), chance.Between(0, conditions.Height));
            Stroke
                .Of(from, chance.Between(15, 70), chance.Between(0.6, 1.4), chance)
                .Onto(depths, conditions.Width, conditions.Height);
        }
        return depths;
    }

    private GrayImage Image()
    {
        var ink = new float[conditions.Width * conditions.Height];
        for (var y = 0; y < conditions.Height; y++)
        {
            for (var x = 0; x < conditions.Width; x++)
                ink[(y * conditions.Width) + x] = Ink(x, y);
        }
        return SensorPicture.Of(ink, conditions, touch.Noise, chance);
    }

    // 0 nothing touches, 1 a crest lies full on the glass.
    private float Ink(int x, int y)
    {
        var onFinger = touch.OnFinger(x - (conditions.Width / 2), y - (conditions.Height / 2));
        var firm = contact.At(onFinger);
        if (firm <= 0)
            return 0;
        var skin = touch.Distortion.At(onFinger);
        var (ridge, gap) = print.At(skin.X, skin.Y);
        var rough = grain.At(x, y);
        var moisture = touch.Moisture + (touch.Blotches * damp.At(x, y));
        var gone = touch.Wear * Math.Clamp((wear.At(skin.X, skin.Y) * 1.5) + 0.45, 0, 1);
        // A worn ridge is flat: what is left of it is the roughness of the skin.
        var height =
            (ridge * (1 - gone))
            + (gone * 0.5 * rough)
            + (0.55 * moisture)
            + (0.14 * rough)
            - (1.6 * (1 - Math.Min(1, firm)));
        var touches = Math.Clamp((height * 1.5) + 0.5, 0, 1);
        var open = gap * (0.8 - (0.5 * moisture));
        return (float)(
            touches * (1 - Math.Clamp(open, 0, 1)) * (1 - scratches[(y * conditions.Width) + x]) * (1 - (0.45 * gone))
        );
    }
}
