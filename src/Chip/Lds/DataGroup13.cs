using CanCuoc.Chip.Tlv;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Lds;

/// <summary>
/// DG13 of the Vietnamese card: the citizen's data in full Vietnamese, sixteen numbered items. There is no public standard; tag, object
/// identifier and items are those that public readers agree on. What is null or empty is left out on the chip.
/// </summary>
public sealed record DataGroup13
{
    public static readonly Refusal Malformed = new(
        "CHI-17",
        "Nhóm dữ liệu DG13 trên chip không đúng cấu trúc.",
        "Data group DG13 on the chip is malformed."
    );

    public static readonly Refusal NotUnderstood = new(
        "CHI-18",
        "Một mục trong nhóm dữ liệu DG13 thiếu hoặc có giá trị không hiểu được.",
        "An item of data group DG13 is missing or has a value that cannot be understood."
    );

    /// <summary>Item 1.</summary>
    public required PersonalNumber Number { get; init; }

    /// <summary>Item 2.</summary>
    public required PersonName Name { get; init; }

    /// <summary>Item 3.</summary>
    public required PartialDate Birth { get; init; }

    /// <summary>Item 4.</summary>
    public required Sex Sex { get; init; }

    /// <summary>Item 5.</summary>
    public required Country Nationality { get; init; }

    /// <summary>Item 6.</summary>
    public EthnicGroup? EthnicGroup { get; init; }

    /// <summary>Item 7.</summary>
    public Religion? Religion { get; init; }

    /// <summary>Item 8, <i>quê quán</i>.</summary>
    public string? PlaceOfOrigin { get; init; }

    /// <summary>Item 9, <i>nơi thường trú</i>.</summary>
    public string? PermanentResidence { get; init; }

    /// <summary>Item 10, <i>đặc điểm nhân dạng</i>.</summary>
    public string? DistinguishingFeatures { get; init; }

    /// <summary>Item 11.</summary>
    public required DateOnly Issued { get; init; }

    /// <summary>Item 12; null on a card that never expires.</summary>
    public DateOnly? Expires { get; init; }

    /// <summary>Item 13, first.</summary>
    public PersonName? Father { get; init; }

    /// <summary>Item 13, second.</summary>
    public PersonName? Mother { get; init; }

    /// <summary>Item 14.</summary>
    public PersonName? Spouse { get; init; }

    /// <summary>Item 15: the old nine-digit number, or another paper.</summary>
    public string? OldNumber { get; init; }

    /// <summary>Item 16; that it is the chip's serial number is disputed.</summary>
    public string? ChipSerial { get; init; }

    public static Outcome<DataGroup13> Parse(ReadOnlyMemory<byte> bytes) =>
        TlvReader.TryReadWhole(bytes, FileIdentifier.DG13.Tag, out var content)
            ? DataGroup13Reader.Read(content)
            : Malformed;

    public byte[] Encode() => DataGroup13Writer.Write(this);
}
