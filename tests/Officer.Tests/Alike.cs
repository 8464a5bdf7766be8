using CanCuoc.Biometrics;
using CanCuoc.Enrolment;
using CanCuoc.Imaging;
using CanCuoc.Invented.Portraits;
using CanCuoc.Invented.Prints;
using CanCuoc.Population;
using CanCuoc.Vocabulary;

namespace CanCuoc.OfficerDoor.Tests;

/// <summary>Applications that are like somebody's captured before, with the portraits and prints of invented people.</summary>
internal static class Alike
{
    private static readonly BodyPart[] Fingers = [BodyPart.RightThumb, BodyPart.RightIndex];

    private static readonly InventedFinger[] Grown = [InventedFinger.Of(31), InventedFinger.Of(32)];

    private static readonly Lazy<(BodyPart, byte[])[]> First = new(() => Pictures(number: 1));

    private static readonly Lazy<(BodyPart, byte[])[]> Second = new(() => Pictures(number: 2));

    extension(OfficerSite site)
    {
        /// <summary>Bình, captured and screened; in face and two fingers he is like An.</summary>
        public async Task<(Application Application, PersonRecord Other)> DoubtAsync()
        {
            var other = await site.RegisterAsync(CanCuoc.OfficerDoor.Tests.Invented.An);
            await site.CapturedAsync(other, First.Value);
            var applicant = await site.RegisterAsync(CanCuoc.OfficerDoor.Tests.Invented.Binh);
            var captured = await site.CapturedAsync(applicant, Second.Value);
            var candidate = new DoubtCandidate(
                other.Id,
                IsAlikeInWords: false,
                Face: 42.3,
                [new(Fingers[0], 57.1), new(Fingers[1], 21.6)]
            );
            var screen = new ScreenApplication(
                new ReadPerson(),
                new SearchPersons(new ReadPerson()),
                (_, _, _) => Task.FromResult(Found([candidate]))
            );
            var screened = await site.Registry.RunAsync(
                ScreenApplication.Kind,
                act => screen.RunAsync(act, captured.Seen, default)
            );
            return (screened.Value, other);
        }

        private async Task<Application> CapturedAsync(PersonRecord person, (BodyPart, byte[])[] pictures)
        {
            var opened = await site.Registry.RunAsync(
                OpenApplication.Kind,
                act => new OpenApplication(new ReadPerson()).RunAsync(act, person.Id, default)
            );
            return await site.CaptureAsync(opened.Value, pictures);
        }
    }

    private static Outcome<IReadOnlyList<DoubtCandidate>> Found(DoubtCandidate[] alike) => alike;

    private static (BodyPart, byte[])[] Pictures(int number)
    {
        var portrait = InventedFace.Of(12).Portrait(number, new PortraitConditions { Freedom = 0.3 });
        return
        [
            (BodyPart.Face, JpegFile.Within(CaptureImage.LargestPortrait, portrait).Value),
            .. Fingers
                .Zip(Grown)
                .Select(finger => (finger.First, PngFile.Of(finger.Second.Impression(number, ImpressionQuality.Good)))),
        ];
    }
}
