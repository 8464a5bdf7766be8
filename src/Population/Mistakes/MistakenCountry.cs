using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>
/// An invented country as it was written down: some persons twice, some records with mistakes, twins, and strangers of one name and one day of
/// birth. The same for the same seed and day; streamed.
/// </summary>
public sealed class MistakenCountry(int seed, DateOnly today, MistakesToMake how)
{
    // Of two twins: the chances in a hundred of the same sex, of given names that differ in a tone, and of the same middle name. Ours.
    private const int SameSex = 65;
    private const int NearNames = 5;
    private const int SameMiddle = 75;

    private readonly Random chance = new(unchecked((seed * 31) + 7));
    private readonly InventedNames names = new();
    private readonly MistakeMaking making = new(how, today, new Random(unchecked((seed * 31) + 11)));
    private long persons;
    private long parents;

    /// <summary>Records without end, those of one person close together.</summary>
    public IEnumerable<MistakenRecord> Records()
    {
        foreach (var household in new InventedCountry(seed, today).Households())
        {
            parents++;
            foreach (var person in household)
            {
                var isChild = person.Mother is not null || person.Father is not null;
                foreach (var written in People(person, isChild))
                foreach (var record in Written(written, isChild ? parents : 0, person.BirthDate))
                    yield return record;
            }
        }
    }

    /// <summary>The person, and who is easily taken for the same.</summary>
    private IEnumerable<WrittenPerson> People(InventedPerson person, bool isChild)
    {
        var written = new WrittenPerson(
            person.Name.Full,
            WrittenDate.Print(person.BirthDate),
            person.Sex == Sex.Male ? "Nam" : "Nữ",
            person.PlaceOfOrigin.Unit,
            (person.Father?.Name ?? person.FatherName)?.Full,
            (person.Mother?.Name ?? person.MotherName)?.Full
        );
        yield return written;
        if (isChild && chance.Next(1000) < how.TwinsPerMille)
            yield return Twin(person, written);
        if (!isChild && chance.Next(10_000) < how.NamesakesPerTenThousand)
            yield return Namesake(written);
    }

    private IEnumerable<MistakenRecord> Written(WrittenPerson person, long ofParents, DateOnly born)
    {
        persons++;
        var (first, mistakes) = chance.Next(1000) < how.MistakenFirstPerMille ? making.Make(person, 1) : (person, []);
        yield return new(persons, ofParents, born, person, first, mistakes);
        if (chance.Next(1000) >= how.TwicePerMille)
            yield break;
        var (second, more) = making.MakeSome(person);
        yield return new(persons, ofParents, born, person, second, more);
    }

    private WrittenPerson Twin(InventedPerson person, WrittenPerson written)
    {
        var sex = chance.Next(100) < SameSex ? person.Sex : 3 - person.Sex;
        var another = names.Of(person.Name.Family, sex, chance);
        var draw = chance.Next(100);
        var name =
            draw < NearNames && sex == person.Sex ? WrittenText.OtherGiven(written.Name, NearTo(person.Name.Given))
            : draw < SameMiddle ? WrittenText.OtherGiven(written.Name, another.Given)
            : null;
        return written with { Name = name ?? another.Full, Sex = sex == Sex.Male ? "Nam" : "Nữ" };
    }

    private string NearTo(string given) => WrittenText.OtherTone(given, chance) ?? WrittenText.WithTone(given, chance);

    private WrittenPerson Namesake(WrittenPerson person)
    {
        string Stranger(Sex sex) => names.Of(names.Family(chance), sex, chance).Full;
        return person with
        {
            Origin = AdministrativeUnits.Lists[0].Units[chance.Next(AdministrativeUnits.Lists[0].Units.Count)],
            Father = Stranger(Sex.Male),
            Mother = Stranger(Sex.Female),
        };
    }
}
