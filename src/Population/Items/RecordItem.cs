using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>One thing the registry holds about a person, in words.</summary>
/// <param name="IsVietnamese">The value is a name or an address, Vietnamese on an English page too.</param>
public sealed record RecordItem(RecordField Field, Wording Value, bool IsVietnamese)
{
    public Wording Label => Field.Label;
}

/// <summary>Items that belong together, under a heading.</summary>
public sealed record RecordGroup(Wording Title, IReadOnlyList<RecordItem> Items);
