using CanCuoc.Biometrics;
using CanCuoc.Vocabulary;

namespace CanCuoc.OfficerDoor.Enrol;

/// <summary>What the pages call a face and ten fingers.</summary>
internal static class BodyPartName
{
    private static readonly Wording[] Fingers =
    [
        new("ngón cái", "thumb"),
        new("ngón trỏ", "index finger"),
        new("ngón giữa", "middle finger"),
        new("ngón nhẫn", "ring finger"),
        new("ngón út", "little finger"),
    ];

    extension(BodyPart part)
    {
        public Wording Wording
        {
            get
            {
                if (part == BodyPart.Face)
                    return new("Ảnh chân dung", "Portrait");
                var place = (int)part - (int)BodyPart.RightThumb;
                var finger = Fingers[place % Fingers.Length];
                return place < Fingers.Length
                    ? new($"Tay phải, {finger.Vietnamese}", $"Right {finger.English}")
                    : new($"Tay trái, {finger.Vietnamese}", $"Left {finger.English}");
            }
        }
    }
}
