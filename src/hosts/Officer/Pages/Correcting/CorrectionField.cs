using CanCuoc.Components.Fields;
using CanCuoc.Population;
using CanCuoc.Vocabulary;

namespace CanCuoc.OfficerDoor.Pages.Correcting;

/// <summary>How the form of a correction asks for an item.</summary>
public enum CorrectionInput
{
    /// <summary>One line.</summary>
    Text,

    /// <summary>One of a list.</summary>
    Choice,

    /// <summary>A date as far as it is known.</summary>
    Date,

    /// <summary>A commune, the words below it, a country.</summary>
    Place,

    /// <summary>A person of the registry by number, or one it does not know by name.</summary>
    Relative,
}

/// <summary>An item that a correction may change: how it is asked for, what the record holds, and what the record says with what was typed.</summary>
/// <param name="Fill">The parts of its form, filled from the record.</param>
/// <param name="Apply">The record with what was typed; a refusal names the part.</param>
public sealed record CorrectionField(
    RecordField Item,
    CorrectionInput Input,
    Func<PersonDetails, ItemTyped> Fill,
    Func<PersonDetails, ItemTyped, Outcome<PersonDetails>> Apply
)
{
    /// <summary>The answers of a <see cref="CorrectionInput.Choice"/>.</summary>
    public IReadOnlyList<Choice> Choices { get; init; } = [];

    /// <summary>Whether the record may hold nothing of it.</summary>
    public bool IsOptional { get; init; } = true;

    /// <summary>What a refusal of the whole item is shown at.</summary>
    public string MainName => Input == CorrectionInput.Date ? Item.Code : NameOf(Parts[0]);

    /// <summary>The parts that are posted.</summary>
    public IReadOnlyList<string> Parts => PartsOf(Input);

    /// <summary>Under which a part is posted.</summary>
    public string NameOf(string part) => $"{Item.Code}.{part}";

    /// <summary>The record with what was typed; what is left as it was filled in changes nothing.</summary>
    public Outcome<PersonDetails> Tell(PersonDetails details, ItemTyped typed)
    {
        var filled = Fill(details);
        if (Parts.All(part => filled[part] == typed[part]))
            return details;
        return Apply(details, typed).IsRefused(out var refusal, out var told)
            ? refusal.For(refusal.About is { } part && Parts.Contains(part) ? NameOf(part) : MainName)
            : told;
    }

    private static IReadOnlyList<string> PartsOf(CorrectionInput input) =>
        input switch
        {
            CorrectionInput.Text => ["text"],
            CorrectionInput.Choice => ["choice"],
            CorrectionInput.Date => [nameof(DateParts.Day), nameof(DateParts.Month), nameof(DateParts.Year)],
            CorrectionInput.Place => ["commune", "detail", "country"],
            _ => ["number", "kind", "name"],
        };
}

/// <summary>The form of one item, part by part.</summary>
public sealed class ItemTyped(Func<string, string?> parts)
{
    /// <summary>Whom the number of a relative leads to; null until it was looked up.</summary>
    public PersonId? Person { get; init; }

    /// <summary>What a part holds; empty when nothing.</summary>
    public string this[string part] => parts(part) ?? "";

    public DateParts Date =>
        new()
        {
            Day = this[nameof(DateParts.Day)],
            Month = this[nameof(DateParts.Month)],
            Year = this[nameof(DateParts.Year)],
        };

    /// <summary>A form of one part.</summary>
    public static ItemTyped Of(string? value) => new(_ => value);

    public static ItemTyped Of(DateParts date) =>
        new(part =>
            part switch
            {
                nameof(DateParts.Day) => date.Day,
                nameof(DateParts.Month) => date.Month,
                _ => date.Year,
            }
        );
}
