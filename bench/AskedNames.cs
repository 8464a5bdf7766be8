using CanCuoc.Population;

namespace CanCuoc.Bench;

/// <summary>Searches for persons as they are made at a counter.</summary>
internal static class AskedNames
{
    /// <summary>The whole name as it is written, and the year of birth.</summary>
    public static PersonQuery Whole(PersonRecord person) =>
        new(null, person.Details.Name.Full, person.Details.BirthDate.Year, null) { IsWholeName = true };

    /// <summary>Family and given name, one of them mistyped, and the year of birth.</summary>
    public static PersonQuery Misspelt(PersonRecord person, Random chance)
    {
        var words = person.Details.Name.Full.Split(' ');
        string[] asked = [words[0], words[^1]];
        var which = chance.Next(2);
        asked[which] = Mistype(asked[which], chance);
        return new PersonQuery(null, string.Join(' ', asked), person.Details.BirthDate.Year, null);
    }

    private static string Mistype(string word, Random chance)
    {
        var place = chance.Next(word.Length);
        return chance.Next(3) switch
        {
            0 when word.Length > 2 => word.Remove(place, 1),
            1 when place + 1 < word.Length => word[..place] + word[place + 1] + word[place] + word[(place + 2)..],
            _ => word.Insert(place, $"{(char)('a' + chance.Next(26))}"),
        };
    }
}
