using CanCuoc.Storage;
using CanCuoc.Testing;

namespace CanCuoc.Access.Tests;

public sealed class DisableOfficerTests
{
    [Theory, BothEngines]
    public async Task Disable_SomebodyAtWork_StopsAtTheNextStep(Engine engine)
    {
        await using var office = await TestOffice.OpenAsync(engine);
        var officer = await office.HireAsync("lan.tran", TestOffice.Counter);
        var key = (await office.SignInAsync()).Value.DeskAt(TestOffice.Counter);
        (await office.Desks.SitAsync(key, default)).Refusal.ShouldBeNull();

        (await office.DisableAsync(officer)).Refusal.ShouldBeNull();

        (await office.Desks.SitAsync(key, default)).Refusal.ShouldBe(Desks.SessionEnded);
        (await office.FactsAsync("OfficerDisabled")).ShouldBe(1);
    }

    [Theory, BothEngines]
    public async Task Disable_NobodyOrSomebodyDisabled_IsRefused(Engine engine)
    {
        await using var office = await TestOffice.OpenAsync(engine);
        var officer = (await office.AppointAsync()).Value;
        await office.DisableAsync(officer);

        (await office.DisableAsync(officer)).Refusal.ShouldBe(Officer.NotFound.For("officer"));
        (await office.DisableAsync(new OfficerId(404))).Refusal.ShouldBe(Officer.NotFound.For("officer"));
    }
}
