using CanCuoc.Biometrics;
using CanCuoc.Ledger;
using CanCuoc.Population;
using CanCuoc.Vocabulary;

namespace CanCuoc.Enrolment;

/// <summary>
/// Attaches a portrait or a print to an application; image and template are kept encrypted, apart from one another. Of two of one part the
/// later stays. A portrait that breaks a grave rule is taken only with a reason in words, which stands in the application.
/// </summary>
public sealed class AttachCapture(Captures captures, Templates templates)
{
    public static readonly ActKind Kind = new(
        nameof(AttachCapture),
        RegistrySystem.Cards,
        Permission.AttachCapture,
        "Thu nhận ảnh chân dung, vân tay",
        "Capturing portrait and prints"
    );

    /// <summary>About <see cref="PortraitReason"/>.</summary>
    public static readonly Refusal ReasonMissing = new(
        "ENR-31",
        "Ảnh chân dung vi phạm quy tắc nặng; hãy chụp lại, hoặc chọn lại ảnh và ghi lý do không thể chụp tốt hơn.",
        "The portrait breaks a grave rule; take another, or choose it again and state why none better can be taken."
    );

    /// <summary>The field of the reason.</summary>
    public const string PortraitReason = "portraitReason";

    /// <summary>Attaches within the act.</summary>
    /// <param name="portraitReason">Why a portrait that breaks grave rules is to be kept; else it does not matter.</param>
    public async Task<Outcome<Application>> RunAsync(
        Act act,
        SeenApplication seen,
        IReadOnlyList<Capture> images,
        string? portraitReason,
        CancellationToken cancellation
    )
    {
        if ((await Applications.FindAsync(act, seen, cancellation)).IsRefused(out var refusal, out var row))
            return refusal;
        if (row.Take(ApplicationAction.AttachCapture, act) is { } notNow)
            return notNow;
        Capture[] kept = [.. images.Reverse().DistinctBy(image => image.Part)];
        var portrait = kept.FirstOrDefault(image => image.Part == BodyPart.Face);
        if (portrait is not null && Judge(row, portrait, portraitReason) is { } unreasoned)
            return unreasoned;
        var subject = await BiometricSubject.OfAsync(act, row.PersonId, cancellation);
        foreach (var image in kept)
        {
            await captures.StoreAsync(act, subject, image.Image, cancellation);
            await templates.StoreAsync(act, subject, image, cancellation);
        }
        row.NoteCapture([.. images.Select(image => image.Part)], act.Authority.Actor);
        act.Record(
            new CaptureAttached(new(row.ApplicationId), images.Count) { Subject = row.PersonId, Row = row.Bytes }
        );
        if (portrait is not null && row.PortraitReason is not null)
            act.Record(new PortraitKeptWithReason(new(row.ApplicationId)) { Subject = row.PersonId, Row = row.Bytes });
        return row.Shown;
    }

    private static Refusal? Judge(ApplicationRow row, Capture portrait, string? reason)
    {
        var grave = portrait.Portrait?.Faults.Where(fault => fault.IsGrave).Select(fault => fault.Code).ToArray() ?? [];
        row.PortraitRules = string.Join(' ', grave);
        row.PortraitReason = grave.Length == 0 ? null : FreeText.Of(reason ?? "", ResolveDoubt.LongestRemark);
        return grave.Length > 0 && row.PortraitReason is null ? ReasonMissing.For(PortraitReason) : null;
    }
}

/// <summary>Images were attached to an application.</summary>
public sealed record CaptureAttached(ApplicationId Application, int Images) : Fact;

/// <summary>A portrait that breaks grave rules was kept; which, and why, stands in the row.</summary>
public sealed record PortraitKeptWithReason(ApplicationId Application) : Fact;
