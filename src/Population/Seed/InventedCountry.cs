using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>
/// An invented country, household by household, the same for the same seed: real units, believable names and ages, couples, children,
/// grandparents. Streamed, so that its size costs no memory.
/// </summary>
internal sealed class InventedCountry(int seed, DateOnly today, DateOnly? unitsOn = null)
{
    private readonly Random chance = new(seed);
    private readonly InventedNames names = new();
    private readonly InventedNumbers numbers = new(seed);
    private readonly AdministrativeUnit[] communes =
    [
        .. AdministrativeUnits.On(unitsOn ?? today).Units.Where(unit => unit.Level == UnitLevel.Commune),
    ];
    private readonly AdministrativeUnit[] origins =
    [
        .. AdministrativeUnits.Lists[0].Units.Where(unit => unit.Level == UnitLevel.Commune),
    ];

    // About 85 of 100 are Kinh; religion as the census asks for it. Shares are of the invented country only.
    private readonly Weighted<EthnicGroup> groups = new(
        EthnicGroup.All.Select((group, place) => (group, place == 0 ? 85.0 : 0.3))
    );
    private readonly Weighted<Religion> religions = new(
        Religion.All.Select(religion =>
            (
                religion,
                religion.Code switch
                {
                    "00" => 86.0,
                    "01" => 5,
                    "02" => 6,
                    _ => 0.2,
                }
            )
        )
    );

    public IEnumerable<IReadOnlyList<InventedPerson>> Households()
    {
        while (true)
            yield return Household();
    }

    private IReadOnlyList<InventedPerson> Household()
    {
        var home = new Home(Any(communes), Any(origins), groups.Draw(chance), religions.Draw(chance), StreetLine());
        var family = names.Family(chance);
        var head = Adult(
            home,
            family,
            chance.Next(100) < 62 ? Sex.Male : Sex.Female,
            chance.Next(24, 72),
            HouseholdRelation.Head
        );
        var members = new List<InventedPerson> { head };
        if (chance.Next(100) < 82)
            Marry(home, members, head);
        var (father, mother) = Parents(head);
        for (var child = Children(head); child > 0 && mother is not null; child--)
        {
            if (Child(home, father, mother) is { } born)
                members.Add(born);
        }
        if (AgeOf(head) < 50 && chance.Next(100) < 18)
            members.Add(
                Adult(
                    home,
                    family,
                    chance.Next(3) == 0 ? Sex.Male : Sex.Female,
                    AgeOf(head) + chance.Next(20, 34),
                    Relation("GRANDPARENT")
                )
            );
        return members;
    }

    private sealed record Home(
        AdministrativeUnit Commune,
        AdministrativeUnit Origin,
        EthnicGroup Group,
        Religion Religion,
        string Line
    )
    {
        public Address Address => Vocabulary.Address.Of(Commune, Line).Value;
    }

    private void Marry(Home home, List<InventedPerson> members, InventedPerson head)
    {
        var sex = head.Sex == Sex.Male ? Sex.Female : Sex.Male;
        var age = Math.Max(20, AgeOf(head) + chance.Next(-6, 4));
        var spouse = Adult(home, names.Family(chance), sex, age, Relation(sex == Sex.Female ? "WIFE" : "HUSBAND"));
        (head.Spouse, spouse.Spouse) = (spouse, head);
        head.MaritalStatus = spouse.MaritalStatus = MaritalStatus.Married;
        members.Add(spouse);
    }

    private InventedPerson Adult(Home home, string family, Sex sex, int age, HouseholdRelation relation)
    {
        var born = Day(today.Year - age);
        var origin = chance.Next(3) == 0 ? Any(origins) : home.Origin;
        return new InventedPerson
        {
            Name = names.Of(family, sex, chance),
            BirthDate = born,
            Sex = sex,
            Number = numbers.Draw(origin.NumberPrefix, sex, born.Year),
            BirthRegistration = Address.Of(origin, "").Value,
            PlaceOfOrigin = Address.Of(home.Origin, "").Value,
            EthnicGroup = home.Group,
            Religion = home.Religion,
            PermanentResidence = home.Address,
            Relation = relation,
            FatherName = names.Of(family, Sex.Male, chance),
            MotherName = names.Of(names.Family(chance), Sex.Female, chance),
        };
    }

    /// <summary>A child of a mother of 19 to 40; null when that year has not come.</summary>
    private InventedPerson? Child(Home home, InventedPerson? father, InventedPerson mother)
    {
        var born = Day(mother.BirthDate.Year + chance.Next(19, 41));
        if (born > today || today.Year - born.Year > 24)
            return null;
        var sex = chance.Next(2113) < 1113 ? Sex.Male : Sex.Female;
        return new InventedPerson
        {
            Name = names.Of((father ?? mother).Name.Family, sex, chance),
            BirthDate = born,
            Sex = sex,
            Number = numbers.Draw(home.Origin.NumberPrefix, sex, born.Year),
            BirthRegistration = Address.Of(home.Origin, "").Value,
            PlaceOfOrigin = (father ?? mother).PlaceOfOrigin,
            EthnicGroup = home.Group,
            Religion = home.Religion,
            PermanentResidence = home.Address,
            Relation = Relation("CHILD"),
            Father = father,
            Mother = mother,
        };
    }

    private static (InventedPerson? Father, InventedPerson? Mother) Parents(InventedPerson head) =>
        head.Sex == Sex.Male ? (head, head.Spouse) : (head.Spouse, head);

    private int Children(InventedPerson head) => head.Spouse is null ? chance.Next(2) : chance.Next(1, 5);

    private int AgeOf(InventedPerson person) => today.Year - person.BirthDate.Year;

    private DateOnly Day(int year) => new DateOnly(year, 1, 1).AddDays(chance.Next(365));

    private string StreetLine() => chance.Next(3) == 0 ? $"Thôn {chance.Next(1, 15)}" : $"Số {chance.Next(1, 300)}";

    private AdministrativeUnit Any(AdministrativeUnit[] units) => units[chance.Next(units.Length)];

    private static HouseholdRelation Relation(string code) => HouseholdRelation.Read(code).Value;
}
