using CanCuoc.Biometrics;
using CanCuoc.Enrolment;
using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.OfficerDoor.Enrol;

/// <summary>Keeps what the counter's camera and scanner took, and compares slaps with prints.</summary>
internal sealed class CaptureSteps(Acts acts, BodyRecords bodies)
{
    private readonly AttachCapture attach = new(bodies.Captures, bodies.Templates);
    private readonly AttachSlaps compare = new(bodies.Captures, bodies.Templates);

    /// <summary>Prints are kept first: the slaps that come with them are compared with them.</summary>
    /// <param name="application">As the page has read it.</param>
    public async Task<CaptureAnswer> TakeAsync(
        Authority authority,
        StepForm form,
        Application application,
        CancellationToken cancellation
    )
    {
        var pictures = await TakenPictures.ReadAsync(form, bodies, cancellation);
        if (pictures.Refusals.Count > 0)
            return CaptureAnswer.Nothing with { Refusals = pictures.Refusals };
        var isNews = !form.Absent.ToHashSet().SetEquals(application.Absent);
        if (pictures.Images.Count == 0 && pictures.Slaps.Count == 0 && !isNews)
            return CaptureAnswer.Nothing with { Refusals = [StepForm.NothingChosen.For(nameof(BodyPart.Face))] };
        var face = pictures.Images.FirstOrDefault(image => image.Part == BodyPart.Face);
        var answer = CaptureAnswer.Nothing with { Portrait = face?.Portrait };
        var seen = form.Seen;
        if (pictures.Images.Count > 0)
        {
            var attached = await acts.RunAsync(
                authority,
                AttachCapture.Kind,
                CardIssuance.Of(seen.Id),
                act => attach.RunAsync(act, seen, pictures.Images, form.PortraitReason, cancellation),
                cancellation
            );
            if (attached.IsRefused(out var refusal, out var kept))
                return answer with { Refusals = [refusal] };
            (answer, seen) = (answer with { IsKept = true }, kept.Seen);
        }
        return pictures.Slaps.Count > 0 || isNews
            ? await CompareAsync(authority, seen, pictures.Slaps, form.Absent, answer, cancellation)
            : answer;
    }

    private async Task<CaptureAnswer> CompareAsync(
        Authority authority,
        SeenApplication seen,
        IReadOnlyList<SlapCapture> slaps,
        IReadOnlyList<AbsentFinger> absent,
        CaptureAnswer answer,
        CancellationToken cancellation
    )
    {
        var compared = await acts.RunAsync(
            authority,
            AttachSlaps.Kind,
            CardIssuance.Of(seen.Id),
            act => compare.RunAsync(act, seen, slaps, absent, cancellation),
            cancellation
        );
        return compared.IsRefused(out var refusal, out var found)
            ? answer with
            {
                Refusals = [refusal],
            }
            : answer with
            {
                Refusals = [.. found.Slaps.Select(slap => slap.Problem?.For($"{slap.Slap}")).OfType<Refusal>()],
                Slaps = found.Slaps,
                IsKept = true,
            };
    }
}

/// <summary>What came of the pictures that were posted.</summary>
/// <param name="IsKept">Something was kept: the application is another now.</param>
internal sealed record CaptureAnswer(
    IReadOnlyList<Refusal> Refusals,
    JudgedPortrait? Portrait,
    IReadOnlyList<CheckedSlap> Slaps,
    bool IsKept
)
{
    public static CaptureAnswer Nothing { get; } = new([], Portrait: null, [], IsKept: false);

    public bool HasToShow => Slaps.Count > 0 || Portrait is { IsCropped: true } or { Faults.Count: > 0 };
}
