namespace CanCuoc.Components.Fields;

/// <summary>What is typed into a <see cref="TextInput"/>: which keyboard a phone opens, what a browser hides.</summary>
public enum TextKind
{
    Words,

    /// <summary>Digits that are no quantity, such as a personal number.</summary>
    Digits,
    Email,
    Telephone,
    Password,
}
