using CanCuoc.Ledger;
using CanCuoc.Storage;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population.Tests;

public sealed class ReadPersonTests
{
    [Theory, BothEngines]
    public async Task Read_AnyPerson_LeavesALookWithPurposeAndGround(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var person = (await population.RegisterAsync(Invented.Man)).Value;

        await population.ReadAsync(person.Number!.Value);

        var look = (await population.Registry.TrailAsync(person.Id)).First(line => line.Fact is null);
        look.Kind.ShouldBe(nameof(ReadPerson));
        (look.Purpose, look.Ground).ShouldBe((Purpose.PublicService.Code, TestRegistry.Why.Ground));
        look.Refusal.ShouldBeNull();
    }

    [Theory, BothEngines]
    public async Task Read_WithoutPermission_IsRefusedBeforeAnybodyIsSeen(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var person = (await population.RegisterAsync(Invented.Man)).Value;

        var outcome = await population.ReadAsync(person.Number!.Value, TestRegistry.Nobody);

        outcome.Refusal!.Code.ShouldBe(Acts.NotPermitted.Code);
        (await population.Registry.TrailAsync(person.Id)).ShouldAllBe(line => line.Kind == nameof(RegisterPerson));
    }

    [Theory, BothEngines]
    public async Task Read_UnknownNumber_IsRefused(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);

        var outcome = await population.ReadAsync(PersonalNumber.Parse("001090000999", null));

        outcome.Refusal!.Code.ShouldBe(ReadPerson.NotFound.Code);
    }

    [Theory, BothEngines]
    public async Task Amend_KeepsEveryVersionAndWhoMadeIt(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var first = (await population.RegisterAsync(Invented.Man)).Value;
        population.Registry.Clock.Advance(TimeSpan.FromDays(3));

        var moved = Invented.Man with { PermanentResidence = Invented.Place("Số 9") };
        var second = (await population.AmendAsync(first, moved, new DateOnly(2026, 3, 1))).Value;

        var versions = (await population.HistoryAsync(first.Id)).Value.Versions;
        versions.ShouldBe([second, first]);
        (second.Version, second.ValidFrom).ShouldBe((2, new DateOnly(2026, 3, 1)));
        second.RecordedAt.ShouldBe(first.RecordedAt + TimeSpan.FromDays(3));
        second.Act.ShouldNotBe(first.Act);
    }

    [Theory, BothEngines]
    public async Task Amend_ByTwoOfficersAtOnce_TakesOne(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var person = (await population.RegisterAsync(Invented.Man)).Value;
        var today = new DateOnly(2026, 3, 1);

        var both = await Task.WhenAll(
            Enumerable
                .Range(1, 8)
                .Select(officer =>
                    Task.Run(() => population.AmendAsync(person, Invented.Man with { Phone = $"{officer}" }, today))
                )
        );

        both.Count(one => one.Refusal is null).ShouldBe(1);
        both.Count(one => one.Refusal?.Code == Acts.ChangedMeanwhile.Code).ShouldBe(7);
        (await population.HistoryAsync(person.Id)).Value.Versions.Count.ShouldBe(2);
    }

    [Theory, BothEngines]
    public async Task Amend_OverAStaleVersion_IsRefusedAndLosesNothing(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var first = (await population.RegisterAsync(Invented.Man)).Value;
        var today = new DateOnly(2026, 3, 1);
        var second = (await population.AmendAsync(first, Invented.Man with { Phone = "1" }, today)).Value;

        var late = await population.AmendAsync(first, Invented.Man with { Phone = "2" }, today);

        late.Refusal!.Code.ShouldBe(Acts.ChangedMeanwhile.Code);
        (await population.HistoryAsync(first.Id)).Value.Versions.ShouldBe([second, first]);
    }
}
