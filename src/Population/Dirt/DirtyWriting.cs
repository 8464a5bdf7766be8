using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>One going through a <see cref="DirtyCountry"/>: who is in which file, what is wrong there, and where it stands.</summary>
internal sealed class DirtyWriting(int seed, DateOnly today, DirtToMake how)
{
    // Whose number is given to somebody else was here shortly before: often of the same family.
    private const int Neighbours = 16;

    // 85 of 100 are Kinh, as in the country that is seeded.
    private static readonly Weighted<EthnicGroup> Groups = new(
        EthnicGroup.All.Select((group, place) => (group, place == 0 ? 85.0 : 0.3))
    );

    private static readonly AdministrativeUnit[] Communes =
    [
        .. AdministrativeUnits.On(DirtyFile.UnitsAsAt).Units.Where(unit => unit.Level == UnitLevel.Commune),
    ];

    private static readonly FileMistake[] Kinds =
    [
        .. Enum.GetValues<FileMistake>().Where(kind => kind != FileMistake.NumberLeftOut),
    ];

    private readonly Random chance = new(unchecked((seed * 31) + 13));
    private readonly InventedNumbers numbers = new(seed);
    private readonly FileMistakeMaking making = new(new Random(unchecked((seed * 31) + 17)));
    private readonly MistakeMaking another = new(how.Mistakes, today, new Random(unchecked((seed * 31) + 19)));
    private readonly Queue<PersonalNumber> before = new();
    private readonly Dictionary<DirtyFile, (long Records, int Lines)> reached = DirtyFile.All.ToDictionary(
        file => file,
        _ => (0L, 1)
    );

    public IEnumerable<DirtyRecord> Records(long persons)
    {
        TruePerson? truth = null;
        foreach (var record in new MistakenCountry(seed, today, how.Mistakes).Records())
        {
            if (record.Person > persons)
                yield break;
            var isSecond = truth?.Person == record.Person;
            truth = isSecond ? truth! : Invent(record);
            foreach (var written in isSecond ? Second(truth, record) : First(truth, record))
                yield return written;
        }
    }

    private TruePerson Invent(MistakenRecord record)
    {
        var sex = record.Truth.Sex == "Nam" ? Sex.Male : Sex.Female;
        var line = chance.Next(3) == 0 ? $"Thôn {chance.Next(1, 15)}" : $"Số {chance.Next(1, 300)}";
        return new(
            record.Person,
            numbers.Draw(record.Truth.Origin!.NumberPrefix, sex, record.Born.Year),
            record.Truth,
            Groups.Draw(chance),
            Address.Of(Communes[chance.Next(Communes.Length)], line).Value
        );
    }

    private IEnumerable<DirtyRecord> First(TruePerson truth, MistakenRecord record)
    {
        foreach (var written in Write(DirtyFile.Sheet, truth, record.Written, record.Mistakes))
            yield return written;
        if (chance.Next(100) < how.InDatabasePercent)
        {
            var (other, mistakes) =
                chance.Next(1000) < how.Mistakes.MistakenFirstPerMille
                    ? another.Make(truth.Written, 1)
                    : (truth.Written, []);
            foreach (var written in Write(DirtyFile.Database, truth, other, mistakes))
                yield return written;
        }
        if (chance.Next(100) < how.InCivilStatusPercent)
            yield return Register(truth);
        before.Enqueue(truth.Number);
        if (before.Count > Neighbours)
            before.Dequeue();
    }

    private IEnumerable<DirtyRecord> Second(TruePerson truth, MistakenRecord record)
    {
        var values = DirtyForm.ValuesOf(truth, record.Written);
        values.Remove(DirtyForm.Number);
        yield return Place(DirtyFile.Sheet, truth, record.Mistakes, FileMistake.NumberLeftOut, values);
    }

    /// <summary>The register knows nothing of where people live.</summary>
    private DirtyRecord Register(TruePerson truth)
    {
        var values = DirtyForm.ValuesOf(truth, truth.Written);
        values.Remove(DirtyForm.Residence);
        values.Remove(DirtyForm.ResidenceWords);
        return Place(DirtyFile.CivilStatus, truth, [], kind: null, values);
    }

    /// <summary>The record, perhaps with a mistake of the file; two records where the mistake is just that.</summary>
    private IEnumerable<DirtyRecord> Write(
        DirtyFile file,
        TruePerson truth,
        WrittenPerson written,
        IReadOnlyList<Mistake> mistakes
    )
    {
        var values = DirtyForm.ValuesOf(truth, written);
        var spoilt = chance.Next(1000) < how.FileMistakesPerMille ? Spoil(file, truth, values) : null;
        if (spoilt is not { Kind: not FileMistake.RecordTwice })
            yield return Place(file, truth, mistakes, kind: null, values);
        if (spoilt is var (kind, changed))
            yield return Place(file, truth, mistakes, kind, changed);
    }

    /// <summary>The values with a mistake that can be made of them; null for the first of the country, before whom there is nobody.</summary>
    private (FileMistake Kind, IReadOnlyDictionary<string, string> Values)? Spoil(
        DirtyFile file,
        TruePerson truth,
        IReadOnlyDictionary<string, string> values
    )
    {
        while (before.Count > 0)
        {
            var kind = Kinds[chance.Next(Kinds.Length)];
            if (kind > FileMistake.RecordTwice && file.Shape != CollectedShape.Sheet)
                continue;
            var changed = making.Make(truth, values, kind, before.ElementAt(chance.Next(before.Count)));
            if (changed is not null && DirtyForm.Print(file, changed, EncodingOf(kind)) is not null)
                return (kind, changed);
        }
        return null;
    }

    private DirtyRecord Place(
        DirtyFile file,
        TruePerson truth,
        IReadOnlyList<Mistake> mistakes,
        FileMistake? kind,
        IReadOnlyDictionary<string, string> values
    )
    {
        var (records, lines) = reached[file];
        var written = file.Shape == CollectedShape.Sheet ? values : DirtyForm.InXml(values);
        var text = DirtyForm.Print(file, written, kind is { } one ? EncodingOf(one) : TextEncoding.Unicode)!;
        reached[file] = (records + 1, lines + text.Count(sign => sign == '\n'));
        return new(file, records + 1, lines + 1, truth, mistakes, kind) { Values = written, Text = text };
    }

    private static TextEncoding EncodingOf(FileMistake kind) =>
        kind switch
        {
            FileMistake.Tcvn3 => TextEncoding.Tcvn3,
            FileMistake.VniWindows => TextEncoding.VniWindows,
            FileMistake.Viqr => TextEncoding.Viqr,
            FileMistake.Windows1258 => TextEncoding.Windows1258,
            _ => TextEncoding.Unicode,
        };
}
