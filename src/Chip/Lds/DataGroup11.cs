using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Lds;

/// <summary>
/// DG11: what else the issuer tells of the holder, in the national script (ICAO 9303-10 §4.7.11). What is null or empty is left out on
/// the chip; names are written as in the zone, <c>FAMILY&lt;&lt;GIVEN&lt;NAMES</c>.
/// </summary>
public sealed record DataGroup11
{
    private const int OtherNameTag = 0x5F0F;
    private const int DateLength = 8;

    public string? Name { get; init; }

    public IReadOnlyList<string> OtherNames { get; init; } = [];

    public string? PersonalNumber { get; init; }

    /// <summary>YYYYMMDD.</summary>
    public string? BirthDate { get; init; }

    /// <summary>Parts of it, the smallest first.</summary>
    public IReadOnlyList<string> PlaceOfBirth { get; init; } = [];

    public IReadOnlyList<string> Address { get; init; } = [];

    public string? Telephone { get; init; }

    public string? Profession { get; init; }

    public string? Title { get; init; }

    public string? Summary { get; init; }

    /// <summary>An image file.</summary>
    public ReadOnlyMemory<byte>? ProofOfCitizenship { get; init; }

    /// <summary>Numbers of other travel documents.</summary>
    public IReadOnlyList<string> OtherDocuments { get; init; } = [];

    public string? Custody { get; init; }

    public static Outcome<DataGroup11> Parse(ReadOnlyMemory<byte> bytes) =>
        DetailFields.Read(
            bytes,
            FileIdentifier.DG11,
            OtherNameTag,
            fields => new DataGroup11
            {
                Name = fields.Text(0x5F0E),
                OtherNames = fields.Names,
                PersonalNumber = fields.Text(0x5F10),
                BirthDate = fields.Digits(0x5F2B, DateLength),
                PlaceOfBirth = fields.Parts(0x5F11),
                Address = fields.Parts(0x5F42),
                Telephone = fields.Text(0x5F12),
                Profession = fields.Text(0x5F13),
                Title = fields.Text(0x5F14),
                Summary = fields.Text(0x5F15),
                ProofOfCitizenship = fields.Bytes(0x5F16),
                OtherDocuments = fields.Parts(0x5F17),
                Custody = fields.Text(0x5F18),
            }
        );

    public byte[] Encode() =>
        DetailFields.Write(
            FileIdentifier.DG11,
            [
                (0x5F0E, DetailFields.BytesOf(Name)),
                (0x5F10, DetailFields.BytesOf(PersonalNumber)),
                (0x5F2B, DetailFields.BytesOf(BirthDate)),
                (0x5F11, DetailFields.BytesOf(PlaceOfBirth)),
                (0x5F42, DetailFields.BytesOf(Address)),
                (0x5F12, DetailFields.BytesOf(Telephone)),
                (0x5F13, DetailFields.BytesOf(Profession)),
                (0x5F14, DetailFields.BytesOf(Title)),
                (0x5F15, DetailFields.BytesOf(Summary)),
                (0x5F16, ProofOfCitizenship?.ToArray()),
                (0x5F17, DetailFields.BytesOf(OtherDocuments)),
                (0x5F18, DetailFields.BytesOf(Custody)),
            ],
            OtherNameTag,
            OtherNames
        );
}
