using System.Formats.Asn1;
using CanCuoc.Chip.Personalisation;
using CanCuoc.Vocabulary;

namespace CanCuoc.Production;

/// <summary>
/// To the factory: what is to stand on each chip, each row sealed. Body: SEQUENCE { answers OCTET STRING, trust OCTET STRING,
/// cards SEQUENCE OF SEQUENCE { order INTEGER, serial OCTET STRING, sealed OCTET STRING } }. Orders of the batch that are missing have
/// failed before: their chips wait in vain.
/// </summary>
/// <param name="Answers">Hash of the file of initialised chips.</param>
/// <param name="Trust">The country signers' certificates in PEM, by which the factory judges what it has made.</param>
public sealed record SignedCards(
    ReadOnlyMemory<byte> Answers,
    ReadOnlyMemory<byte> Trust,
    IReadOnlyList<SealedRow> Cards
)
{
    public static Outcome<SignedCards> Parse(SignedFile file)
    {
        var read = Der.Read(
            file.Body,
            parts => new SignedCards(
                parts.ReadOctetString(),
                parts.ReadOctetString(),
                Der.ReadRows(parts, SealedRow.Read)
            )
        );
        return read is not null && SealedRow.AreDistinct(read.Cards)
            ? read
            : SignedFile.Malformed.For(nameof(SignedCards));
    }

    public byte[] Encode() =>
        Der.Write(writer =>
        {
            writer.WriteOctetString(Answers.Span);
            writer.WriteOctetString(Trust.Span);
            Der.WriteRows(writer, Cards, (row, card) => card.Write(row));
        });
}

/// <summary>A row that only the two zones can open.</summary>
/// <param name="Hidden">As <see cref="BatchSecret.Seal"/> wrote it.</param>
public sealed record SealedRow(long Order, ChipSerial Serial, ReadOnlyMemory<byte> Hidden)
{
    internal static SealedRow Read(AsnReader row)
    {
        var order = Der.ReadNumber(row);
        if (ChipSerial.Parse(row.ReadOctetString()).IsRefused(out _, out var serial))
            throw new AsnContentException();
        return new(order, serial, row.ReadOctetString());
    }

    internal static bool AreDistinct(IReadOnlyList<SealedRow> rows) =>
        Rows.AreDistinct([.. rows.Select(row => row.Order)]) && Rows.AreDistinct([.. rows.Select(row => row.Serial)]);

    internal void Write(AsnWriter row)
    {
        row.WriteInteger(Order);
        row.WriteOctetString(Serial.Encode());
        row.WriteOctetString(Hidden.Span);
    }
}
