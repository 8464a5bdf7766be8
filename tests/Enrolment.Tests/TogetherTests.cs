using CanCuoc.Biometrics;
using CanCuoc.Cards;
using CanCuoc.Ledger;
using CanCuoc.Storage;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.Enrolment.Tests;

/// <summary>Two windows, two counters: whoever comes second is told so, and nothing of it stays.</summary>
public sealed class TogetherTests
{
    [Theory, BothEngines]
    public async Task Attach_InAWindowThatIsNoLongerTrue_IsRefusedAndNothingStays(Engine engine)
    {
        await using var office = await CardOffice.OpenAsync(engine);
        var opened = await office.AtAsync(ApplicationState.Opened);
        var first = await office.AttachAsync(opened.Seen, [Pictures.Of(BodyPart.Face, 1)]);

        var second = await office.AttachAsync(opened.Seen, Pictures.All);

        second.Refusal!.Code.ShouldBe(Acts.ChangedMeanwhile.Code);
        var file = (await office.ReadAsync(opened.Id)).Value;
        file.Application.ShouldBeEquivalentTo(first.Value);
        file.Portrait.ShouldBe(Pictures.Of(BodyPart.Face, 1).Image.Bytes.ToArray());
    }

    [Theory, BothEngines]
    public async Task Attach_InManyWindowsAtOnce_IsDoneInOneWhollyAndInNoOther(Engine engine)
    {
        await using var office = await CardOffice.OpenAsync(engine);
        var opened = await office.AtAsync(ApplicationState.Opened);

        var done = await Task.WhenAll(
            Enumerable
                .Range(0, 6)
                .Select(window => office.AttachAsync(opened.Seen, [Pictures.Of(BodyPart.Face, window)]))
        );

        var winner = Enumerable.Range(0, 6).Single(window => done[window].Refusal is null);
        done.Count(outcome => outcome.Refusal?.Code == Acts.ChangedMeanwhile.Code).ShouldBe(5);
        var file = (await office.ReadAsync(opened.Id)).Value;
        file.Application.Version.ShouldBe(2);
        file.Portrait.ShouldBe(Pictures.Of(BodyPart.Face, winner).Image.Bytes.ToArray());
    }

    [Theory, BothEngines]
    public async Task Reject_InTwoWindowsThatBothSawItUnchanged_IsDoneInOne(Engine engine)
    {
        await using var office = await CardOffice.OpenAsync(engine);
        var captured = await office.AtAsync(ApplicationState.Captured);
        using var bothSaw = new Barrier(engine == Engine.PostgreSql ? 2 : 1);

        var done = await Task.WhenAll(RejectAsync(), RejectAsync());

        done.Count(outcome => outcome.Refusal is null).ShouldBe(1);
        done.Count(outcome => outcome.Refusal?.Code == Acts.ChangedMeanwhile.Code).ShouldBe(1);
        var trail = await office.Registry.TrailAsync(captured.Person);
        trail.Count(line => line.Fact == nameof(ApplicationRejected)).ShouldBe(1);

        // On SQLite the second comes through the gate only when the first is done.
        Task<Outcome<Application>> RejectAsync() =>
            Task.Run(() =>
                office.Registry.RunAsync(
                    RejectApplication.Kind,
                    async act =>
                    {
                        var outcome = await new RejectApplication().RunAsync(
                            act,
                            captured.Seen,
                            CardOffice.Remark,
                            default
                        );
                        bothSaw.SignalAndWait(TimeSpan.FromSeconds(30));
                        return outcome;
                    }
                )
            );
    }

    [Theory, BothEngines]
    public async Task Open_AtManyCountersAtOnce_IsDoneAtOne(Engine engine)
    {
        await using var office = await CardOffice.OpenAsync(engine);
        var person = await office.PersonAsync();

        var done = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => office.OpenAsync(person)));

        done.Count(outcome => outcome.Refusal is null).ShouldBe(1);
        done.Select(outcome => outcome.Refusal?.Code)
            .ShouldBeSubsetOf([null, OpenApplication.AlreadyOpen.Code, Acts.ChangedMeanwhile.Code]);
        (await office.ListAsync(ApplicationState.Opened)).Value.Count.ShouldBe(1);
        (await office.Registry.TrailAsync(person.Id)).Count(line => line.Fact == nameof(ApplicationOpened)).ShouldBe(1);
    }

    [Theory, BothEngines]
    public async Task Open_WhileTheCardIsBeingMade_IsRefusedSoThatNobodyChangesThePortrait(Engine engine)
    {
        await using var office = await CardOffice.OpenAsync(engine);
        var approved = await office.AtAsync(ApplicationState.Approved);
        var person = (await office.ReadAsync(approved.Id)).Value.Person;

        (await office.OpenAsync(person)).Refusal!.Code.ShouldBe(PlaceOrder.AlreadyOrdered.Code);
    }
}
