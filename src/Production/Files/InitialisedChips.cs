using System.Formats.Asn1;
using CanCuoc.Chip.Personalisation;
using CanCuoc.Vocabulary;

namespace CanCuoc.Production;

/// <summary>
/// From the factory: which chip is for which order, and the keys that it has made for itself. Body: SEQUENCE { answers OCTET STRING,
/// factory's key OCTET STRING, chips SEQUENCE OF SEQUENCE { order INTEGER, serial OCTET STRING, keys OCTET STRING } }.
/// </summary>
/// <param name="Answers">Hash of the order's file.</param>
/// <param name="FactoryKey">The public half of the factory's <see cref="BatchKey"/>.</param>
public sealed record InitialisedChips(
    ReadOnlyMemory<byte> Answers,
    ReadOnlyMemory<byte> FactoryKey,
    IReadOnlyList<InitialisedChip> Chips
)
{
    public static Outcome<InitialisedChips> Parse(SignedFile file)
    {
        var read = Der.Read(
            file.Body,
            parts => new InitialisedChips(
                parts.ReadOctetString(),
                parts.ReadOctetString(),
                Der.ReadRows(parts, InitialisedChip.Read)
            )
        );
        return
            read is not null
            && Rows.AreDistinct([.. read.Chips.Select(chip => chip.Order)])
            && Rows.AreDistinct([.. read.Chips.Select(chip => chip.Serial)])
            ? read
            : SignedFile.Malformed.For(nameof(InitialisedChips));
    }

    public byte[] Encode() =>
        Der.Write(writer =>
        {
            writer.WriteOctetString(Answers.Span);
            writer.WriteOctetString(FactoryKey.Span);
            Der.WriteRows(writer, Chips, (row, chip) => chip.Write(row));
        });
}

/// <summary>A chip that has made its keys and waits for what is to stand on it.</summary>
public sealed record InitialisedChip(long Order, ChipSerial Serial, ChipPublicKeys Keys)
{
    internal static InitialisedChip Read(AsnReader row)
    {
        var order = Der.ReadNumber(row);
        if (ChipSerial.Parse(row.ReadOctetString()).IsRefused(out _, out var serial))
            throw new AsnContentException();
        return new(order, serial, ChipPublicKeys.Parse(row.ReadOctetString()) ?? throw new AsnContentException());
    }

    internal void Write(AsnWriter row)
    {
        row.WriteInteger(Order);
        row.WriteOctetString(Serial.Encode());
        row.WriteOctetString(Keys.Encode());
    }
}
