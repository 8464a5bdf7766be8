using CanCuoc.Biometrics;
using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Enrolment;

/// <summary>Ends the capture: portrait and every finger were captured for this application, or the finger is declared missing.</summary>
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
        "Chưa đủ vân tay; ngón không lấy được phải khai là thiếu.",
        "Prints are missing; a finger that cannot be taken must be declared so.",
        "TT 60/2021/TT-BCA art. 5"
    );

    public static readonly Refusal FingerTaken = new(
        "ENR-11",
        "Ngón tay khai là thiếu lại có ảnh vân tay.",
        "A finger declared missing has a print."
    );

    public async Task<Outcome<Application>> RunAsync(
        Act act,
        SeenApplication seen,
        IReadOnlyCollection<BodyPart> missing,
        CancellationToken cancellation
    )
    {
        if ((await Applications.FindAsync(act, seen, cancellation)).IsRefused(out var refusal, out var row))
            return refusal;
        if (row.Take(ApplicationAction.CompleteCapture, act) is { } notNow)
            return notNow;
        if (Check(row.CapturedParts, missing) is { } incomplete)
            return incomplete;
        row.Missing = string.Join(' ', missing.Distinct().Order());
        act.Record(new CaptureCompleted(new(row.ApplicationId)) { Subject = row.PersonId, Row = row.Bytes });
        return row.Shown;
    }

    private static Refusal? Check(IReadOnlyList<BodyPart> there, IReadOnlyCollection<BodyPart> missing)
    {
        if (!there.Contains(BodyPart.Face))
            return PortraitMissing.For(nameof(BodyPart.Face));
        foreach (var finger in Enum.GetValues<BodyPart>().Where(part => part != BodyPart.Face))
        {
            if (there.Contains(finger) == missing.Contains(finger))
                return (missing.Contains(finger) ? FingerTaken : PrintsMissing).For(finger.ToString());
        }
        return null;
    }
}

/// <summary>The capture of an application was completed.</summary>
public sealed record CaptureCompleted(ApplicationId Application) : Fact;
