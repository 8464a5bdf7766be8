using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>Makes mistakes in what is written of a person.</summary>
internal sealed class MistakeMaking(MistakesToMake how, DateOnly today, Random chance)
{
    // Hoà can be written in a name that has such a syllable only; what does not fit is drawn again.
    private const int Tries = 20;

    private static readonly AdministrativeUnit[] Elsewhere =
    [
        .. AdministrativeUnits.Lists[0].Units.Where(unit => unit.Level == UnitLevel.Commune),
    ];

    private readonly Weighted<Mistake> kinds = new(
        Enum.GetValues<Mistake>().Select(kind => (kind, MistakesToMake.WeightOf(kind)))
    );
    private readonly Weighted<int> counts = new(how.MistakesInSecond.Select((weight, count) => (count, weight)));
    private readonly InventedNames names = new();

    /// <summary>As many mistakes as second records have; each of another kind.</summary>
    public (WrittenPerson Written, IReadOnlyList<Mistake> Mistakes) MakeSome(WrittenPerson person) =>
        Make(person, counts.Draw(chance));

    /// <summary>So many mistakes, or fewer where no more could be made.</summary>
    public (WrittenPerson Written, IReadOnlyList<Mistake> Mistakes) Make(WrittenPerson person, int count)
    {
        var drawn = new HashSet<Mistake>();
        for (var tried = 0; drawn.Count < count && tried < Tries; tried++)
        {
            if (kinds.Draw(chance) is var kind && Make(person, kind) is not null)
                drawn.Add(kind);
        }
        var made = new List<Mistake>();
        // Those of text last: the others read the text as it was meant.
        foreach (var kind in drawn.OrderDescending())
        {
            if (Make(person, kind) is not { } written)
                continue;
            person = written;
            made.Add(kind);
        }
        return (person, made);
    }

    /// <summary>The person with this mistake; null where it cannot be made.</summary>
    public WrittenPerson? Make(WrittenPerson person, Mistake kind) =>
        kind switch
        {
            <= Mistake.CalledOtherwise => Renamed(person, kind),
            <= Mistake.LunarDate => Redated(person, kind),
            Mistake.OtherSex => person with { Sex = person.Sex == "Nam" ? "Nữ" : "Nam" },
            Mistake.OriginLeftOut when person.Origin is not null => person with { Origin = null },
            Mistake.OriginElsewhere => person with { Origin = Elsewhere[chance.Next(Elsewhere.Length)] },
            Mistake.OriginOfProvince when person.Origin is { Parent: not null } origin => person with
            {
                Origin = origin.Province,
            },
            Mistake.FatherLeftOut when person.Father is not null => person with { Father = null },
            Mistake.MotherLeftOut when person.Mother is not null => person with { Mother = null },
            Mistake.SlipInParent => OtherParent(person),
            Mistake.ParentsWithoutMarks when person is { Father: { } father, Mother: { } mother } => person with
            {
                Father = WrittenText.WithoutMarks(father) ?? father,
                Mother = WrittenText.WithoutMarks(mother) ?? mother,
            },
            _ => null,
        };

    private WrittenPerson? Renamed(WrittenPerson person, Mistake kind)
    {
        var name = kind switch
        {
            Mistake.Decomposed => WrittenText.Decomposed(person.Name),
            Mistake.LookAlikeLetter => WrittenText.LookAlike(person.Name, chance),
            Mistake.OddSpace => WrittenText.OddSpace(person.Name, chance),
            Mistake.Capitals => person.Name.ToUpperInvariant(),
            Mistake.ToneElsewhere => WrittenText.ToneElsewhere(person.Name),
            Mistake.IForY => WrittenText.IForY(person.Name),
            Mistake.MarksDropped => WrittenText.WithoutMarks(person.Name),
            Mistake.OtherTone => WrittenText.OtherTone(person.Name, chance),
            Mistake.SlipInName => WrittenText.Slip(person.Name, chance),
            Mistake.TurnedName => WrittenText.Turned(person.Name),
            Mistake.MiddleLeftOut => WrittenText.MiddleLeftOut(person.Name, chance),
            _ => WrittenText.OtherGiven(person.Name, names.Of("", Sex.Male, chance).Given),
        };
        return name is null ? null : person with { Name = name };
    }

    private WrittenPerson? Redated(WrittenPerson person, Mistake kind)
    {
        if (PartialDate.Read(person.BirthDate).IsRefused(out _, out var date) || date.Exact is not { } day)
            return null;
        var written = kind switch
        {
            Mistake.DayForMonth => WrittenDate.DayForMonth(day),
            Mistake.YearOnly => WrittenDate.YearOnly(day),
            Mistake.NewYear => WrittenDate.NewYear(day),
            Mistake.OtherDigit => WrittenDate.OtherDigit(day, today, chance),
            Mistake.YearOfAge => WrittenDate.YearOfAge(day, today, chance),
            _ => WrittenDate.Lunar(day, today),
        };
        return written is null ? null : person with { BirthDate = written };
    }

    private WrittenPerson? OtherParent(WrittenPerson person)
    {
        if (chance.Next(2) == 0)
            return person.Father is { } father && WrittenText.Slip(father, chance) is { } slip
                ? person with
                {
                    Father = slip,
                }
                : null;
        return person.Mother is { } mother && WrittenText.Slip(mother, chance) is { } other
            ? person with
            {
                Mother = other,
            }
            : null;
    }
}
