using CanCuoc.Chip.Lds;
using CanCuoc.Population;
using CanCuoc.Vocabulary;

namespace CanCuoc.Cards;

/// <summary>What a record gives to the face and the chip of a card.</summary>
/// <param name="Address">Place of residence, as text.</param>
public sealed record PrintedItems(
    PersonalNumber? Number,
    string Name,
    PartialDate BirthDate,
    Sex Sex,
    Country Nationality,
    string Origin,
    string Address
)
{
    public static PrintedItems Of(PersonRecord record) =>
        new(
            record.Number,
            record.Details.Name.Full,
            record.Details.BirthDate,
            record.Details.Sex,
            record.Details.Nationality,
            record.Details.PlaceOfOrigin?.ToString() ?? "",
            record.Details.PermanentResidence?.ToString() ?? ""
        );

    /// <summary>What a chip gives.</summary>
    internal static PrintedItems Of(DataGroup13 chip) =>
        new(
            chip.Number,
            chip.Name.Full,
            chip.Birth,
            chip.Sex,
            chip.Nationality,
            chip.PlaceOfOrigin ?? "",
            chip.PermanentResidence ?? ""
        );

    /// <summary>How what is printed compares with today's record.</summary>
    public PrintedItemsState ComparedTo(PrintedItems today) =>
        this == today ? PrintedItemsState.Current
        : this with { Address = today.Address } == today ? PrintedItemsState.AddressOutdated
        : PrintedItemsState.Outdated;
}

/// <summary>Whether printed data are still true.</summary>
public enum PrintedItemsState
{
    Current,
    AddressOutdated,
    Outdated,
}
