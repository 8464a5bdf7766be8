using CanCuoc.Storage;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.Access.Tests;

public sealed class DesksTests
{
    [Theory, BothEngines]
    public async Task Sit_AtAPostHeld_GivesItsAuthority(Engine engine)
    {
        await using var office = await TestOffice.OpenAsync(engine);
        var ward = TestOffice.Counter with { Unit = AdministrativeUnits.Newest.Units[^1].Code };
        var officer = await office.HireAsync("lan.tran", ward);
        var key = (await office.SignInAsync()).Value.DeskAt(ward);

        var desk = (await office.Desks.SitAsync(key, default)).Value;

        desk.DisplayName.ShouldBe("Trần Thị Lan");
        desk.Post.ShouldBe(ward);
        desk.Authority.Actor.ShouldBe($"officer:{officer.Value}");
        desk.Authority.Post.ShouldBe(ward.Code.Text);
        desk.Authority.Unit.ShouldBe(ward.Unit);
        desk.Authority.Permissions.ShouldBe(Role.CounterOfficer.Permissions);
    }

    [Theory, BothEngines]
    public async Task Sit_AtAnothersPost_IsRefused(Engine engine)
    {
        await using var office = await TestOffice.OpenAsync(engine);
        await office.HireAsync("lan.tran", TestOffice.Counter);
        var others = TestOffice.Counter with { Code = PostCode.Parse("HN-00070-TN2", null) };
        await office.HireAsync("son.le", others);
        var key = (await office.SignInAsync()).Value.DeskAt(others);

        (await office.Desks.SitAsync(key, default)).Refusal.ShouldBe(Desks.PostNotHeld.For(others.Code.Text));
    }

    [Theory, BothEngines]
    public async Task Sit_AfterMidnightInHaNoi_IsTheNewDay(Engine engine)
    {
        await using var office = await TestOffice.OpenAsync(engine);
        var officer = (await office.AppointAsync()).Value;
        await office.EstablishAsync(TestOffice.Counter);
        await office.AssignAsync(officer, TestOffice.Counter, new(office.Today.AddDays(1)));
        var key = new DeskKey(officer, TestOffice.Counter.Code, 1);

        office.Registry.Clock.Advance(TimeSpan.FromHours(16) - TimeSpan.FromSeconds(1));
        (await office.Desks.SitAsync(key, default)).Refusal!.Code.ShouldBe(Desks.PostNotHeld.Code);
        office.Registry.Clock.Advance(TimeSpan.FromSeconds(1));
        (await office.Desks.SitAsync(key, default)).Refusal.ShouldBeNull();
    }

    [Theory, BothEngines]
    public async Task Sit_AsNobody_IsRefused(Engine engine)
    {
        await using var office = await TestOffice.OpenAsync(engine);

        (await office.Desks.SitAsync(new DeskKey(new(404), TestOffice.Counter.Code, 1), default)).Refusal.ShouldBe(
            Desks.SessionEnded
        );
    }
}
