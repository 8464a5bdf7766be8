using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>The words of an address with the streets called as on a day. Pure.</summary>
/// <param name="By">The renamings by which they read otherwise than they were registered, one after the other.</param>
internal sealed record RenamedWords(string Words, IReadOnlyList<StreetRenaming> By)
{
    /// <summary>Applies renamings of the commune in which the address lies.</summary>
    /// <param name="streets">In the order of their days.</param>
    public static RenamedWords Of(string registered, IEnumerable<StreetRenaming> streets, DateOnly day)
    {
        var (words, by) = (registered, new List<StreetRenaming>());
        foreach (var street in streets)
        {
            if (street.Day > day || street.Before.MentionIn(words) != StreetMention.Sure)
                continue;
            var renamed = street.Before.Replace(words, street.After);
            if (renamed.Length > Address.MaxDetailLength)
                continue;
            words = renamed;
            by.Add(street);
        }
        return new(words, by);
    }
}
