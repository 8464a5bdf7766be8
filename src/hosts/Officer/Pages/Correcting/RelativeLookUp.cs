using CanCuoc.Population;
using CanCuoc.Vocabulary;

namespace CanCuoc.OfficerDoor.Pages.Correcting;

/// <summary>Finds the relative whose number was typed into the form of an item; that is a look at the relative.</summary>
internal static class RelativeLookUp
{
    /// <summary>The form with whom its number leads to; as it is where no number was typed.</summary>
    public static async Task<Outcome<ItemTyped>> RunAsync(
        CorrectionField field,
        ItemTyped typed,
        Func<PersonalNumber, Task<Outcome<PersonRecord>>> read
    )
    {
        var text = typed[RelativeTyped.ByNumber];
        if (field.Input != CorrectionInput.Relative || text.Length == 0)
            return typed;
        var name = field.NameOf(RelativeTyped.ByNumber);
        if (PersonalNumber.Read(text).IsRefused(out var refusal, out var number))
            return refusal.For(name);
        return (await read(number)).IsRefused(out refusal, out var person)
            ? refusal.For(name)
            : new ItemTyped(part => typed[part]) { Person = person.Id };
    }
}
