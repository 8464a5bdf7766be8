using CanCuoc.Biometrics;
using CanCuoc.Storage;
using CanCuoc.Testing;

namespace CanCuoc.Enrolment.Tests;

public sealed class AttachSlapsTests
{
    private static readonly BodyPart[] Others =
    [
        .. Enum.GetValues<BodyPart>().Except([BodyPart.Face, BodyPart.RightThumb, BodyPart.LeftThumb]),
    ];

    [Theory, BothEngines]
    public async Task Attach_ASlapThatAgrees_DeliversThePrintThatWasNotRolled(Engine engine)
    {
        await using var office = await CardOffice.OpenAsync(engine, Flat.Algorithms);
        var attached = await CapturedAsync(office, Flat.Print(BodyPart.RightThumb, of: 0, day: 1));

        var compared = (await office.CompareAsync(attached.Seen, [Flat.Thumbs(right: 0, left: 1)])).Value;
        var completed = (await office.CompleteAsync(compared.Application.Seen, Others)).Value;

        compared.Slaps.Single().Problem.ShouldBeNull();
        completed.Parts.ShouldBe([BodyPart.Face, BodyPart.RightThumb, BodyPart.LeftThumb]);
        completed.Slaps.ShouldBe([new(Slap.TwoThumbs, Agrees: true)]);
        (await office.Registry.TrailAsync(completed.Person)).ShouldContain(line =>
            line.Fact != null && line.Fact.Contains(nameof(SlapsCompared))
        );
    }

    [Theory, BothEngines]
    public async Task Attach_ASlapOfAnotherPerson_KeepsTheCaptureOpenUntilItIsTakenAgain(Engine engine)
    {
        await using var office = await CardOffice.OpenAsync(engine, Flat.Algorithms);
        var attached = await CapturedAsync(
            office,
            Flat.Print(BodyPart.RightThumb, of: 0, day: 1),
            Flat.Print(BodyPart.LeftThumb, of: 1, day: 1)
        );

        var other = (await office.CompareAsync(attached.Seen, [Flat.Thumbs(right: 0, left: 2)])).Value;
        var refused = await office.CompleteAsync(other.Application.Seen, Others);
        var again = (await office.CompareAsync(other.Application.Seen, [Flat.Thumbs(right: 0, left: 1)])).Value;
        var completed = await office.CompleteAsync(again.Application.Seen, Others);

        other.Slaps.Single().Problem.ShouldBe(CheckedSlap.OtherPerson);
        other.Application.Slaps.ShouldBe([new(Slap.TwoThumbs, Agrees: false)]);
        refused.Refusal.ShouldBe(CompleteCapture.SlapDiffers.For(nameof(Slap.TwoThumbs)));
        completed.Value.State.ShouldBe(ApplicationState.Captured);
    }

    [Theory, BothEngines]
    public async Task Attach_WithAbsentFingers_KeepsWhichAndWhy(Engine engine)
    {
        await using var office = await CardOffice.OpenAsync(engine, Flat.Algorithms);
        var attached = await CapturedAsync(office, Flat.Print(BodyPart.RightThumb, of: 0, day: 1));
        AbsentFinger[] absent =
        [
            new(BodyPart.LeftThumb, Absence.Bandaged),
            .. Others.Select(finger => new AbsentFinger(finger, Absence.Missing)),
        ];

        var compared = (await office.CompareAsync(attached.Seen, [Flat.Thumbs(right: 0)], absent)).Value;
        var read = (await office.ReadAsync(compared.Application.Id)).Value.Application;

        compared.Slaps.Single().Problem.ShouldBeNull();
        read.Absent.ShouldBe(absent.OrderBy(finger => finger.Part));
    }

    [Fact]
    public async Task Attach_APrintAgain_ForgetsTheSlapThatAgreedWithTheFormerOne()
    {
        await using var office = await CardOffice.OpenAsync(Engine.Sqlite, Flat.Algorithms);
        var attached = await CapturedAsync(office, Flat.Print(BodyPart.RightThumb, of: 0, day: 1));
        var compared = (await office.CompareAsync(attached.Seen, [Flat.Thumbs(right: 0)])).Value;

        var again = await office.AttachAsync(
            compared.Application.Seen,
            [Flat.Print(BodyPart.RightThumb, of: 3, day: 1)]
        );

        again.Value.Slaps.ShouldBeEmpty();
        (await office.CompareAsync(again.Value.Seen, [Flat.Thumbs(right: 0)]))
            .Value.Slaps.Single()
            .Problem.ShouldNotBeNull();
    }

    [Fact]
    public async Task Attach_ASlapAgainWhereNothingWasRolled_TakesThePlaceOfItsFormerPrints()
    {
        await using var office = await CardOffice.OpenAsync(Engine.Sqlite, Flat.Algorithms);
        var opened = await office.AtAsync(ApplicationState.Opened);
        var first = (await office.CompareAsync(opened.Seen, [Flat.Thumbs(right: 0, left: 1)])).Value;

        var second = (await office.CompareAsync(first.Application.Seen, [Flat.Thumbs(right: 2, left: 3)])).Value;

        second.Slaps.Single().Fingers.ShouldAllBe(finger => finger.Finding == FlatFinding.Alone);
        second.Application.Parts.ShouldBe([BodyPart.RightThumb, BodyPart.LeftThumb]);
    }

    [Fact]
    public async Task Read_OfAnApplicationWrittenBeforeReasonsWereKept_TakesAbsentFingersForMissing()
    {
        await using var office = await CardOffice.OpenAsync(Engine.Sqlite);
        var opened = await office.AtAsync(ApplicationState.Opened);
        await office.ExecuteAsync("UPDATE enrolment.application SET absent = 'RightThumb LeftLittle'");

        (await office.ReadAsync(opened.Id)).Value.Application.Absent.ShouldBe([
            new(BodyPart.RightThumb, Absence.Missing),
            new(BodyPart.LeftLittle, Absence.Missing),
        ]);
    }

    private static async Task<Application> CapturedAsync(CardOffice office, params Capture[] prints)
    {
        var opened = await office.AtAsync(ApplicationState.Opened);
        return (await office.AttachAsync(opened.Seen, [Pictures.Of(BodyPart.Face), .. prints])).Value;
    }
}
