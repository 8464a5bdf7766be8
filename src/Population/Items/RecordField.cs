using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>One item that the registry may hold about a person: its name, its class, and where it stands.</summary>
/// <param name="Code">Permanent: <c>place-of-birth</c>.</param>
/// <param name="Item">Its number in Luật 26/2023/QH15 art. 9.</param>
public sealed record RecordField(string Code, int Item, FieldClass Class, Wording Label)
{
    /// <summary>Its former values can be sealed on a record; none where they cannot.</summary>
    public SealedItems Sealing { get; internal init; }

    public string Article => $"Luật 26/2023/QH15 art. 9({Item})";

    /// <summary>The columns that hold it.</summary>
    internal IReadOnlyList<string> Columns { get; init; } = [];

    internal Func<PersonRecord, FieldText> Text { get; init; } = _ => default;

    public override string ToString() => Code;
}

/// <summary>A value in words; empty where nothing is held.</summary>
/// <param name="IsVietnamese">A name or an address, Vietnamese on an English page too.</param>
internal readonly record struct FieldText(Wording Value, bool IsVietnamese)
{
    public bool IsEmpty => string.IsNullOrEmpty(Value.Vietnamese);

    public static FieldText Own(string? text) => new(new(text ?? "", text ?? ""), IsVietnamese: true);

    public static FieldText Figure(string? text) => Own(text) with { IsVietnamese = false };

    public static FieldText Word(Wording? value) => new(value ?? new("", ""), IsVietnamese: false);
}
