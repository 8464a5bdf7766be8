namespace CanCuoc.Population;

/// <summary>What comparing two names comes to; the first that is true.</summary>
internal enum NameOutcome : byte
{
    Unknown,
    Same,

    /// <summary>Hoa for Hòa.</summary>
    OtherTones,

    /// <summary>Dang for Đặng.</summary>
    OtherMarks,

    /// <summary>Quí for Quý.</summary>
    SoundsAlike,

    /// <summary>The same words, but for tones and marks, in another order.</summary>
    OtherOrder,

    /// <summary>One word differs by a slip of the hand.</summary>
    OneSlip,

    /// <summary>Family and given name alike, a middle name left out.</summary>
    MiddleLeftOut,

    /// <summary>All alike but one word between family and given name.</summary>
    OtherMiddle,

    /// <summary>All alike but the last word, of three or more.</summary>
    OtherGiven,

    /// <summary>All alike but the first word, of three or more.</summary>
    OtherFamily,

    /// <summary>Every word of the shorter name is in the other, in any order, as it is or with a slip.</summary>
    WordsNear,

    Other,
}
