using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>Makes mistakes of files in the values of a record; those of its form alone are left to the writing.</summary>
internal sealed class FileMistakeMaking(Random chance)
{
    private const string OtherSexes = "M,Male,1,Trai;F,Female,2,Gái";

    /// <summary>The values with a mistake; null where it cannot be made.</summary>
    /// <param name="values">As a sheet has them.</param>
    /// <param name="another">Somebody else who is in the same file.</param>
    public IReadOnlyDictionary<string, string>? Make(
        TruePerson truth,
        IReadOnlyDictionary<string, string> values,
        FileMistake kind,
        PersonalNumber another
    ) =>
        kind switch
        {
            <= FileMistake.Windows1258 or FileMistake.RecordTwice => values,
            FileMistake.NumberOfAnother => With(values, DirtyForm.Number, another.ToString()),
            <= FileMistake.NumberLeftOut => With(values, DirtyForm.Number, WrongNumber(truth, kind)),
            FileMistake.NoSuchUnit => With(values, DirtyForm.Residence, $"{chance.Next(99_000, 100_000)}"),
            FileMistake.UnitOfOtherList => With(values, DirtyForm.Residence, CodeToday(truth.Residence.Unit!)),
            FileMistake.UnitByName => ByName(values, truth.Residence),
            <= FileMistake.MonthBeforeDay => With(values, DirtyForm.Birth, WrongDate(values[DirtyForm.Birth], kind)),
            FileMistake.GroupInOtherNumbering => With(values, DirtyForm.Group, OtherCode(truth.Group)),
            FileMistake.GroupByName => With(values, DirtyForm.Group, truth.Group.Name),
            FileMistake.SexOtherwise => With(values, DirtyForm.Sex, OtherSex(values[DirtyForm.Sex])),
            FileMistake.LineBreak => With(values, DirtyForm.ResidenceWords, truth.Residence.Detail.Replace(' ', '\n')),
            _ => DirtyForm.Shifted(values, chance.Next(values.Count)),
        };

    private static Dictionary<string, string>? With(
        IReadOnlyDictionary<string, string> values,
        string path,
        string? value
    )
    {
        if (value is null)
            return null;
        var changed = new Dictionary<string, string>(values) { [path] = value };
        if (value.Length == 0)
            changed.Remove(path);
        return changed;
    }

    private string WrongNumber(TruePerson truth, FileMistake kind)
    {
        var right = truth.Number.ToString();
        return kind switch
        {
            FileMistake.NumberCut => right[..5],
            FileMistake.LetterInNumber => $"O{right[1..]}",
            FileMistake.NumberOfOtherSex => $"{right[..3]}{(char)(right[3] ^ 1)}{right[4..]}",
            FileMistake.NumberOfOtherYear => $"{right[..5]}{(right[5] - '0' + chance.Next(1, 10)) % 10}{right[6..]}",
            FileMistake.NumberOfOtherProvince => $"{OtherProvince(truth)}{right[3..]}",
            _ => "",
        };
    }

    private NumberPrefix OtherProvince(TruePerson truth)
    {
        var provinces = AdministrativeUnits
            .Lists[0]
            .Provinces.Select(one => one.NumberPrefix)
            .Where(prefix => prefix != truth.Number.Prefix)
            .ToArray();
        return provinces[chance.Next(provinces.Length)];
    }

    /// <summary>The code of today's unit, where that is another code that the old list has too.</summary>
    private static string? CodeToday(AdministrativeUnit unit) =>
        AdministrativeUnits.SuccessionOf(unit).Only is { } today
        && today.Code != unit.Code
        && unit.List.Find(today.Code) is not null
            ? today.Code
            : null;

    private Dictionary<string, string>? ByName(IReadOnlyDictionary<string, string> values, Address residence) =>
        WrittenText.Slip(residence.Unit!.FullName.Vietnamese, chance) is { } slip
            ? With(With(values, DirtyForm.Residence, "")!, DirtyForm.ResidenceWords, $"{residence.Detail}, {slip}")
            : null;

    private static string? WrongDate(string written, FileMistake kind) =>
        written.Split('/') is not [var day, var month, var year] ? null
        : kind == FileMistake.ImpossibleDate ? $"30/02/{year}"
        : day != month ? $"{month}/{day}/{year}"
        : null;

    private static string? OtherCode(EthnicGroup group) =>
        group.CodeIn(EthnicNumbering.Decision121Of1979) is var other && other != group.Code ? other : null;

    private string OtherSex(string sex)
    {
        var words = OtherSexes.Split(';')[sex == "Nam" ? 0 : 1].Split(',');
        return words[chance.Next(words.Length)];
    }
}
