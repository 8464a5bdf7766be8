using CanCuoc.Access;
using CanCuoc.Storage;
using CanCuoc.Testing;

namespace CanCuoc.Population.Tests;

public sealed class ProtectPersonTests
{
    [Theory, BothEngines]
    public async Task EveryDoor_WithoutTheRight_AnswersAsIfThePersonNeverWas(Engine engine)
    {
        await using var hidden = await ProtectedWorld.OpenAsync(engine, isThere: true);
        await using var never = await ProtectedWorld.OpenAsync(engine, isThere: false);

        foreach (var (name, door) in Doors.All)
            (await door(hidden)).ShouldBe(await door(never), name);
    }

    [Theory, BothEngines]
    public async Task EveryDoor_WithoutTheRight_LeavesNoTraceThatTells(Engine engine)
    {
        await using var hidden = await ProtectedWorld.OpenAsync(engine, isThere: true);
        var before = (await hidden.Population.Registry.TrailAsync(hidden.Man)).Count;

        foreach (var door in Doors.All.Where(door => door.Key != "signing in with a wrong date"))
            await door.Value(hidden);

        (await hidden.Population.Registry.TrailAsync(hidden.Man)).Count.ShouldBe(before);
    }

    [Theory, BothEngines]
    public async Task EveryDoor_OnceProtectionEnded_AnswersAsBeforeIt(Engine engine)
    {
        await using var ended = await ProtectedWorld.OpenAsync(engine, isThere: true);
        await using var hidden = await ProtectedWorld.OpenAsync(engine, isThere: true);
        (await ended.EndAsync()).Refusal.ShouldBeNull();
        string[] blind =
        [
            "record of the mother",
            "ending without the right",
            "protecting without the right",
            "signing in with a wrong date",
        ];

        foreach (var (name, door) in Doors.All.Where(door => !blind.Contains(door.Key)))
            (await door(ended)).ShouldNotBe(await door(hidden), name);
    }

    [Theory, BothEngines]
    public async Task Counts_DoNotChangeByProtection(Engine engine)
    {
        await using var world = await ProtectedWorld.OpenAsync(engine, isThere: true);
        async Task<string> CountAsync()
        {
            await world.Population.CountAsync();
            await using var session = await world.Population.Registry.Store.ReadAsync(default);
            var figures = await session.ListAsync(
                "SELECT unit, sex, birth_year, persons FROM population.figure ORDER BY 1, 2, 3",
                row => $"{row.GetString(0)} {row.GetInt32(1)} {row.GetInt32(2)} {row.GetInt64(3)}",
                default
            );
            return $"{await PopulationCount.OfAsync(session, default)} {string.Join(", ", figures)}";
        }

        var hidden = await CountAsync();
        (await world.EndAsync()).Refusal.ShouldBeNull();

        (await CountAsync()).ShouldBe(hidden);
    }

    [Theory, BothEngines]
    public async Task Keeper_SeesTheProtectedAndTheLinks(Engine engine)
    {
        await using var world = await ProtectedWorld.OpenAsync(engine, isThere: true);

        var man = await world.Population.ReadAsync(ProtectedWorld.Number);
        var child = await world.Population.HistoryAsync(world.Child);

        man.Value.Id.ShouldBe(world.Man);
        child.Value.Current.Details.Father!.Person.ShouldBe(world.Man);
    }

    [Theory, BothEngines]
    public async Task Citizen_Protected_StillReadsTheOwnRecordAndLooks(Engine engine)
    {
        await using var world = await ProtectedWorld.OpenAsync(engine, isThere: true);
        var citizen = Citizen.AuthorityOf(world.Man);
        await world.Population.ReadAsync(ProtectedWorld.Number);
        await world.Population.Registry.TrailAsync(world.Man);

        var record = await world.Population.Registry.RunAsync(
            ReadOwnRecord.Kind,
            act => new ReadOwnRecord(new()).RunAsync(act, default),
            citizen
        );
        var trail = await world.Population.Registry.RunAsync(
            ReadOwnTrail.Kind,
            act => new ReadOwnTrail().RunAsync(act, 1, default),
            citizen
        );

        record.Value.Current.Id.ShouldBe(world.Man);
        record.Value.Current.Details.Mother!.Person.ShouldBe(world.Mother);
        trail.Value.Lines.ShouldContain(line => line.Kind == nameof(ProtectPerson));
        trail.Value.Lines.ShouldContain(line => line.Kind == nameof(ReadPerson));
    }

    [Theory, BothEngines]
    public async Task Correct_OfARecordWithAHiddenLink_LeavesTheLink(Engine engine)
    {
        await using var world = await ProtectedWorld.OpenAsync(engine, isThere: true);
        var corrected = await world.RunAsync(
            CorrectPerson.Kind,
            async act =>
            {
                var child = (await new ReadPerson().RunAsync(act, world.Child, default)).Value;
                var details = child.Details with { Phone = "1" };
                return await new CorrectPerson().RunAsync(act, child, details, PopulationFixture.Paper, default);
            }
        );
        var amended = await world.RunAsync(
            AmendPerson.Kind,
            async act =>
            {
                var wife = (await new ReadPerson().RunAsync(act, world.Wife, default)).Value;
                var details = wife.Details with { Phone = "1" };
                return await new AmendPerson().RunAsync(
                    act,
                    wife,
                    FamilyRegistry.Today,
                    _ => details,
                    PopulationFixture.Paper,
                    default
                );
            }
        );

        (corrected.Refusal, amended.Refusal).ShouldBe((null, null));
        (await world.Population.HistoryAsync(world.Child)).Value.Current.Details.Father!.Person.ShouldBe(world.Man);
        (await world.Population.HistoryAsync(world.Wife)).Value.Current.Details.Spouse!.Person.ShouldBe(world.Man);
    }

    [Theory, BothEngines]
    public async Task Protect_TwiceOrEndTwice_IsRefused(Engine engine)
    {
        await using var world = await ProtectedWorld.OpenAsync(engine, isThere: true);

        (await world.ProtectAsync()).Refusal!.Code.ShouldBe("POP-97");
        (await world.EndAsync()).Refusal.ShouldBeNull();
        (await world.EndAsync()).Refusal!.Code.ShouldBe("POP-98");
    }
}
