namespace CanCuoc.Population;

/// <summary>Of a record what others must share with it to be compared with it; nought where it is not known, which is nobody's key.</summary>
internal delegate ulong BlockingKey(in ComparedPerson person, LinkedWords words);

/// <summary>The parts that keys are made of, each the same for spellings that sound alike.</summary>
internal static class BlockingKeys
{
    public static ulong Together(params ReadOnlySpan<ulong> parts)
    {
        var key = 14695981039346656037UL;
        foreach (var part in parts)
        {
            if (part == 0)
                return 0;
            key = (key ^ part) * 1099511628211UL;
            key ^= key >> 29;
        }
        return key;
    }

    public static ulong Year(in ComparedPerson person) => (ulong)person.Birth.Year;

    /// <summary>The same when day and month changed places.</summary>
    public static ulong DayOfYear(in ComparedPerson person) =>
        person.Birth is { Day: { } day, Month: { } month }
            ? (ulong)((Math.Min(day, month) * 100) + Math.Max(day, month))
            : 0;

    public static ulong Sex(in ComparedPerson person) => (ulong)person.Sex;

    public static ulong Province(in ComparedPerson person) => (ulong)LinkedPlaces.ProvinceOf(person.Origin);

    /// <summary>All words of a name, in any order.</summary>
    public static ulong Words(LinkedName name, LinkedWords words) =>
        Sorted(name.Fill(stackalloc int[LinkedName.MostWords]), words);

    /// <summary>First and last word of a name, in either order.</summary>
    public static ulong Ends(LinkedName name, LinkedWords words)
    {
        var all = name.Fill(stackalloc int[LinkedName.MostWords]);
        return all.Length < 2 ? 0 : Sorted([all[0], all[^1]], words);
    }

    public static ulong Last(LinkedName name, LinkedWords words)
    {
        var all = name.Fill(stackalloc int[LinkedName.MostWords]);
        return all.Length == 0 ? 0 : Sorted(all[^1..], words);
    }

    /// <summary>The first letters of the first and last word, in either order.</summary>
    public static ulong Initials(LinkedName name, LinkedWords words)
    {
        var all = name.Fill(stackalloc int[LinkedName.MostWords]);
        if (all.Length == 0)
            return 0;
        var (first, last) = (words[all[0]].Ascii[0], words[all[^1]].Ascii[0]);
        return (ulong)((Math.Min(first, last) << 8) + Math.Max(first, last));
    }

    private static ulong Sorted(Span<int> all, LinkedWords words)
    {
        for (var at = 0; at < all.Length; at++)
            all[at] = words[all[at]].Sound + 1;
        all.Sort();
        var key = 0UL;
        foreach (var sound in all)
            key = (key * 1_000_003) + (ulong)sound;
        return key;
    }
}
