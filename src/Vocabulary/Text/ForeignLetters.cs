namespace CanCuoc.Vocabulary;

/// <summary>
/// The Latin letters of other languages that names of naturalised citizens and foreign relatives use.
/// Letters of ICAO 9303-3 section 6; where that table offers a choice (Ä as AE or A) the bare letter is taken, as for Vietnamese.
/// </summary>
internal static class ForeignLetters
{
    /// <summary>Combining mark, and the pairs (letter, bare letter) it makes.</summary>
    public static readonly (char Mark, string Pairs)[] Marked =
    [
        ('\u0300', "ǸN"), // grave
        ('\u0301', "ĆCĹLŃNŔRŚSŹZ"), // acute
        ('\u0302', "ĈCĜGĤHÎIĴJŜSÛUŴWŶY"), // circumflex
        ('\u0303', "ÑN"), // tilde
        ('\u0304', "ĀAĒEĪIŌOŪU"), // macron
        ('\u0306', "ĔEĞGĬIŎOŬU"), // breve
        ('\u0307', "ĊCĖEĠGŻZ"), // dot above
        ('\u0308', "ÄAËEÏIÖOÜUŸY"), // diaeresis
        ('\u030A', "ÅAŮU"), // ring
        ('\u030B', "ŐOŰU"), // double acute
        ('\u030C', "ǍAČCĎDĚEǦGǏIĽLŇNǑOŘRŠSŤTǓUŽZ"), // caron
        ('\u0326', "ȘSȚT"), // comma below
        ('\u0327', "ÇCĢGĶKĻLŅNŖRŞSŢT"), // cedilla
        ('\u0328', "ĄAĘEĮIǪOŲU"), // ogonek
    ];

    /// <summary>Letters that no mark makes, with what a machine-readable zone prints for them.</summary>
    public static readonly (char Letter, string Ascii)[] Whole =
    [
        ('Æ', "AE"),
        ('Œ', "OE"),
        ('Ø', "OE"),
        ('Þ', "TH"),
        ('ẞ', "SS"),
        ('Ĳ', "IJ"),
        ('Ł', "L"),
        ('Ħ', "H"),
        ('Ŋ', "N"),
        ('Ŧ', "T"),
        ('İ', "I"),
        ('ı', "I"),
    ];
}
