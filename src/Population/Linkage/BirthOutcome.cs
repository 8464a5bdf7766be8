namespace CanCuoc.Population;

/// <summary>What comparing two dates of birth comes to; the first that is true.</summary>
internal enum BirthOutcome : byte
{
    Same,

    /// <summary>The one says less, and nothing else.</summary>
    Agreeing,

    /// <summary>Day and month changed places.</summary>
    Swapped,

    /// <summary>One is 1 January of the other's year, as is written where only the year is known.</summary>
    NewYear,

    /// <summary>One digit is another.</summary>
    OneDigitOther,

    /// <summary>One is the other in the lunar calendar, give or take a day.</summary>
    Lunar,

    SameYear,

    /// <summary>The same day and month of a year at most two away: a year of age was counted otherwise.</summary>
    NearYear,

    Other,
}
