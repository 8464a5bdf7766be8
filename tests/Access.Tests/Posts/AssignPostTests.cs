using CanCuoc.Ledger;
using CanCuoc.Storage;
using CanCuoc.Testing;
using CsCheck;

namespace CanCuoc.Access.Tests;

public sealed class AssignPostTests
{
    private static readonly Post Counter = TestOffice.Counter;

    [Theory, BothEngines]
    public async Task Assign_FromTodayUntilADay_IsHeldOnTheDaysBetween(Engine engine)
    {
        await using var office = await TestOffice.OpenAsync(engine);
        var officer = (await office.AppointAsync()).Value;
        await office.EstablishAsync(Counter);

        var period = new HoldingPeriod(office.Today.AddDays(1), office.Today.AddDays(3));
        (await office.AssignAsync(officer, Counter, period)).Value.ShouldBe(new PostHolding(Counter, period, true));

        (await office.SignInAsync()).Refusal.ShouldBe(SignIn.NoPost);
        office.Registry.Clock.Advance(TimeSpan.FromDays(1));
        (await office.SignInAsync()).Value.Posts.ShouldBe([Counter]);
        office.Registry.Clock.Advance(TimeSpan.FromDays(2));
        (await office.SignInAsync()).Refusal.ShouldBe(SignIn.NoPost);
        (await office.FactsAsync("PostAssigned")).ShouldBe(1);
    }

    [Theory, BothEngines]
    public async Task Assign_ASecondPost_LetsTheOfficerChoose(Engine engine)
    {
        await using var office = await TestOffice.OpenAsync(engine);
        var officer = await office.HireAsync("lan.tran", Counter);
        var delivery = new Post(PostCode.Parse("HN-00070-TT1", null), Role.DeliveryOfficer, Counter.Body, "");
        await office.EstablishAsync(delivery);

        await office.AssignAsync(officer, delivery);

        var signedIn = (await office.SignInAsync()).Value;
        signedIn.Posts.ShouldBe([Counter, delivery]);
        (await office.Desks.SitAsync(signedIn.DeskAt(delivery), default)).Value.Authority.Permissions.ShouldNotContain(
            Permission.OpenApplication
        );
    }

    [Theory, BothEngines]
    public async Task Assign_WhatTheRulesForbid_IsRefused(Engine engine)
    {
        await using var office = await TestOffice.OpenAsync(engine);
        var officer = await office.HireAsync("lan.tran", Counter);
        var gone = (await office.AppointAsync("son.le", "Lê Văn Sơn")).Value;
        await office.DisableAsync(gone);
        var today = new HoldingPeriod(office.Today);
        var himself = TestOffice.First with { Actor = officer.Actor };

        (await office.AssignAsync(officer, Counter, today, himself)).Refusal!.ShouldBe(
            AssignPost.ToOneself.For("officer")
        );
        (await office.AssignAsync(officer, Counter, new(office.Today.AddDays(-1)))).Refusal!.ShouldBe(
            AssignPost.BackDated.For("from")
        );
        (await office.AssignAsync(officer, Counter, today with { Until = office.Today })).Refusal!.ShouldBe(
            AssignPost.EndsBeforeItBegins.For("until")
        );
        (await office.AssignAsync(gone, Counter)).Refusal!.ShouldBe(Officer.NotFound.For("officer"));
        (await office.AssignAsync(officer, Counter with { Code = PostCode.Parse("KHONG-CO", null) })).Refusal!.ShouldBe(
            Post.NotFound.For("post")
        );
        (await office.AssignAsync(officer, Counter)).Refusal!.ShouldBe(AssignPost.AlreadyHeld.For("post"));

        (await office.CountAsync("SELECT count(*) FROM access.holding")).ShouldBe(1);
    }

    [Theory, BothEngines]
    public async Task Assign_TheSamePostBySeveralAtOnce_IsDoneOnce(Engine engine)
    {
        await using var office = await TestOffice.OpenAsync(engine);
        var officer = (await office.AppointAsync()).Value;
        await office.EstablishAsync(Counter);

        var outcomes = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => Task.Run(() => office.AssignAsync(officer, Counter)))
        );

        outcomes.Count(outcome => outcome.Refusal is null).ShouldBe(1);
        outcomes.Count(outcome => outcome.Refusal == AssignPost.AlreadyHeld.For("post")).ShouldBe(3);
    }

    [Theory, BothEngines]
    public async Task Assign_AfterAnEarlierHoldingEnds_IsDone(Engine engine)
    {
        await using var office = await TestOffice.OpenAsync(engine);
        var officer = (await office.AppointAsync()).Value;
        await office.EstablishAsync(Counter);
        await office.AssignAsync(officer, Counter, new(office.Today, office.Today.AddDays(5)));

        (await office.AssignAsync(officer, Counter, new(office.Today.AddDays(5)))).Refusal.ShouldBeNull();
        (await office.AssignAsync(officer, Counter, new(office.Today.AddDays(4)))).Refusal.ShouldBe(
            AssignPost.AlreadyHeld.For("post")
        );
    }

    [Fact]
    public void Overlaps_IsSharingADay()
    {
        var day = Gen.Int[0, 20].Select(offset => new DateOnly(2026, 3, 1).AddDays(offset));
        var period = Gen.Select(day, Gen.Int[1, 10].Nullable())
            .Select((from, days) => new HoldingPeriod(from, days is { } length ? from.AddDays(length) : null));
        Gen.Select(period, period)
            .Sample((one, other) => one.Overlaps(other) == Days(one).Intersect(Days(other)).Any());
    }

    private static IEnumerable<DateOnly> Days(HoldingPeriod period) =>
        Enumerable.Range(0, 60).Select(period.From.AddDays).Where(day => period.Until is not { } until || day < until);
}
