using CanCuoc.Storage;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;
using CsCheck;

namespace CanCuoc.Population.Tests;

/// <summary>The laws that hold of the records after whatever happened to people, in whatever order it was told.</summary>
public sealed class LifeStoryTests
{
    private const int Stories = 16;

    private static readonly DateOnly Begin = new(2018, 1, 1);

    private static readonly Gen<StoryStep[]> InOrder = Steps(Gen.Int[0, 60]);

    private static readonly Gen<StoryStep[]> ToldAnyhow = Steps(Gen.Int[-400, 400]);

    [Theory, BothEngines]
    public Task Record_EventsInTheirOrder_TiesAreOnBothSides(Engine engine) =>
        SampleAsync(engine, InOrder, ShouldBeTiedAsync);

    [Theory, BothEngines]
    public Task Record_EventsToldInAnyOrder_TheRecordIsTheFoldOfItsHistory(Engine engine) =>
        SampleAsync(engine, ToldAnyhow, ShouldBeFoldsAsync);

    private static Gen<StoryStep[]> Steps(Gen<int> days) =>
        Gen.Select(
            Gen.Int[0, LifeStory.Events - 1],
            Gen.Int[0, 25],
            Gen.Int[0, 25],
            days,
            (what, one, other, later) => new StoryStep(what, one, other, later)
        ).Array[20, 40];

    private static async Task SampleAsync(
        Engine engine,
        Gen<StoryStep[]> stories,
        Func<CivilRegistry, LifeStory, Task> check
    )
    {
        await using var civil = await CivilRegistry.OpenAsync(engine);
        var done = new int[LifeStory.Events];
        await stories.SampleAsync(
            async steps =>
            {
                var (story, day) = (await LifeStory.BeginAsync(civil), Begin);
                foreach (var step in steps)
                {
                    day = day.AddDays(step.Days);
                    if (await story.TryAsync(step, day))
                        done[step.What]++;
                }
                await ShouldBeFoldsAsync(civil, story);
                await check(civil, story);
            },
            iter: Stories,
            threads: 1
        );
        done.Count(count => count > 0).ShouldBeGreaterThanOrEqualTo(LifeStory.Events - 2, string.Join(' ', done));
    }

    private static async Task ShouldBeFoldsAsync(CivilRegistry civil, LifeStory story)
    {
        await using var session = await civil.Registry.Store.ReadAsync(default);
        foreach (var person in story.People)
        {
            var stored = (await PersonVersions.ReadAsync(session, person, forChange: false, default))!;
            var fold = RecordFold.At(stored.First, stored.Later);
            Convert
                .ToHexString(PersonColumns.Commit(stored.Current).Span)
                .ShouldBe(Convert.ToHexString(PersonColumns.Commit(fold).Span));
            var holder = await session.ScalarAsync(
                "SELECT person_id FROM population.number WHERE number = @number AND ended_by IS NULL",
                default,
                ("number", stored.Current.Number)
            );
            holder.ShouldBe(person.Value);
        }
    }

    private static async Task<PersonId?> SpouseAsync(CivilRegistry civil, PersonId person) =>
        (await civil.ReadAsync(person)).Details.Spouse?.Person;

    private static async Task ShouldBeTiedAsync(CivilRegistry civil, LifeStory story)
    {
        foreach (var person in story.People)
        {
            var record = await civil.ReadAsync(person);
            var isWed = record.Details is { DiedOn: null, Spouse: not null };
            if (isWed)
                (await SpouseAsync(civil, record.Details.Spouse!.Person!.Value)).ShouldBe(person);
            if (record.Details.DiedOn is null)
                (record.Details.MaritalStatus == MaritalStatus.Married).ShouldBe(isWed);
            foreach (var key in Kin.ParentsOf(record.Details))
            {
                var parent = await civil.ReadAsync(key);
                parent.Details.BirthDate.Earliest.AddYears(10).ShouldBeLessThan(record.Details.BirthDate.Earliest);
            }
            record.Number!.Value.Sex.ShouldBe(record.Details.Sex);
        }
    }
}
