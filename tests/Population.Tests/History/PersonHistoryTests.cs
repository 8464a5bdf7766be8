using CanCuoc.Ledger;
using CanCuoc.Storage;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population.Tests;

/// <summary>A record as of a day as known on a day, through the operations.</summary>
public sealed class PersonHistoryTests
{
    private static readonly DateOnly March = new(2026, 1, 15);
    private static readonly DateOnly May = new(2026, 2, 15);

    [Theory, BothEngines]
    public async Task AsOf_ToldLate_IsKnownOnlySinceItWasTold(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var person = (await population.RegisterAsync(Invented.Man)).Value;
        var registered = population.Registry.Clock.GetUtcNow();
        person = (await AmendAsync(population, person, "May", May)).Value;
        var beforeTold = population.Registry.Clock.GetUtcNow();
        person = (await AmendAsync(population, person, "March", March)).Value;
        var told = population.Registry.Clock.GetUtcNow();

        var history = (await population.HistoryAsync(person.Id)).Value;

        person.Details.Phone.ShouldBe("May");
        history.AsOf(May.AddDays(-1), told)!.Details.Phone.ShouldBe("March");
        history.AsOf(May.AddDays(-1), beforeTold)!.Details.Phone.ShouldBe(Invented.Man.Phone);
        history.AsOf(May, told)!.Details.Phone.ShouldBe("May");
        history.AsOf(May, registered)!.Details.Phone.ShouldBe(Invented.Man.Phone);
        history.AsOf(May, registered.AddSeconds(-1)).ShouldBeNull();
        history.AsOf(Invented.Man.BirthDate.Earliest.AddDays(-1), told).ShouldBeNull();
        history
            .Steps.Select(step => step.Changes.Select(change => change.After?.Value.Vietnamese).FirstOrDefault())
            .ShouldBe(["March", "May", null]);
    }

    [Theory, BothEngines]
    public async Task AsOf_AfterManyChangesCorrectionsAndWithdrawals_WhatWasKnownNeverChanges(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var chance = new Random(7);
        var person = (await population.RegisterAsync(Invented.Man)).Value;
        var seen = new List<(DateOnly Day, DateTimeOffset Known, PersonRecord? Record)>();
        for (var step = 0; step < 40; step++)
        {
            var outcome = await ChangeAsync(population, person, chance);
            person = outcome.IsRefused(out _, out var changed) ? person : changed;
            var history = (await population.HistoryAsync(person.Id)).Value;
            history.Current.ShouldBe(person);
            var known = population.Registry.Clock.GetUtcNow();
            seen.AddRange(Days().Select(day => (day, known, history.AsOf(day, known))));
        }

        person.Version.ShouldBeGreaterThan(20);
        (await population.ReadAsync(person.Number!.Value)).Value.ShouldBe(person);
        var whole = (await population.HistoryAsync(person.Id)).Value;
        foreach (var (day, known, record) in seen)
            whole.AsOf(day, known).ShouldBe(record);
    }

    [Theory, BothEngines]
    public async Task Amend_WithTheClockSetBack_KeepsTheOrderOfWhatWasKnown(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var person = (await population.RegisterAsync(Invented.Man)).Value;
        population.Registry.Clock.AdjustTime(person.RecordedAt.AddHours(-5));

        var second = (await population.AmendAsync(person, Invented.Man with { Phone = "1" }, March)).Value;

        second.RecordedAt.ShouldBe(person.RecordedAt);
        (await population.HistoryAsync(person.Id)).Value.AsOf(May, person.RecordedAt)!.Version.ShouldBe(2);
    }

    [Theory, BothEngines]
    public async Task Amend_SayingNothingNew_OfTheFuture_OrBeforeBirth_IsRefused(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var person = (await population.RegisterAsync(Invented.Man)).Value;
        var changed = Invented.Man with { Phone = "1" };
        var tomorrow = Act.DayOf(population.Registry.Clock.GetUtcNow()).AddDays(1);

        (await population.AmendAsync(person, Invented.Man, March)).Refusal!.Code.ShouldBe("POP-40");
        (await population.AmendAsync(person, changed, tomorrow)).Refusal!.Code.ShouldBe("POP-41");
        (await population.AmendAsync(person, changed, new(1990, 9, 4))).Refusal!.Code.ShouldBe("POP-42");
        (await population.HistoryAsync(person.Id)).Value.Versions.ShouldBe([person]);
    }

    private static Task<Outcome<PersonRecord>> AmendAsync(
        PopulationFixture population,
        PersonRecord person,
        string phone,
        DateOnly day
    )
    {
        population.Registry.Clock.Advance(TimeSpan.FromMinutes(1));
        return population.AmendAsync(person, person.Details with { Phone = phone }, day);
    }

    private static Task<Outcome<PersonRecord>> ChangeAsync(
        PopulationFixture population,
        PersonRecord person,
        Random chance
    )
    {
        population.Registry.Clock.Advance(TimeSpan.FromMinutes(chance.Next(1, 600)));
        var details = person.Details with { Phone = $"{chance.Next(5)}", Absence = $"{chance.Next(3)}" };
        return chance.Next(4) switch
        {
            0 => population.CorrectAsync(person, details, PopulationFixture.Paper),
            1 => population.WithdrawAsync(person, chance.Next(2, person.Version + 1)),
            _ => population.AmendAsync(person, details, Days().ElementAt(chance.Next(8))),
        };
    }

    private static IEnumerable<DateOnly> Days() => Enumerable.Range(0, 8).Select(day => March.AddDays(day * 3));
}
