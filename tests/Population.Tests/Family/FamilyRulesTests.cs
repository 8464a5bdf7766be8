using CanCuoc.Storage;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population.Tests;

public sealed class FamilyRulesTests
{
    [Theory, BothEngines]
    public async Task Register_ParentBornAfterTheChild_IsRefused(Engine engine)
    {
        await using var family = await FamilyRegistry.OpenAsync(engine);
        var child = FamilyRegistry.Born(1969) with { Mother = new(family.Mother.Id, null) };

        (await family.Population.RegisterAsync(child)).Refusal!.Code.ShouldBe("POP-90");
    }

    [Theory, BothEngines]
    public async Task Correct_TheBirthOfEither_KeepsParentsOlder(Engine engine)
    {
        await using var family = await FamilyRegistry.OpenAsync(engine);
        async Task<string?> Correct(PersonRecord person, int year) =>
            (
                await family.Population.CorrectAsync(
                    person,
                    person.Details with
                    {
                        BirthDate = PartialDate.Of(year),
                    },
                    PopulationFixture.Paper
                )
            )
                .Refusal
                ?.Code;

        (await Correct(family.Mother, 2001)).ShouldBe("POP-90");
        (await Correct(family.Mother, 1939)).ShouldBe("POP-90");
        (await Correct(family.Mother, 1971)).ShouldBeNull();
    }

    [Theory, BothEngines]
    public async Task Amend_ParentsToldOfADayBefore_AreJudgedToo(Engine engine)
    {
        await using var family = await FamilyRegistry.OpenAsync(engine);
        var (old, child) = (family.Grandfather, family.Mother);
        var later = child.Details with { Father = null };
        child = (await family.Population.AmendAsync(child, later, new(2020, 1, 1))).Value;

        var late = await family.Population.AmendAsync(
            child,
            later with
            {
                Father = new(family.Son.Id, null),
            },
            new(2010, 1, 1)
        );

        late.Refusal!.Code.ShouldBe("POP-90");
        (await family.LinksAsync(old.Id)).ShouldBeEmpty();
    }

    [Theory]
    [BothEngines(1)]
    [BothEngines(2)]
    [BothEngines(4)]
    public async Task Correct_AnAncestorIntoADescendant_IsCircular(Engine engine, int generations)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var line = await LineAsync(population, generations);

        var circle = await population.CorrectAsync(
            line[0],
            line[0].Details with
            {
                Father = new(line[^1].Id, null),
            },
            PopulationFixture.Paper
        );

        circle.Refusal!.Code.ShouldBe("POP-91");
    }

    [Theory, BothEngines]
    public async Task Merge_ADescendantAndAnAncestor_IsCircularEitherWay(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var line = await LineAsync(population, 2);
        Task<Outcome<PersonRecord>> Merge(PersonRecord merged, PersonRecord kept) =>
            population.Registry.RunAsync(
                MergePersons.Kind,
                act => new MergePersons().RunAsync(act, merged, kept, PopulationFixture.Paper, default)
            );

        (await Merge(line[0], line[2])).Refusal!.Code.ShouldBe("POP-91");
        (await Merge(line[2], line[0])).Refusal!.Code.ShouldBe("POP-91");
    }

    [Theory, BothEngines]
    public async Task Correct_OwnRepresentative_IsRefused(Engine engine)
    {
        await using var family = await FamilyRegistry.OpenAsync(engine);
        var own = family.Son.Details with { Representative = new(family.Son.Id, null) };

        var outcome = await family.Population.CorrectAsync(family.Son, own, PopulationFixture.Paper);

        outcome.Refusal!.Code.ShouldBe("POP-64");
    }

    [Theory, BothEngines]
    public async Task Refused_ForItsParents_WasALookAtThem(Engine engine)
    {
        await using var family = await FamilyRegistry.OpenAsync(engine);

        await family.Population.RegisterAsync(FamilyRegistry.Born(1969) with { Mother = new(family.Mother.Id, null) });

        (await family.Population.Registry.TrailAsync(family.Mother.Id))[0].Refusal.ShouldBe("POP-90");
    }

    /// <summary>A first person, and others each the child of the one before; of all only the year of birth is known, the same.</summary>
    private static async Task<List<PersonRecord>> LineAsync(PopulationFixture population, int generations)
    {
        var line = new List<PersonRecord> { (await population.RegisterAsync(FamilyRegistry.Born(1970))).Value };
        for (var generation = 0; generation < generations; generation++)
        {
            var child = FamilyRegistry.Born(1970) with { Father = new(line[^1].Id, null) };
            line.Add((await population.RegisterAsync(child)).Value);
        }
        return line;
    }
}
