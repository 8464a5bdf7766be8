using CanCuoc.Vocabulary;

namespace CanCuoc.Population.Tests;

/// <summary>What somebody tries to record next.</summary>
/// <param name="What">Which event.</param>
/// <param name="One">Whom it is about; counted round.</param>
/// <param name="Other">Who else; counted round.</param>
/// <param name="Days">After the day of the step before.</param>
internal sealed record StoryStep(int What, int One, int Other, int Days)
{
    public override string ToString() => $"{What}({One}, {Other}) +{Days}";
}

/// <summary>Three men, three women and a boy, to whom events happen at random; the registry refuses those that cannot be.</summary>
internal sealed class LifeStory(CivilRegistry civil, List<PersonId> people)
{
    public const int Events = 10;

    private const int OfASex = 3;
    private const int Adults = 2 * OfASex;

    private int born;

    public IReadOnlyList<PersonId> People => people;

    public static async Task<LifeStory> BeginAsync(CivilRegistry civil)
    {
        var people = new List<PersonId>();
        foreach (var details in new[] { CivilRegistry.ManDetails, CivilRegistry.WomanDetails })
        {
            for (var count = 0; count < OfASex; count++)
                people.Add(await civil.RegisterAsync(details));
        }
        people.Add(await civil.RegisterAsync(CivilRegistry.ManDetails with { BirthDate = PartialDate.Of(2016) }));
        return new(civil, people);
    }

    /// <summary>Tries to record it; tells whether that was done. Who it is about is chosen so that some of each kind can be.</summary>
    public async Task<bool> TryAsync(StoryStep step, DateOnly day)
    {
        var (anybody, adult) = (people[step.One % people.Count], people[step.One % Adults]);
        var (man, woman) = (people[step.One % OfASex], people[OfASex + (step.Other % OfASex)]);
        return step.What switch
        {
            0 => Done(await civil.MarryAsync(man, woman, day)),
            1 => Done(await civil.MarryAsync(anybody, people[step.Other % people.Count], day)),
            2 => Done(await civil.DivorceAsync(adult, await SpouseAsync(adult) ?? woman, day)),
            3 => Done(await civil.DieAsync(anybody, PartialDate.Of(day))),
            4 => Done(await civil.MissAsync(anybody, day)),
            5 => Done(await civil.ReturnAsync(anybody, day)),
            6 => Done(await BearAsync(woman, man, day)),
            7 => Done(await AdoptAsync(people[^(1 + (step.Other % (people.Count - Adults)))], man, day)),
            8 => Done(await civil.RenameAsync(anybody, $"Trần Văn Tên {(char)('A' + step.Other)}", day)),
            _ => Done(await civil.RedetermineAsync(anybody, step.Other % 2 == 0 ? Sex.Male : Sex.Female, day)),
        };
    }

    private async Task<Outcome<PersonRecord>> AdoptAsync(PersonId child, PersonId man, DateOnly day) =>
        await civil.AdoptAsync(child, man, await SpouseAsync(man), day);

    private async Task<Outcome<PersonRecord>> BearAsync(PersonId mother, PersonId father, DateOnly day)
    {
        var newborn = CivilRegistry.Newborn with
        {
            Name = PersonName.Parse($"Trần Con Thứ {(char)('A' + (born++ % 26))}", null),
            BirthDate = PartialDate.Of(day),
            BirthRegistration = Address.Of(AdministrativeUnits.On(day).Provinces.First(), "").Value,
        };
        var child = await civil.BearAsync(
            newborn,
            Parent.Of(await civil.ReadAsync(mother)),
            Parent.Of(await civil.ReadAsync(father))
        );
        if (child.Refusal is null)
            people.Add(child.Value.Id);
        return child;
    }

    private async Task<PersonId?> SpouseAsync(PersonId person) =>
        (await civil.ReadAsync(person)).Details.Spouse?.Person;

    private static bool Done<T>(Outcome<T> outcome)
        where T : notnull => outcome.Refusal is null;
}
