using CanCuoc.Biometrics;
using CanCuoc.Cards;
using CanCuoc.Storage;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.Enrolment.Tests;

public sealed class ApproveApplicationTests
{
    [Theory, BothEngines]
    public async Task Approve_TheWholeWay_OrdersTheCardAndTheTrailShowsEachStep(Engine engine)
    {
        await using var office = await CardOffice.OpenAsync(engine);
        var person = await office.PersonAsync(CardOffice.Woman);
        var opened = (await office.OpenAsync(person)).Value;
        var attached = (await office.AttachAsync(opened.Seen, [.. Pictures.All.SkipLast(1)])).Value;
        var captured = (await office.CompleteAsync(attached.Seen, BodyPart.LeftLittle)).Value;
        var cleared = (await office.ScreenAsync(captured.Seen)).Value;

        var approved = (await office.ApproveAsync(cleared.Seen)).Value;

        approved.State.ShouldBe(ApplicationState.Approved);
        approved.CardOrder.ShouldNotBeNull();
        approved.Province.ShouldBe(CardOffice.Woman.PermanentResidence!.Unit!.Province.Code);
        approved.Parts.ShouldBe(Enum.GetValues<BodyPart>().SkipLast(1));
        approved.Absent.ShouldBe([new(BodyPart.LeftLittle, Absence.Missing)]);
        var file = (await office.ReadAsync(opened.Id)).Value;
        file.Application.ShouldBeEquivalentTo(approved);
        file.Person.ShouldBe(person);
        file.Portrait.ShouldBe(Pictures.Of(BodyPart.Face).Image.Bytes.ToArray());
        (await office.Registry.TrailAsync(person.Id))
            .Select(line => line.Fact)
            .Where(fact => fact is not null)
            .Reverse()
            .ShouldBe([
                "PersonRegistered",
                nameof(ApplicationOpened),
                nameof(CaptureAttached),
                nameof(CaptureCompleted),
                nameof(ApplicationScreened),
                nameof(CardOrdered),
                nameof(ApplicationApproved),
            ]);
    }

    [Theory, BothEngines]
    public async Task Approve_ByWhoOpenedOrEverCaptured_IsRefused(Engine engine)
    {
        await using var office = await CardOffice.OpenAsync(engine);
        var first = CardOffice.Officer("first");
        var opened = await office.AtAsync(ApplicationState.Opened);
        var portrait = (await office.AttachAsync(opened.Seen, [Pictures.Of(BodyPart.Face)], first)).Value;
        var prints = (await office.AttachAsync(portrait.Seen, [.. Pictures.All.Skip(1)])).Value;
        var captured = (await office.CompleteAsync(prints.Seen)).Value;
        var cleared = (await office.ScreenAsync(captured.Seen)).Value;

        foreach (var officer in (Ledger.Authority[])[CardOffice.Opener, first, CardOffice.Capturer])
            (await office.ApproveAsync(cleared.Seen, officer)).Refusal.ShouldBe(ApproveApplication.SameOfficer);

        (await office.ApproveAsync(cleared.Seen)).Refusal.ShouldBeNull();
    }

    [Theory, BothEngines]
    public async Task Approve_SomebodyWhoDiedMeanwhile_IsRefusedAndNoCardOrdered(Engine engine)
    {
        await using var office = await CardOffice.OpenAsync(engine);
        var cleared = await office.AtAsync(ApplicationState.Cleared);
        var person = (await office.ReadAsync(cleared.Id)).Value.Person;
        await office.AmendAsync(person, person.Details with { DiedOn = PartialDate.Of(2026) });

        (await office.ApproveAsync(cleared.Seen)).Refusal!.Code.ShouldBe(Applicant.NotLiving.Code);

        (await office.ReadAsync(cleared.Id)).Value.Application.State.ShouldBe(ApplicationState.Cleared);
        (await office.Registry.TrailAsync(person.Id)).ShouldNotContain(line => line.Fact == nameof(CardOrdered));
    }
}
