using System.Formats.Asn1;
using CanCuoc.Chip.Personalisation;
using CanCuoc.Vocabulary;

namespace CanCuoc.Production;

/// <summary>
/// From the factory: what has become of each chip. Body: SEQUENCE { answers OCTET STRING, results SEQUENCE OF SEQUENCE { order INTEGER,
/// serial OCTET STRING, fault UTF8String (empty: none), sealed OCTET STRING (empty with a fault) } }. A chip in software travels in its row
/// as one of plastic travels in a box.
/// </summary>
/// <param name="Answers">Hash of the file of signed cards.</param>
public sealed record CardResults(ReadOnlyMemory<byte> Answers, IReadOnlyList<CardResult> Results)
{
    public static Outcome<CardResults> Parse(SignedFile file)
    {
        var read = Der.Read(
            file.Body,
            parts => new CardResults(parts.ReadOctetString(), Der.ReadRows(parts, CardResult.Read))
        );
        return
            read is not null
            && Rows.AreDistinct([.. read.Results.Select(row => row.Order)])
            && Rows.AreDistinct([.. read.Results.Select(row => row.Serial)])
            ? read
            : SignedFile.Malformed.For(nameof(CardResults));
    }

    public byte[] Encode() =>
        Der.Write(writer =>
        {
            writer.WriteOctetString(Answers.Span);
            Der.WriteRows(writer, Results, (row, result) => result.Write(row));
        });
}

/// <summary>What has become of one chip.</summary>
/// <param name="Fault">Code of the refusal; null for a good card.</param>
/// <param name="Hidden">The chip's memory as <see cref="BatchSecret.Seal"/> wrote it; empty with a fault.</param>
public sealed record CardResult(long Order, ChipSerial Serial, string? Fault, ReadOnlyMemory<byte> Hidden)
{
    internal static CardResult Read(AsnReader row)
    {
        var order = Der.ReadNumber(row);
        if (ChipSerial.Parse(row.ReadOctetString()).IsRefused(out _, out var serial))
            throw new AsnContentException();
        var fault = row.ReadCharacterString(UniversalTagNumber.UTF8String);
        var hidden = row.ReadOctetString();
        return (fault.Length == 0) == (hidden.Length > 0)
            ? new(order, serial, fault.Length == 0 ? null : fault, hidden)
            : throw new AsnContentException();
    }

    internal void Write(AsnWriter row)
    {
        row.WriteInteger(Order);
        row.WriteOctetString(Serial.Encode());
        row.WriteCharacterString(UniversalTagNumber.UTF8String, Fault ?? "");
        row.WriteOctetString(Hidden.Span);
    }
}
