using CanCuoc.Ledger;
using CanCuoc.Storage;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.Enrolment.Tests;

/// <summary>Who is seen, by whom, and what that leaves behind.</summary>
public sealed class ReadApplicationTests
{
    [Theory, BothEngines]
    public async Task Read_AnApplication_LeavesALookAndListingNone(Engine engine)
    {
        await using var office = await CardOffice.OpenAsync(engine);
        var opened = await office.AtAsync(ApplicationState.Opened);

        var queue = (await office.ListAsync(ApplicationState.Opened)).Value;
        await office.ReadAsync(opened.Id);

        queue.First.ShouldBe([new QueuedApplication(opened.Id, opened.OpenedAt, 0)]);
        var looks = (await office.Registry.TrailAsync(opened.Person)).Where(line => line.Fact is null).ToList();
        looks.ShouldContain(line => line.Kind == nameof(ReadApplication) && line.Post == CardOffice.Approver.Post);
        looks.ShouldNotContain(line => line.Kind == nameof(ListApplications));
    }

    [Theory, BothEngines]
    public async Task Read_FromAnOfficeThatDoesNotServeIt_IsRefused(Engine engine)
    {
        await using var office = await CardOffice.OpenAsync(engine);
        var (here, there) = (CardOffice.Officer("here", "00001"), CardOffice.Officer("there", "00002"));
        var local = (await office.OpenAsync(await office.PersonAsync(), here)).Value;
        var central = await office.AtAsync(ApplicationState.Opened);

        (await office.ReadAsync(local.Id, there)).Refusal!.Code.ShouldBe(Acts.OutOfReach.Code);
        (await office.ReadAsync(central.Id, here)).Refusal!.Code.ShouldBe(Acts.OutOfReach.Code);
        (await office.AttachAsync(local.Seen, Pictures.All, there)).Refusal!.Code.ShouldBe(Acts.OutOfReach.Code);
        (await office.ReadAsync(local.Id, here)).Refusal.ShouldBeNull();
        (await office.ReadAsync(local.Id)).Refusal.ShouldBeNull();
    }

    [Theory, BothEngines]
    public async Task List_OfAnOffice_HoldsItsOwnOldestFirst(Engine engine)
    {
        await using var office = await CardOffice.OpenAsync(engine);
        var here = CardOffice.Officer("here", "00001");
        var first = (await office.OpenAsync(await office.PersonAsync(), here)).Value;
        var central = await office.AtAsync(ApplicationState.Opened);
        var last = (await office.OpenAsync(await office.PersonAsync(), here)).Value;
        await office.AtAsync(ApplicationState.Captured);

        await ShouldListAsync(here, [first.Id, last.Id]);
        await ShouldListAsync(CardOffice.Officer("there", "00002"), []);
        await ShouldListAsync(CardOffice.Approver, [first.Id, central.Id, last.Id]);

        async Task ShouldListAsync(Authority officer, ApplicationId[] expected)
        {
            var queue = (await office.ListAsync(ApplicationState.Opened, officer)).Value;
            queue.Count.ShouldBe(expected.Length);
            queue.First.Select(queued => queued.Id).ShouldBe(expected);
        }
    }

    [Theory, BothEngines]
    public async Task Every_OperationWithoutItsPermission_IsRefused(Engine engine)
    {
        await using var office = await CardOffice.OpenAsync(engine);
        ActKind[] kinds =
        [
            OpenApplication.Kind,
            AttachCapture.Kind,
            AttachSlaps.Kind,
            CompleteCapture.Kind,
            ScreenApplication.Kind,
            ResolveDoubt.Kind,
            ApproveApplication.Kind,
            RejectApplication.Kind,
            WithdrawApplication.Kind,
            ReadApplication.Kind,
            ListApplications.Kind,
            TakeCase.Kind,
            ReadCase.Kind,
            GiveOpinion.Kind,
            AddKnownPair.Kind,
            SetKnownPairRate.Kind,
            ReadExaminerMeasures.Kind,
        ];

        foreach (var kind in kinds)
        {
            var outcome = await office.Registry.RunAsync<Done>(
                kind,
                _ => throw new InvalidOperationException(),
                TestRegistry.Nobody
            );
            outcome.Refusal!.Code.ShouldBe(Acts.NotPermitted.Code);
        }
    }
}
