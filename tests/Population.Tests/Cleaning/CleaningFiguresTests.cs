using CanCuoc.Storage;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population.Tests;

public sealed class CleaningFiguresTests
{
    /// <summary>Today's commune of the man of <see cref="Deliveries"/>.</summary>
    private static readonly AdministrativeUnit OfConflict = AdministrativeUnits
        .SuccessionOf(AdministrativeUnits.On(new(2021, 5, 1)).Find("00004")!)
        .Only!;

    [Theory, BothEngines]
    public async Task Count_OfAReformedRegistry_FindsWhatWaitsInEveryPlace(Engine engine)
    {
        await using var registry = await ReformRegistry.OpenAsync(engine);
        await registry.ReformAsync();
        await DisagreeAsync(registry.Population);
        await registry.Population.CountAsync();

        var country = await ReadAsync(registry.Population, unit: null);
        var province = await ReadAsync(registry.Population, OfConflict.Province);
        var commune = await ReadAsync(registry.Population, OfConflict);

        var open = (await registry.ProgressAsync(ReformRegistry.Of2025)).Done.Open;
        open.ShouldBeGreaterThan(0);
        country.Whole.Addresses.ShouldBe(open);
        country.Whole.Persons.ShouldBe(ReformRegistry.Persons + 1);
        (country.Whole.Conflicts, country.Whole.Quarantined).ShouldBe((2, 1));
        country.Whole.Asked.ShouldBeInRange(1 + 1, 1 + open);
        country.Whole.Collected.ShouldBe(ReformRegistry.Persons + 2);
        country.Parts.Count.ShouldBe(34);
        country.Parts.Sum(part => part.Tally.Addresses).ShouldBe(open);
        country.Parts.Single(part => part.Unit == OfConflict.Province).Tally.ShouldBe(province.Whole);
        province.Parts.Single(part => part.Unit == OfConflict).Tally.ShouldBe(commune.Whole);
        // Addresses of divided communes are of their province, and of no commune.
        province.Parts.Sum(part => part.Tally.Addresses).ShouldBeLessThanOrEqualTo(province.Whole.Addresses);
        (commune.Whole.Conflicts, commune.Whole.Asked, commune.Whole.Quarantined).ShouldBe((2, 1, 1));
        commune.Parts.ShouldBeEmpty();
    }

    [Theory, BothEngines]
    public async Task Count_AgainOnTheDay_ReplacesIt_AndOnTheNextIsAnother(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        await DisagreeAsync(population);
        await population.CountAsync();
        await population.RegisterAsync(Invented.Man);
        await population.CountAsync();
        var first = await ReadAsync(population, unit: null);

        population.Registry.Clock.Advance(TimeSpan.FromDays(1));
        await new Deliveries(population).SettleAllAsync();
        await population.CountAsync();
        var second = await ReadAsync(population, unit: null);

        first.Trend.Select(day => (day.Day, day.Tally)).ShouldBe([(first.CountedOn, first.Whole)]);
        first.Whole.ShouldBe(
            new CleaningTally(Persons: 2, Asked: 1, Quarantined: 1, Conflicts: 2, Addresses: 0, Doubles: 0)
        );
        second
            .Trend.Select(day => (day.Day, day.Tally.Conflicts))
            .ShouldBe([(first.CountedOn, 2), (first.CountedOn.AddDays(1), 0)]);
        second.Whole.Clean.ShouldBe(2);
    }

    [Theory, BothEngines]
    public async Task Count_DoesNotTellOfTheProtected(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        await DisagreeAsync(population);
        await population.Registry.RunAsync(
            ProtectPerson.Kind,
            act =>
                new ProtectPerson(new ReadPerson()).RunAsync(act, PersonalNumber.Parse(Qcvn109.Number, null), default)
        );

        await population.CountAsync();

        (await ReadAsync(population, unit: null)).Whole.ShouldBe(
            new CleaningTally(Persons: 1, Asked: 0, Quarantined: 1, Conflicts: 0, Addresses: 0, Doubles: 0)
        );
    }

    [Theory, BothEngines]
    public async Task Read_BeforeTheFirstCount_IsNothing(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        await using var session = await population.Registry.Store.ReadAsync(default);

        (await CleaningFigures.NewestAsync(session, unit: null, default)).ShouldBeNull();
    }

    [Theory]
    [InlineData(9, 0, null)]
    [InlineData(8, 1, null)]
    [InlineData(10, 0, "1")]
    [InlineData(8, 2, "0.8")]
    public void Share_OfAFew_IsNotTold(long persons, long quarantined, string? share) =>
        new CleaningTally(persons, Asked: 0, quarantined, Conflicts: 0, Addresses: 0, Doubles: 0).Share.ShouldBe(
            share is null ? null : decimal.Parse(share, System.Globalization.CultureInfo.InvariantCulture)
        );

    /// <summary>A man of whom two files say different things, and a record that nobody can take.</summary>
    private static async Task DisagreeAsync(PopulationFixture population)
    {
        var deliveries = new Deliveries(population);
        await deliveries.DeliverAsync(EvidenceRank.Paper);
        await deliveries.DeliverAsync(
            EvidenceRank.Paper,
            ("1990-01-02", "1990-02-01"),
            ("<Ten>B</Ten>", "<Ten>C</Ten>")
        );
        await deliveries.DeliverAsync(EvidenceRank.Paper, (Qcvn109.Number, "00109"));
    }

    private static async Task<CleaningFigures> ReadAsync(PopulationFixture population, AdministrativeUnit? unit)
    {
        await using var session = await population.Registry.Store.ReadAsync(default);
        return (await CleaningFigures.NewestAsync(session, unit, default))!;
    }
}
