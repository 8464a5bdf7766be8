using CanCuoc.Biometrics;
using CanCuoc.Faces;
using CanCuoc.Imaging;
using CanCuoc.Invented.Portraits;
using CanCuoc.Invented.Prints;
using CanCuoc.Matching.Prints.Formats;
using CanCuoc.Storage;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.Enrolment.Tests;

public sealed class SeedBodiesTests
{
    private const int People = 40;

    private static readonly Lazy<Algorithms> Standing = new(() =>
        new Algorithms(new PrintAlgorithm(), DrawnFaces.Algorithm(FaceReader.Open().Value))
    );

    private static readonly InventedFinger Finger = InventedFinger.Of(41);

    [Theory, BothEngines]
    public async Task Seed_Bodies_AreFoundByWhoComesWithTheSameFinger(Engine engine)
    {
        await using var office = await CardOffice.OpenAsync(engine, Standing.Value);
        (await office.SeedPersonsAsync(People)).Value.ShouldBe(People);
        (await office.SeedBodiesAsync(People, person => Of(office, person))).Value.ShouldBe(People);
        Capture[] captures = [Print(office, number: 2), Portrait(office)];
        var opened = (await office.OpenAsync(await office.PersonAsync())).Value;
        var attached = (await office.AttachAsync(opened.Seen, captures)).Value;
        var missing = Enum.GetValues<BodyPart>().Except([BodyPart.RightIndex, BodyPart.Face]);
        var captured = (await office.CompleteAsync(attached.Seen, [.. missing])).Value;

        var screened = (await office.ScreenByBodyAsync(captured.Seen)).Value;

        (screened.State, screened.Candidates).ShouldBe((ApplicationState.Doubtful, 1));
        (await office.Registry.TrailAsync(new PersonId(7))).ShouldContain(line =>
            line.Kind == nameof(ScreenApplication)
        );
    }

    [Theory, BothEngines]
    public async Task Seed_Again_GivesBodiesToTheOthersOnly(Engine engine)
    {
        await using var office = await CardOffice.OpenAsync(engine, Standing.Value);
        (await office.SeedPersonsAsync(People)).Value.ShouldBe(People);

        (await office.SeedBodiesAsync(10, Filler)).Value.ShouldBe(10);
        (await office.SeedBodiesAsync(People, Filler)).Value.ShouldBe(People - 10);
        (await office.SeedBodiesAsync(People, Filler)).Value.ShouldBe(0);

        (await office.CountAsync("population.subject")).ShouldBe(People);
        (await office.CountAsync("biometrics.template")).ShouldBe(People);
    }

    [Theory, BothEngines]
    public async Task Seed_ThatFails_LeavesNobodyHalf(Engine engine)
    {
        await using var office = await CardOffice.OpenAsync(engine, Standing.Value);
        (await office.SeedPersonsAsync(People)).Value.ShouldBe(People);

        await Should.ThrowAsync<AggregateException>(() =>
            office.SeedBodiesAsync(People, person => person.Value == 30 ? throw new IOException() : Filler(person))
        );

        (await office.CountAsync("population.subject")).ShouldBe(0);
        (await office.SeedBodiesAsync(People, Filler)).Value.ShouldBe(People);
    }

    [Fact]
    public void Filler_OfOneSeed_IsAlwaysTheSameAndNobodyElse()
    {
        using var reader = FaceReader.Open().Value;
        var faces = DrawnFaces.Algorithm(reader);

        DrawnFaces.Filler(5).ShouldBe(DrawnFaces.Filler(5));
        faces.Points(DrawnFaces.Filler(5), DrawnFaces.Filler(5)).ShouldBeGreaterThan(90);
        var alike = Enumerable
            .Range(0, 1000)
            .Select(seed => faces.Points(DrawnFaces.Filler(-1), DrawnFaces.Filler(seed)));
        alike.Count(points => points > 20).ShouldBeInRange(0, 40);
    }

    // The seventh has a finger of which there are pictures too.
    private static IReadOnlyList<BodyTemplate> Of(CardOffice office, PersonId person) =>
        person.Value == 7 ? Print(office, number: 1).Templates : Filler(person);

    private static IReadOnlyList<BodyTemplate> Filler(PersonId person) =>
        [
            new(
                BodyPart.LeftIndex,
                Standing.Value.Of(BodyKind.Finger).First().Name,
                StoredTemplate.Write(FillerTemplate.Of((ulong)person.Value))
            ),
        ];

    private static Capture Portrait(CardOffice office)
    {
        var portrait = InventedFace.Of(77).Portrait(number: 1, PortraitConditions.ForCard);
        return office.Gate.Read(BodyPart.Face, JpegFile.Within(CaptureImage.LargestPortrait, portrait).Value).Value;
    }

    private static Capture Print(CardOffice office, int number) =>
        office.Gate.Read(BodyPart.RightIndex, PngFile.Of(Finger.Impression(number, ImpressionQuality.Good))).Value;
}
