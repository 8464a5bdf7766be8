using CanCuoc.Biometrics;
using CanCuoc.Faces;
using CanCuoc.Imaging;
using CanCuoc.Invented.Portraits;
using CanCuoc.Invented.Prints;
using CanCuoc.Storage;
using CanCuoc.Testing;

namespace CanCuoc.Enrolment.Tests;

/// <summary>Screening as the program does it: invented people, drawn portraits and grown prints, the search over both.</summary>
public sealed class FindAlikeTests
{
    private static readonly BodyPart[] Fingers = [BodyPart.RightIndex, BodyPart.LeftIndex];

    private static readonly Lazy<Algorithms> Standing = new(() =>
        new Algorithms(new PrintAlgorithm(), DrawnFaces.Algorithm(FaceReader.Open().Value))
    );

    private static readonly InventedHands[] Grown = [InventedHands.Of(1), InventedHands.Of(2)];

    [Theory]
    [BothEngines(1, 1)]
    [BothEngines(1, 9)]
    [BothEngines(0, 1)]
    public async Task Screen_OfSomebodyUnderAnotherName_OpensACaseAboutTheFirstOne(Engine engine, int hands, int face)
    {
        await using var office = await CardOffice.OpenAsync(engine, Standing.Value);
        var first = await ScreenedAsync(office, hands: 1, face: 1, day: 1);
        var honest = await ScreenedAsync(office, hands: 0, face: 2, day: 1);
        (first.State, honest.State).ShouldBe((ApplicationState.Cleared, ApplicationState.Cleared));

        // The face alone comes with the hands of the honest one, and is like both.
        var again = await ScreenedAsync(office, hands, face, day: 2);

        again.State.ShouldBe(ApplicationState.Doubtful);
        again.Candidates.ShouldBe(hands == 0 ? 2 : 1);
        (await office.Registry.TrailAsync(first.Person)).ShouldContain(line => line.Kind == nameof(ScreenApplication));
        (await office.Registry.TrailAsync(again.Person)).ShouldContain(line => line.Fact == nameof(DoubtRaised));
    }

    [Theory, BothEngines]
    public async Task Screen_OfWhomNoTemplateIsKept_IsRefused(Engine engine)
    {
        await using var office = await CardOffice.OpenAsync(engine, Standing.Value);
        var captured = await CapturedAsync(office, hands: 1, face: 1, day: 1);
        await office.ExecuteAsync("DELETE FROM biometrics.template");

        var screened = await office.ScreenByBodyAsync(captured.Seen);

        screened.Refusal!.Code.ShouldBe(DuplicateSearch.NothingToCompare.Code);
    }

    private static async Task<Application> ScreenedAsync(CardOffice office, int hands, int face, int day) =>
        (await office.ScreenByBodyAsync((await CapturedAsync(office, hands, face, day)).Seen)).Value;

    private static async Task<Application> CapturedAsync(CardOffice office, int hands, int face, int day)
    {
        var portrait = InventedFace.Of((ulong)face).Portrait(day, PortraitConditions.ForCard);
        Capture[] captures =
        [
            office.Gate.Read(BodyPart.Face, JpegFile.Within(CaptureImage.LargestPortrait, portrait).Value).Value,
            .. Fingers.Select(finger =>
                office
                    .Gate.Read(finger, PngFile.Of(Grown[hands][(int)finger].Impression(day, ImpressionQuality.Good)))
                    .Value
            ),
        ];
        var opened = (await office.OpenAsync(await office.PersonAsync())).Value;
        var attached = (await office.AttachAsync(opened.Seen, captures)).Value;
        var missing = Enum.GetValues<BodyPart>().Except(Fingers).Except([BodyPart.Face]);
        return (await office.CompleteAsync(attached.Seen, [.. missing])).Value;
    }
}
