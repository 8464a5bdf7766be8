using CanCuoc.Matching.Slaps;

namespace CanCuoc.Invented.Prints;

/// <summary>Draws several fingers of a hand side by side.</summary>
internal static class SlapDrawing
{
    public static InventedSlap Draw(
        InventedHands hands,
        HandShape shape,
        SlapKind kind,
        SlapConditions conditions,
        SeededChance chance
    )
    {
        var ink = new float[conditions.Width * conditions.Height];
        var fingers = new List<InventedSlapFinger>();
        var picture = new ImpressionConditions
        {
            Quality = conditions.Quality,
            Sensor = conditions.Sensor,
            Width = conditions.Width,
            Height = conditions.Height,
        };
        var noise = 0.0;
        foreach (var position in kind.Positions())
        {
            var touch = Touch.Draw(picture, chance);
            var stand = shape.Stand(kind, position, conditions.Apart);
            var nextJoint = kind == SlapKind.TwoThumbs ? chance.Between(0, 130) : chance.Between(230, 330) * stand.Size;
            var contact = ContactRegion.DrawFlat(stand.Size, touch.Touching, nextJoint, chance);
            noise = Math.Max(noise, touch.Noise);
            if (conditions.Missing.Contains(position))
                continue;
            var placed = Place(stand, contact, conditions.Turn * Math.PI / 180, touch);
            Finger(ink, picture, hands[position].Ink(placed, contact, chance), placed, contact);
            fingers.Add(new InventedSlapFinger(position, Box(placed, contact, picture)));
        }
        return new InventedSlap(SensorPicture.Of(ink, picture, noise, chance), fingers);
    }

    // The tip is where the hand has it; the middle of the pad lies below along the finger. The hand turns about its own middle.
    private static Touch Place(FingerStand stand, ContactRegion contact, double handTurn, Touch touch)
    {
        var lean = stand.Lean + (touch.Turn * 0.15);
        var (sine, cosine) = Math.SinCos(lean);
        var middle = stand.Tip.Plus(-sine * contact.Above, cosine * contact.Above);
        var (handSine, handCosine) = Math.SinCos(handTurn);
        var shift = new Place(
            (middle.X * handCosine) - (middle.Y * handSine),
            (middle.X * handSine) + (middle.Y * handCosine)
        );
        return touch with { Shift = shift, Turn = lean + handTurn };
    }

    private static void Finger(
        float[] ink,
        ImpressionConditions picture,
        FingerInk finger,
        Touch touch,
        ContactRegion contact
    )
    {
        var reach = contact.Above + contact.Below + contact.NextJoint + 30;
        var (middleX, middleY) = (picture.Width / 2, picture.Height / 2);
        var (left, right) = (touch.Shift.X + middleX - reach, touch.Shift.X + middleX + reach);
        var (top, bottom) = (touch.Shift.Y + middleY - reach, touch.Shift.Y + middleY + reach);
        for (var y = (int)Math.Max(0, top); y < Math.Min(picture.Height, bottom); y++)
        {
            for (var x = (int)Math.Max(0, left); x < Math.Min(picture.Width, right); x++)
            {
                var at = (y * picture.Width) + x;
                ink[at] = Math.Max(ink[at], finger.At(x - middleX, y - middleY));
            }
        }
    }

    private static FingerBox Box(Touch touch, ContactRegion contact, ImpressionConditions picture)
    {
        // From the middle of the pad to that of the box, along the finger.
        var along = (contact.Below - contact.Above) / 2;
        var (sine, cosine) = Math.SinCos(touch.Turn);
        return new FingerBox(
            (picture.Width / 2) + touch.Shift.X - (along * sine),
            (picture.Height / 2) + touch.Shift.Y + (along * cosine),
            touch.Turn,
            2 * contact.HalfWidth,
            contact.Above + contact.Below
        );
    }
}
