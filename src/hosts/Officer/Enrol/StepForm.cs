using System.Globalization;
using CanCuoc.Biometrics;
using CanCuoc.Enrolment;
using CanCuoc.Vocabulary;
using Microsoft.AspNetCore.Http;
using ApplicationId = CanCuoc.Enrolment.ApplicationId;

namespace CanCuoc.OfficerDoor.Enrol;

/// <summary>What was posted from the page of an application.</summary>
/// <param name="Seen">The application as the window showed it.</param>
/// <param name="Absent">Fingers stated as missing or bandaged.</param>
internal sealed record StepForm(
    SeenApplication Seen,
    string? Button,
    string Remark,
    string PortraitReason,
    IReadOnlyList<AbsentFinger> Absent,
    IFormFileCollection Files
)
{
    public static readonly Refusal NothingChosen = new("OFF-05", "Chưa chọn tệp ảnh nào.", "No image file was chosen.");

    public static StepForm Of(ApplicationId application, IFormCollection form) =>
        new(
            new(application, int.TryParse(form["version"], CultureInfo.InvariantCulture, out var seen) ? seen : 0),
            form["step"],
            form["remark"].ToString(),
            form[AttachCapture.PortraitReason].ToString(),
            [.. Enum.GetValues<BodyPart>().SelectMany(part => AbsentIn(form, part))],
            form.Files
        );

    /// <summary>Where a finger is stated as absent.</summary>
    public static string AbsentField(BodyPart finger) => $"absent-{finger}";

    /// <summary>The images that pass the gate, and the refusals of those that do not.</summary>
    public Task<IReadOnlyList<Outcome<Capture>>> ReadImagesAsync(CaptureGate gate, CancellationToken cancellation) =>
        ReadAsync<BodyPart, Capture>(gate.Read, CaptureImage.Largest, CaptureImage.TooLarge, cancellation);

    /// <summary>The slaps that pass the gate, cut, and the refusals of those that do not.</summary>
    public Task<IReadOnlyList<Outcome<SlapCapture>>> ReadSlapsAsync(SlapGate gate, CancellationToken cancellation) =>
        ReadAsync<Slap, SlapCapture>(
            (slap, file) => gate.Read(slap, file, Absent),
            SlapGate.Largest,
            SlapGate.TooLarge,
            cancellation
        );

    private static IEnumerable<AbsentFinger> AbsentIn(IFormCollection form, BodyPart part)
    {
        if (Enum.TryParse<Absence>(form[AbsentField(part)], out var why) && Enum.IsDefined(why))
            yield return new AbsentFinger(part, why);
    }

    // A field has the name of what its file shows.
    private async Task<IReadOnlyList<Outcome<T>>> ReadAsync<TField, T>(
        Func<TField, ReadOnlyMemory<byte>, Outcome<T>> read,
        int largest,
        Refusal tooLarge,
        CancellationToken cancellation
    )
        where TField : struct, Enum
        where T : notnull
    {
        var outcomes = new List<Outcome<T>>();
        foreach (var field in Enum.GetValues<TField>())
        {
            if (Files.GetFile($"{field}") is not { Length: > 0 } file)
                continue;
            using var bytes = new MemoryStream();
            if (file.Length <= largest)
                await file.CopyToAsync(bytes, cancellation);
            outcomes.Add(file.Length > largest ? tooLarge.For($"{field}") : read(field, bytes.ToArray()));
        }
        return outcomes;
    }
}
