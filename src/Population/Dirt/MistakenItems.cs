namespace CanCuoc.Population;

/// <summary>Which items of a record each kind of mistake is in, by the codes of <see cref="RecordFields"/>.</summary>
internal static class MistakenItems
{
    /// <summary>The items that the files of an invented country say.</summary>
    public static readonly IReadOnlyList<string> All =
    [
        "name",
        "birth-date",
        "sex",
        "place-of-origin",
        "ethnic-group",
        "permanent-residence",
        "father",
        "mother",
    ];

    private static readonly string[] InCivilStatus = [.. All.Where(item => item != "permanent-residence")];
    private static readonly string[] Texts = ["name", "permanent-residence", "father", "mother"];
    private static readonly string[] Parents = ["father", "mother"];

    /// <summary>The items of a file's records.</summary>
    public static IReadOnlyList<string> Of(DirtyFile file) => file == DirtyFile.CivilStatus ? InCivilStatus : All;

    public static IReadOnlyList<string> Of(Mistake kind) =>
        kind switch
        {
            <= Mistake.CalledOtherwise => ["name"],
            <= Mistake.LunarDate => ["birth-date"],
            Mistake.OtherSex => ["sex"],
            <= Mistake.OriginOfProvince => ["place-of-origin"],
            Mistake.FatherLeftOut => ["father"],
            Mistake.MotherLeftOut => ["mother"],
            _ => Parents,
        };

    public static IReadOnlyList<string> Of(FileMistake kind) =>
        kind switch
        {
            <= FileMistake.Windows1258 => Texts,
            <= FileMistake.NumberLeftOut or FileMistake.RecordTwice => [],
            <= FileMistake.UnitByName or FileMistake.LineBreak => ["permanent-residence"],
            <= FileMistake.MonthBeforeDay => ["birth-date"],
            FileMistake.GroupInOtherNumbering or FileMistake.GroupByName => ["ethnic-group"],
            FileMistake.SexOtherwise => ["sex"],
            _ => All,
        };
}
