namespace CanCuoc.Population;

/// <summary>What goes wrong when a Vietnamese record is written, kind by kind; a closed list.</summary>
public enum Mistake
{
    // Of text: the reading mends these.

    /// <summary>Letters and their marks as characters of their own (Unicode NFD).</summary>
    Decomposed,

    /// <summary>Ð or Ɖ for Đ, Cyrillic а for a.</summary>
    LookAlikeLetter,

    /// <summary>Two spaces, or one that does not break.</summary>
    OddSpace,

    /// <summary>Everything in capitals.</summary>
    Capitals,

    /// <summary>Hoà for Hòa.</summary>
    ToneElsewhere,

    // Of names.

    /// <summary>Quí for Quý.</summary>
    IForY,

    /// <summary>Dang for Đặng, in all words.</summary>
    MarksDropped,

    /// <summary>One word in another tone: Hoa for Hòa.</summary>
    OtherTone,

    /// <summary>A letter left out, put in twice, mistaken, or changed with its neighbour.</summary>
    SlipInName,

    /// <summary>The family name last.</summary>
    TurnedName,

    /// <summary>A middle name left out.</summary>
    MiddleLeftOut,

    /// <summary>The name by which one is called in place of the given name.</summary>
    CalledOtherwise,

    // Of the date of birth.

    /// <summary>Day and month changed places.</summary>
    DayForMonth,

    /// <summary>The year alone.</summary>
    YearOnly,

    /// <summary>1 January, because only the year was known.</summary>
    NewYear,

    /// <summary>Another digit.</summary>
    OtherDigit,

    /// <summary>The year before or after: age was counted otherwise.</summary>
    YearOfAge,

    /// <summary>The date of the lunar calendar, taken for the other.</summary>
    LunarDate,

    // Of the rest.
    OtherSex,
    OriginLeftOut,

    /// <summary>The place of residence, or any other, for that of origin.</summary>
    OriginElsewhere,

    /// <summary>The province alone.</summary>
    OriginOfProvince,
    FatherLeftOut,
    MotherLeftOut,

    /// <summary>A slip in a parent's name.</summary>
    SlipInParent,

    /// <summary>The parents' names without marks.</summary>
    ParentsWithoutMarks,
}
