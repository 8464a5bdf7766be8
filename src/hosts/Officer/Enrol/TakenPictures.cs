using CanCuoc.Biometrics;
using CanCuoc.Vocabulary;

namespace CanCuoc.OfficerDoor.Enrol;

/// <summary>What was posted from the counter's camera and scanner, read.</summary>
/// <param name="Refusals">Of those that did not pass the gates; then nothing is taken.</param>
internal sealed record TakenPictures(
    IReadOnlyList<Capture> Images,
    IReadOnlyList<SlapCapture> Slaps,
    IReadOnlyList<Refusal> Refusals
)
{
    public static async Task<TakenPictures> ReadAsync(StepForm form, BodyRecords bodies, CancellationToken cancellation)
    {
        var images = await form.ReadImagesAsync(bodies.Gate, cancellation);
        var slaps = await form.ReadSlapsAsync(bodies.Slaps, cancellation);
        return new(
            [.. images.Where(image => image.Refusal is null).Select(image => image.Value)],
            [.. slaps.Where(slap => slap.Refusal is null).Select(slap => slap.Value)],
            [.. images.Select(image => image.Refusal).Concat(slaps.Select(slap => slap.Refusal)).OfType<Refusal>()]
        );
    }
}
