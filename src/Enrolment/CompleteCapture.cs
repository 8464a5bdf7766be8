using CanCuoc.Biometrics;
using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Enrolment;

/// <summary>
/// Ends the capture: portrait and every finger were captured for this application, or the finger is stated as absent; and no slap that was
/// taken disagrees with the prints.
/// </summary>
public sealed class CompleteCapture
{
    public static readonly ActKind Kind = new(
        nameof(CompleteCapture),
        RegistrySystem.Cards,
        Permission.AttachCapture,
        "Hoàn tất thu nhận",
        "Completing the capture"
    );

    public static readonly Refusal PortraitMissing = new(
        "ENR-09",
        "Chưa có ảnh chân dung.",
        "The portrait is missing.",
        "TT 60/2021/TT-BCA art. 5"
    );

    public static readonly Refusal PrintsMissing = new(
        "ENR-10",
        "Chưa đủ vân tay; ngón không lấy được phải khai rõ là thiếu hay băng bó.",
        "Prints are missing; a finger that cannot be taken must be stated as missing or bandaged.",
        "TT 60/2021/TT-BCA art. 5"
    );

    public static readonly Refusal FingerTaken = new(
        "ENR-11",
        "Ngón tay khai là không lấy được lại có ảnh vân tay.",
        "A finger stated as absent has a print."
    );

    public static readonly Refusal SlapDiffers = new(
        "ENR-30",
        "Ảnh bàn tay lấy lần cuối không khớp vân tay đã lấy; hãy lấy lại ảnh bàn tay hoặc vân tay rồi đối chiếu lại.",
        "The slap taken last does not agree with the prints; take slap or prints again and compare once more."
    );

    public async Task<Outcome<Application>> RunAsync(
        Act act,
        SeenApplication seen,
        IReadOnlyCollection<AbsentFinger> absent,
        CancellationToken cancellation
    )
    {
        if ((await Applications.FindAsync(act, seen, cancellation)).IsRefused(out var refusal, out var row))
            return refusal;
        if (row.Take(ApplicationAction.CompleteCapture, act) is { } notNow)
            return notNow;
        if (Check(row, [.. absent.Select(finger => finger.Part)]) is { } incomplete)
            return incomplete;
        row.NoteAbsent(absent);
        act.Record(new CaptureCompleted(new(row.ApplicationId)) { Subject = row.PersonId, Row = row.Bytes });
        return row.Shown;
    }

    private static Refusal? Check(ApplicationRow row, IReadOnlyCollection<BodyPart> absent)
    {
        var there = row.CapturedParts;
        if (!there.Contains(BodyPart.Face))
            return PortraitMissing.For(nameof(BodyPart.Face));
        foreach (var finger in Enum.GetValues<BodyPart>().Where(part => part != BodyPart.Face))
        {
            if (there.Contains(finger) == absent.Contains(finger))
                return (absent.Contains(finger) ? FingerTaken : PrintsMissing).For(finger.ToString());
        }
        foreach (var slap in row.ComparedSlaps)
        {
            if (!slap.Agrees)
                return SlapDiffers.For($"{slap.Slap}");
        }
        return null;
    }
}

/// <summary>The capture of an application was completed.</summary>
public sealed record CaptureCompleted(ApplicationId Application) : Fact;
