using CanCuoc.Ledger;
using CanCuoc.Storage;
using CanCuoc.Testing;

namespace CanCuoc.Biometrics.Tests;

public sealed class DuplicateSearchTests
{
    [Theory]
    [BothEngines("both")]
    [BothEngines("fingers, another face")]
    [BothEngines("fingers, no face")]
    [BothEngines("face, other fingers")]
    [BothEngines("face, no fingers")]
    [BothEngines("swapped hands")]
    public async Task Search_OfSomebodyUnderAnotherName_NamesTheFirstOne(Engine engine, string how)
    {
        await using var desk = await SearchDesk.OpenAsync(engine);
        for (var honest = 1; honest <= 3; honest++)
            await desk.CaptureAsync(honest, new InventedBody((ulong)honest, (ulong)honest));
        var back = how switch
        {
            "both" => new InventedBody(1, 1, Day: 2),
            "fingers, another face" => new InventedBody(9, 1, Day: 2),
            "fingers, no face" => new InventedBody(null, 1, Day: 2),
            "face, other fingers" => new InventedBody(1, 9, Day: 2),
            "face, no fingers" => new InventedBody(1, null, Day: 2),
            _ => new InventedBody(9, 1, Day: 2) { HandsAreSwapped = true },
        };
        await desk.CaptureAsync(77, back);

        var finding = (await desk.SearchAsync(77)).Value;

        finding.Candidates.Select(candidate => candidate.Subject.Value).ShouldBe([1L], how);
        finding.Verdict.ShouldNotBe(DuplicateVerdict.Clear);
        (await desk.FoundAsync(1)).ShouldBe([77L], "it is found from the other side too");
    }

    [Theory, BothEngines]
    public async Task Search_WhereTheIndexNamesManyOthersFirst_ComparesThoseBehindThemToo(Engine engine)
    {
        await using var desk = await SearchDesk.OpenAsync(engine);
        var first = desk.Read(BodyPart.RightIndex, InventedBody.Print(1, BodyPart.RightIndex, day: 1)).Value;
        var later = desk.Read(BodyPart.RightIndex, InventedBody.Print(1, BodyPart.RightIndex, day: 2)).Value;
        for (var copy = 1; copy <= 30; copy++)
            await desk.CaptureAsync(copy, [first]);
        await desk.CaptureAsync(31, [later]);

        var finding = (await desk.SearchAsync(1)).Value;

        // Copies of the searched print have more votes than another impression of it.
        finding.Candidates.Select(candidate => candidate.Subject.Value).ShouldContain(31L);
        finding.Compared.ShouldBe(30);
    }

    [Theory, BothEngines]
    public async Task Search_OfAFingerThatWasTakenForAnother_FindsItWhereItLies(Engine engine)
    {
        await using var desk = await SearchDesk.OpenAsync(engine);
        var taken = desk.Read(BodyPart.RightMiddle, InventedBody.Print(1, BodyPart.RightIndex, day: 1)).Value;
        var other = desk.Read(BodyPart.RightIndex, InventedBody.Print(2, BodyPart.RightIndex, day: 1)).Value;
        var searched = desk.Read(BodyPart.RightIndex, InventedBody.Print(1, BodyPart.RightIndex, day: 2)).Value;
        await desk.CaptureAsync(1, [taken, other]);
        await desk.CaptureAsync(2, [searched]);

        var finding = (await desk.SearchAsync(2)).Value;

        finding.Candidates.ShouldHaveSingleItem().Fingers[0].Candidate.ShouldBe(BodyPart.RightMiddle);
    }

    [Theory, BothEngines]
    public async Task Search_OfHonestPeople_IsClear(Engine engine)
    {
        await using var desk = await SearchDesk.OpenAsync(engine);
        for (var honest = 1; honest <= 6; honest++)
            await desk.CaptureAsync(honest, new InventedBody((ulong)honest, (ulong)honest));

        for (var honest = 1; honest <= 6; honest++)
        {
            var finding = (await desk.SearchAsync(honest)).Value;

            finding.Verdict.ShouldBe(DuplicateVerdict.Clear);
            finding.People.ShouldBe(6);
            finding.Compared.ShouldBeInRange(1, 5);
        }
    }

    [Theory, BothEngines]
    public async Task Search_OfWhomNothingWasCaptured_IsRefused(Engine engine)
    {
        await using var desk = await SearchDesk.OpenAsync(engine);

        (await desk.SearchAsync(5)).Refusal!.Code.ShouldBe(DuplicateSearch.NothingToCompare.Code);
    }

    [Fact]
    public async Task Search_WhileTheGalleriesAreBeingOpened_SaysSoAfterAWhile()
    {
        await using var desk = await SearchDesk.OpenAsync(Engine.Sqlite);
        await desk.CaptureAsync(1, new InventedBody(1, 1));
        await desk.ReopenAsync();

        var early = await desk.SearchAsync(1, new DuplicateSearchOptions(Patience: TimeSpan.Zero));

        early.Refusal!.Code.ShouldBe(BodyGalleries.Opening.Code);
        (await desk.SearchAsync(1)).Refusal.ShouldBeNull();
    }

    [Fact]
    public async Task Search_InAnActThatScreensNobody_Throws()
    {
        await using var desk = await SearchDesk.OpenAsync(Engine.Sqlite);
        var search = new DuplicateSearch(desk.Templates, desk.Galleries, DuplicateThresholds.Standing);
        var looking = new ActKind("Look", RegistrySystem.Cards, Permission.ReadApplication, "Xem", "Looking");

        await Should.ThrowAsync<InvalidOperationException>(() =>
            desk.Registry.RunAsync(looking, act => search.RunAsync(act, new(1), new DuplicateSearchOptions(), default))
        );
    }

    [Fact]
    public async Task Search_Cancelled_Ends()
    {
        await using var desk = await SearchDesk.OpenAsync(Engine.Sqlite);
        await desk.CaptureAsync(1, new InventedBody(1, 1));
        await desk.CaptureAsync(2, new InventedBody(2, 2));
        using var source = new CancellationTokenSource();
        var options = new DuplicateSearchOptions(Progress: new Cancelling(source));
        await desk.CaptureAsync(3, new InventedBody(3, 3));

        await Should.ThrowAsync<OperationCanceledException>(() => desk.SearchAsync(1, options, source.Token));
    }

    private sealed class Cancelling(CancellationTokenSource source) : IProgress<double>
    {
        public void Report(double value) => source.Cancel();
    }
}
