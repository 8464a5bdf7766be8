using CanCuoc.Storage;
using CanCuoc.Testing;

namespace CanCuoc.Access.Tests;

public sealed class EndPostTests
{
    private static readonly Post Counter = TestOffice.Counter;

    [Theory, BothEngines]
    public async Task End_Today_StopsAtTheNextStep(Engine engine)
    {
        await using var office = await TestOffice.OpenAsync(engine);
        var officer = await office.HireAsync("lan.tran", Counter);
        var key = (await office.SignInAsync()).Value.DeskAt(Counter);

        (await office.EndAsync(officer, Counter)).Refusal.ShouldBeNull();

        (await office.Desks.SitAsync(key, default)).Refusal.ShouldBe(Desks.PostNotHeld.For(Counter.Code.Text));
        (await office.FactsAsync("PostEnded")).ShouldBe(1);
    }

    [Theory, BothEngines]
    public async Task End_OnALaterDay_IsHeldUntilThen(Engine engine)
    {
        await using var office = await TestOffice.OpenAsync(engine);
        var officer = await office.HireAsync("lan.tran", Counter);

        await office.EndAsync(officer, Counter, office.Today.AddDays(2));

        office.Registry.Clock.Advance(TimeSpan.FromDays(1));
        (await office.SignInAsync()).Refusal.ShouldBeNull();
        office.Registry.Clock.Advance(TimeSpan.FromDays(1));
        (await office.SignInAsync()).Refusal.ShouldBe(SignIn.NoPost);
    }

    [Theory, BothEngines]
    public async Task End_WhatIsStillToCome_IsNeverHeld(Engine engine)
    {
        await using var office = await TestOffice.OpenAsync(engine);
        var officer = await office.HireAsync("lan.tran", Counter);
        await office.EndAsync(officer, Counter, office.Today.AddDays(3));
        await office.AssignAsync(officer, Counter, new(office.Today.AddDays(7)));

        (await office.EndAsync(officer, Counter, office.Today.AddDays(1))).Refusal.ShouldBeNull();

        office.Registry.Clock.Advance(TimeSpan.FromDays(8));
        (await office.SignInAsync()).Refusal.ShouldBe(SignIn.NoPost);
    }

    [Theory, BothEngines]
    public async Task End_BackDatedOrNotHeld_IsRefused(Engine engine)
    {
        await using var office = await TestOffice.OpenAsync(engine);
        var officer = await office.HireAsync("lan.tran", Counter);

        (await office.EndAsync(officer, Counter, office.Today.AddDays(-1))).Refusal.ShouldBe(
            EndPost.BackDated.For("day")
        );
        await office.EndAsync(officer, Counter);
        (await office.EndAsync(officer, Counter)).Refusal.ShouldBe(EndPost.NotHeld.For("post"));
    }
}
