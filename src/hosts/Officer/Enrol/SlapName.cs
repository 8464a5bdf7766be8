using CanCuoc.Biometrics;
using CanCuoc.Vocabulary;

namespace CanCuoc.OfficerDoor.Enrol;

/// <summary>What the pages call slaps, and what comes of their fingers.</summary>
internal static class SlapName
{
    extension(Slap slap)
    {
        public Wording Wording =>
            slap switch
            {
                Slap.RightFour => new("Bốn ngón tay phải", "Right four fingers"),
                Slap.LeftFour => new("Bốn ngón tay trái", "Left four fingers"),
                _ => new("Hai ngón cái", "Both thumbs"),
            };
    }

    extension(Absence why)
    {
        public Wording Wording =>
            why == Absence.Missing ? new("Thiếu, cụt", "Missing") : new("Băng bó, bị thương", "Bandaged or hurt");
    }

    extension(CheckedFinger finger)
    {
        public Wording Wording =>
            finger.Finding switch
            {
                FlatFinding.Agrees => new("Khớp vân tay đã lấy", "Agrees with the print"),
                FlatFinding.Alone => new("Dùng làm vân tay", "Kept as the print"),
                FlatFinding.Unclear => new("Chưa rõ", "Unclear"),
                FlatFinding.Exchanged => new(
                    $"Thực ra: {finger.Shown!.Value.Wording.Vietnamese}",
                    $"In fact: {finger.Shown!.Value.Wording.English}"
                ),
                _ => new("Không khớp", "Does not agree"),
            };
    }
}
