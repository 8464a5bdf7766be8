using CanCuoc.Matching;

namespace CanCuoc.Invented.Prints;

/// <summary>Draws one impression of one finger.</summary>
internal static class ImpressionDrawing
{
    public static GrayImage Draw(
        MasterPrint print,
        SmoothNoise wear,
        ImpressionConditions conditions,
        SeededChance chance
    )
    {
        var touch = Touch.Draw(conditions, chance);
        var contact = ContactRegion.Draw(touch.Touching, conditions.Rolled, chance);
        var finger = new FingerInk(print, wear, touch, contact, chance);
        var scratches = Scratches(touch.Scratches, conditions, chance);
        var ink = new float[conditions.Width * conditions.Height];
        for (var y = 0; y < conditions.Height; y++)
        {
            for (var x = 0; x < conditions.Width; x++)
            {
                var at = (y * conditions.Width) + x;
                ink[at] = finger.At(x - (conditions.Width / 2), y - (conditions.Height / 2)) * (1 - scratches[at]);
            }
        }
        return SensorPicture.Of(ink, conditions, touch.Noise, chance);
    }

    private static float[] Scratches(int count, ImpressionConditions conditions, SeededChance chance)
    {
        var depths = new float[conditions.Width * conditions.Height];
        for (var i = 0; i < count; i++)
        {
            var from = new Place(chance.Between(0, conditions.Width), chance.Between(0, conditions.Height));
            Stroke
                .Of(from, chance.Between(15, 70), chance.Between(0.6, 1.4), chance)
                .Onto(depths, conditions.Width, conditions.Height);
        }
        return depths;
    }
}
