using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>Records in the form in which they are compared, all in memory: 80 bytes each, and half as much again while there are more than expected.</summary>
public sealed class PersonsToScreen
{
    private readonly LinkedPlaces places = new();
    private ComparedPerson[] persons;

    /// <summary>Records that are added one by one.</summary>
    /// <param name="expected">How many there will be.</param>
    public PersonsToScreen(int expected)
        : this(new ComparedPerson[expected], count: 0, new()) { }

    /// <summary>Records that were made ready elsewhere.</summary>
    /// <param name="words">What the names are numbered by.</param>
    internal PersonsToScreen(ComparedPerson[] persons, int count, LinkedWords words) =>
        (this.persons, Count, Words) = (persons, count, words);

    public int Count { get; private set; }

    internal LinkedWords Words { get; }

    /// <summary>Adds a record. Of relatives only the names are compared, so those known by key must bear their names too.</summary>
    public void Add(PersonId person, PersonDetails details)
    {
        if (Count == persons.Length)
            Array.Resize(ref persons, Count + (Count / 2) + 16);
        persons[Count++] = ComparedPerson.Of(person, details, Words, places);
    }

    /// <summary>Those added, not copied where there are as many as expected.</summary>
    internal ComparedPerson[] ToArray()
    {
        Array.Resize(ref persons, Count);
        return persons;
    }
}
