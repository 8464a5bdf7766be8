namespace CanCuoc.Vocabulary;

/// <summary>The keys under which a name is found; see <see cref="Folding"/> for what each one forgets.</summary>
public readonly record struct SearchKeys(
    string Exact,
    string ToneNeutral,
    string Toneless,
    string Ascii,
    string Initials
)
{
    public static SearchKeys Of(ReadOnlySpan<char> text) =>
        new(
            Folding.Exact(text),
            Folding.ToneNeutral(text),
            Folding.Toneless(text),
            Folding.Ascii(text),
            Folding.Initials(text)
        );

    /// <summary>How near the other name is: the narrowest key on which both agree. Initials alone are no match.</summary>
    public Likeness LikenessTo(SearchKeys other) =>
        Exact == other.Exact ? Likeness.Exact
        : ToneNeutral == other.ToneNeutral ? Likeness.ToneNeutral
        : Toneless == other.Toneless ? Likeness.Toneless
        : Ascii == other.Ascii ? Likeness.Ascii
        : Likeness.None;
}

/// <summary>How near two names are; the higher, the nearer. Search results are ranked by it.</summary>
public enum Likeness
{
    None,

    /// <summary>Alike in the letters A to Z: Đặng and Dang.</summary>
    Ascii,

    /// <summary>Alike but for the tones: Hoà and Hoa.</summary>
    Toneless,

    /// <summary>The same but for where the tone mark stands: Hòa and Hoà.</summary>
    ToneNeutral,

    Exact,
}
