using System.Globalization;
using CanCuoc.Biometrics;
using CanCuoc.Enrolment;
using CanCuoc.Vocabulary;
using Microsoft.AspNetCore.Http;
using ApplicationId = CanCuoc.Enrolment.ApplicationId;

namespace CanCuoc.OfficerDoor.Enrol;

/// <summary>What was posted from the page of an application.</summary>
/// <param name="Seen">The application as the window showed it.</param>
/// <param name="Missing">Fingers declared missing.</param>
internal sealed record StepForm(
    SeenApplication Seen,
    string? Button,
    string Remark,
    IReadOnlyList<BodyPart> Missing,
    IFormFileCollection Files
)
{
    public static readonly Refusal NothingChosen = new("OFF-05", "Chưa chọn tệp ảnh nào.", "No image file was chosen.");

    public static StepForm Of(ApplicationId application, IFormCollection form) =>
        new(
            new(application, int.TryParse(form["version"], CultureInfo.InvariantCulture, out var seen) ? seen : 0),
            form["step"],
            form["remark"].ToString(),
            [
                .. form["missing"]
                    .Where(part => Enum.TryParse<BodyPart>(part, out _))
                    .Select(part => Enum.Parse<BodyPart>(part!)),
            ],
            form.Files
        );

    /// <summary>The images that pass the gate, and the refusals of those that do not.</summary>
    public async Task<IReadOnlyList<Outcome<Capture>>> ReadImagesAsync(CaptureGate gate, CancellationToken cancellation)
    {
        var images = new List<Outcome<Capture>>();
        foreach (var part in Enum.GetValues<BodyPart>())
        {
            if (Files.GetFile(part.ToString()) is { Length: > 0 } file)
                images.Add(await ReadAsync(gate, part, file, cancellation));
        }
        return images.Count == 0 ? [NothingChosen.For(nameof(BodyPart.Face))] : images;
    }

    private static async Task<Outcome<Capture>> ReadAsync(
        CaptureGate gate,
        BodyPart part,
        IFormFile file,
        CancellationToken cancellation
    )
    {
        if (file.Length > CaptureImage.Largest)
            return CaptureImage.TooLarge.For(part.ToString());
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancellation);
        return gate.Read(part, bytes.ToArray());
    }
}
