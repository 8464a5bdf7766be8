using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Lds;

/// <summary>DG12: what else the issuer tells of the document (ICAO 9303-10 §4.7.12). What is null or empty is left out on the chip.</summary>
public sealed record DataGroup12
{
    private const int OtherPersonTag = 0x5F1A;
    private const int DateLength = 8;
    private const int TimeLength = 14;

    public string? IssuingAuthority { get; init; }

    /// <summary>YYYYMMDD.</summary>
    public string? IssueDate { get; init; }

    /// <summary>Names of other persons on the document.</summary>
    public IReadOnlyList<string> OtherPersons { get; init; } = [];

    public string? Observations { get; init; }

    /// <summary>Requirements of tax and of leaving the country.</summary>
    public string? TaxOrExit { get; init; }

    /// <summary>An image file.</summary>
    public ReadOnlyMemory<byte>? Front { get; init; }

    /// <summary>An image file.</summary>
    public ReadOnlyMemory<byte>? Rear { get; init; }

    /// <summary>YYYYMMDDhhmmss.</summary>
    public string? PersonalisedAt { get; init; }

    /// <summary>Serial number of the machine that personalised it.</summary>
    public string? PersonalisedBy { get; init; }

    public static Outcome<DataGroup12> Parse(ReadOnlyMemory<byte> bytes) =>
        DetailFields.Read(
            bytes,
            FileIdentifier.DG12,
            OtherPersonTag,
            fields => new DataGroup12
            {
                IssuingAuthority = fields.Text(0x5F19),
                IssueDate = fields.Digits(0x5F26, DateLength),
                OtherPersons = fields.Names,
                Observations = fields.Text(0x5F1B),
                TaxOrExit = fields.Text(0x5F1C),
                Front = fields.Bytes(0x5F1D),
                Rear = fields.Bytes(0x5F1E),
                PersonalisedAt = fields.Digits(0x5F55, TimeLength),
                PersonalisedBy = fields.Text(0x5F56),
            }
        );

    public byte[] Encode() =>
        DetailFields.Write(
            FileIdentifier.DG12,
            [
                (0x5F19, DetailFields.BytesOf(IssuingAuthority)),
                (0x5F26, DetailFields.BytesOf(IssueDate)),
                (0x5F1B, DetailFields.BytesOf(Observations)),
                (0x5F1C, DetailFields.BytesOf(TaxOrExit)),
                (0x5F1D, Front?.ToArray()),
                (0x5F1E, Rear?.ToArray()),
                (0x5F55, DetailFields.BytesOf(PersonalisedAt)),
                (0x5F56, DetailFields.BytesOf(PersonalisedBy)),
            ],
            OtherPersonTag,
            OtherPersons
        );
}
