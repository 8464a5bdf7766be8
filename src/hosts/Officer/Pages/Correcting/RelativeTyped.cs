using CanCuoc.Population;
using CanCuoc.Vocabulary;

namespace CanCuoc.OfficerDoor.Pages.Correcting;

/// <summary>A relative as a correction's form holds it. Whom the record links to is not named: that would be a look at another record.</summary>
internal static class RelativeTyped
{
    public const string ByNumber = "number";
    public const string ByName = "name";
    public const string None = "none";

    public static ItemTyped Fill(Relative? relative) =>
        new(part =>
            part switch
            {
                "kind" => relative switch
                {
                    null => None,
                    { Person: not null } => ByNumber,
                    _ => ByName,
                },
                "name" => relative?.Name?.Full,
                _ => null,
            }
        );

    /// <summary>The relative. A link stays when no other number is given.</summary>
    /// <param name="held">What the record holds.</param>
    public static Outcome<Relative> Read(ItemTyped typed, Relative? held)
    {
        if (typed["kind"] == ByNumber)
            return (typed.Person ?? held?.Person) is { } person
                ? new Relative(person, Name: null)
                : PersonalNumber.NotTwelveDigits.For("number");
        if (typed["name"].Length == 0)
            return EventTyped.NoName.For("name");
        return PersonName.Read(typed["name"]).IsRefused(out var refusal, out var reading)
            ? refusal.For("name")
            : new Relative(Person: null, reading.Name);
    }
}
