using System.Text.Json;
using CanCuoc.Biometrics;
using CanCuoc.Ledger;
using CanCuoc.Storage;
using CanCuoc.Testing;

namespace CanCuoc.Enrolment.Tests;

/// <summary>No door tells an examiner what another thinks before the case is decided.</summary>
public sealed class BlindnessTests
{
    [Theory, BothEngines]
    public async Task Read_AfterAnotherGaveAnOpinion_IsTheSameAsBefore(Engine engine)
    {
        await using var office = await CardOffice.OpenAsync(engine);
        await office.AlikeAsync();
        var id = await office.TakenAsync(Examining.Second);
        var before = await EverythingAsync(office, id);

        await office.JudgeAsync(Examining.First, Opinion.SamePerson);

        (await EverythingAsync(office, id)).ShouldBe(before);
    }

    [Theory, BothEngines]
    public async Task Read_WithBothOpinionsPossible_TellsTheSameOfEach(Engine engine)
    {
        var told = new List<string>();
        foreach (var opinion in (Opinion[])[Opinion.SamePerson, Opinion.DifferentPersons, Opinion.CannotTell])
        {
            await using var office = await CardOffice.OpenAsync(engine);
            await office.AlikeAsync();
            await office.JudgeAsync(Examining.First, opinion);
            var id = await office.TakenAsync(Examining.Second);
            told.Add(await EverythingAsync(office, id));
        }

        told.Distinct().ShouldHaveSingleItem();
    }

    [Theory, BothEngines]
    public async Task Read_AfterTheOwnOpinion_OpensNothingMore(Engine engine)
    {
        await using var office = await CardOffice.OpenAsync(engine);
        await office.AlikeAsync();
        var id = await office.JudgeAsync(Examining.First, Opinion.SamePerson);

        (await office.ReadCaseAsync(id, Examining.First)).Refusal!.Code.ShouldBe(Cases.AlreadyGiven.Code);
        (await office.ReadCaseAsync(id, Examining.Second)).Refusal!.Code.ShouldBe(Cases.NotTaken.Code);
    }

    [Theory, BothEngines]
    public async Task Read_TheApplication_CountsWhatIsOpenAndNoOpinions(Engine engine)
    {
        await using var office = await CardOffice.OpenAsync(engine);
        var (application, _) = await office.AlikeAsync();
        var before = (await office.ReadAsync(application.Id)).Value;

        await office.JudgeAsync(Examining.First, Opinion.SamePerson);

        var after = (await office.ReadAsync(application.Id)).Value;
        (after.WithExaminers, after.SameAs).ShouldBe((1, null));
        after.Application.ShouldBeEquivalentTo(before.Application);
    }

    [Theory, BothEngines]
    public async Task Read_ACase_IsALookAtBothAndShowsTheirPicturesAlone(Engine engine)
    {
        await using var office = await CardOffice.OpenAsync(engine);
        var (application, other) = await office.AlikeAsync();
        var id = await office.TakenAsync(Examining.First);

        var file = (await office.ReadCaseAsync(id, Examining.First)).Value;

        file.Parts.Select(part => (part.Part, part.Points))
            .ShouldBe([(BodyPart.Face, 51), (BodyPart.RightThumb, 42.5), (BodyPart.LeftIndex, 8)]);
        foreach (var part in file.Parts)
        {
            part.Left.ShouldBe(Pictures.Of(part.Part).Image.Bytes.ToArray());
            part.Right.ShouldBe(Pictures.Of(part.Part).Image.Bytes.ToArray());
        }
        foreach (var person in (Vocabulary.PersonId[])[application.Person, other.Id])
            (await office.Registry.TrailAsync(person)).ShouldContain(line =>
                line.Kind == nameof(ReadCase) && line.Post == Examining.First.Post
            );
    }

    /// <summary>All that an examiner's permission opens, as text.</summary>
    private static async Task<string> EverythingAsync(CardOffice office, CaseId id)
    {
        var second = Examining.Second;
        var taken = await office.TakeAsync(second);
        var file = await office.ReadCaseAsync(id, second);
        var measures = await office.MeasuresAsync(second);
        var queue = await office.ListAsync(ApplicationState.Doubtful, second);
        var application = await office.ReadAsync(new(1), second);
        (queue.Refusal!.Code, application.Refusal!.Code, measures.Refusal!.Code).ShouldBe(
            (Acts.NotPermitted.Code, Acts.NotPermitted.Code, Acts.NotPermitted.Code)
        );
        return JsonSerializer.Serialize(new { taken = taken.Value.Case == id, file.Value.Parts });
    }
}
