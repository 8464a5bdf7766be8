namespace CanCuoc.Population;

/// <summary>What goes wrong when a record becomes a line of a file, kind by kind; a closed list beside <see cref="Mistake"/>.</summary>
public enum FileMistake
{
    // The whole record in an old encoding, among others that are not.
    Tcvn3,
    VniWindows,
    Viqr,
    Windows1258,

    // Of the number.

    /// <summary>Five digits of it.</summary>
    NumberCut,

    /// <summary>The letter O for a nought.</summary>
    LetterInNumber,

    /// <summary>The digit of the other sex.</summary>
    NumberOfOtherSex,
    NumberOfOtherYear,

    /// <summary>The first three digits of a province where the birth was not registered.</summary>
    NumberOfOtherProvince,

    /// <summary>The number of somebody else who is in the file.</summary>
    NumberOfAnother,

    /// <summary>A second record of a person, without the number.</summary>
    NumberLeftOut,

    // Of the residence.

    /// <summary>A code that no list has.</summary>
    NoSuchUnit,

    /// <summary>The code of a list that is newer than the one said.</summary>
    UnitOfOtherList,

    /// <summary>No code, but the name with a slip.</summary>
    UnitByName,

    // Of the date of birth.

    /// <summary>30 February.</summary>
    ImpossibleDate,
    MonthBeforeDay,

    // Of codes.

    /// <summary>The code that the ethnic group has in the numbering that was not said.</summary>
    GroupInOtherNumbering,
    GroupByName,

    /// <summary>M, Male, 1 or Trai for Nam.</summary>
    SexOtherwise,

    // Of the form of the file.

    /// <summary>The whole record a second time.</summary>
    RecordTwice,

    /// <summary>A line break within a cell.</summary>
    LineBreak,

    /// <summary>A separator too many, so that what follows stands a column too far.</summary>
    DoubledSeparator,
}
