using CanCuoc.Vocabulary;

namespace CanCuoc.Components.Fields;

/// <summary>One answer of a closed question.</summary>
/// <param name="Value">What is posted.</param>
/// <param name="Hint">What choosing it means; a list that opens (<see cref="Select"/>) does not show it.</param>
public sealed record Choice(string Value, Wording Label, Wording? Hint = null)
{
    /// <summary>A name that is the same in both languages: of a person, of a street.</summary>
    public static Choice Named(string value, string name) => new(value, new Wording(name, name));
}
