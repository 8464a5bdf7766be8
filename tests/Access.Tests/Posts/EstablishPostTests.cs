using CanCuoc.Storage;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.Access.Tests;

public sealed class EstablishPostTests
{
    private static readonly Post Counter = TestOffice.Counter;

    [Theory, BothEngines]
    public async Task Establish_OfAUnit_IsKept(Engine engine)
    {
        await using var office = await TestOffice.OpenAsync(engine);
        var ofUnit = Counter with { Unit = AdministrativeUnits.Newest.Units[^1].Code };

        (await office.EstablishAsync(ofUnit)).Refusal.ShouldBeNull();

        await using var session = await office.Registry.Store.ReadAsync(default);
        (await Post.FindAsync(session, Counter.Code, default))!.Post.ShouldBe(ofUnit);
        (await office.FactsAsync("PostEstablished")).ShouldBe(1);
    }

    [Theory, BothEngines]
    public async Task Establish_TheSameCodeBySeveralAtOnce_IsDoneOnce(Engine engine)
    {
        await using var office = await TestOffice.OpenAsync(engine);

        var outcomes = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => Task.Run(() => office.EstablishAsync(Counter)))
        );

        outcomes.Count(outcome => outcome.Refusal is null).ShouldBe(1);
        outcomes.Count(outcome => outcome.Refusal == EstablishPost.CodeTaken.For(Counter.Code.Text)).ShouldBe(3);
    }

    [Theory, BothEngines]
    public async Task Establish_WrongInput_IsRefused(Engine engine)
    {
        await using var office = await TestOffice.OpenAsync(engine);
        (Post Post, Refusal Refusal)[] cases =
        [
            (Counter with { Body = new("Công an phường", " ") }, EstablishPost.BodyMissing),
            (Counter with { Body = new("", "Police") }, EstablishPost.BodyMissing),
            (Counter with { Body = new("Công an\0", "Police") }, EstablishPost.BodyMissing),
            (Counter with { Body = new("Công an", new string('P', 201)) }, EstablishPost.BodyMissing),
            (Counter with { Unit = "99999" }, EstablishPost.UnitUnknown),
            (Counter with { Role = Role.Citizen }, Role.Unknown),
            (Counter with { Role = Role.Administrator, Unit = "01" }, EstablishPost.AdministratorOfUnit),
        ];

        foreach (var (post, refusal) in cases)
            (await office.EstablishAsync(post)).Refusal!.Code.ShouldBe(refusal.Code, $"{post}");

        (await office.CountAsync("SELECT count(*) FROM access.post")).ShouldBe(0);
    }
}
