using CanCuoc.Storage;
using CanCuoc.Testing;

namespace CanCuoc.Access.Tests;

public sealed class ListOfficersTests
{
    private static readonly Post Administration = new(
        PostCode.Parse("QT-07", null),
        Role.Administrator,
        new("Quản trị", "Administration"),
        ""
    );

    [Theory, BothEngines]
    public async Task List_ShowsWhatIsHeldAndWhatWaits(Engine engine)
    {
        await using var office = await TestOffice.OpenAsync(engine);
        var officer = await office.HireAsync("lan.tran", TestOffice.Counter);
        await office.EstablishAsync(Administration);
        var later = new HoldingPeriod(office.Today.AddDays(7), office.Today.AddDays(9));
        await office.AssignAsync(officer, Administration, later);
        var gone = (await office.AppointAsync("son.le", "Lê Văn Sơn")).Value;
        await office.DisableAsync(gone);

        var listed = await ListAsync(office, after: null);

        listed.Count.ShouldBe(2);
        listed[0].SignInName.ShouldBe("lan.tran");
        listed[0].IsDisabled.ShouldBeFalse();
        listed[0]
            .Posts.ShouldBe([
                new PostHolding(TestOffice.Counter, new HoldingPeriod(office.Today), IsConfirmed: true),
                new PostHolding(Administration, later, IsConfirmed: false),
            ]);
        listed[1].IsDisabled.ShouldBeTrue();
        listed[1].Posts.ShouldBeEmpty();
    }

    [Theory, BothEngines]
    public async Task List_APageAtATime_GivesEverybodyOnce(Engine engine)
    {
        await using var office = await TestOffice.OpenAsync(engine);
        for (var number = 0; number < 101; number++)
            await office.AppointAsync($"can-bo-{number}");

        var first = await ListAsync(office, after: null);
        var second = await ListAsync(office, first[^1].Id);

        first.Count.ShouldBe(100);
        second.ShouldHaveSingleItem().SignInName.ShouldBe("can-bo-100");
        (await ListAsync(office, second[^1].Id)).ShouldBeEmpty();
    }

    private static async Task<IReadOnlyList<Officer>> ListAsync(TestOffice office, OfficerId? after)
    {
        var list = new ListOfficers();
        var outcome = await office.Registry.RunAsync(
            ListOfficers.Kind,
            act => list.RunAsync(act, after, default),
            TestOffice.First
        );
        return outcome.Value.Officers;
    }
}
