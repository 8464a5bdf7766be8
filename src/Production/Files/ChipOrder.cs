using CanCuoc.Vocabulary;

namespace CanCuoc.Production;

/// <summary>
/// To the factory: for these orders chips are wanted. It says nothing of whose they will be. Body:
/// SEQUENCE { issuer's key OCTET STRING, orders SEQUENCE OF SEQUENCE { order INTEGER } }.
/// </summary>
/// <param name="IssuerKey">The public half of the issuing zone's <see cref="BatchKey"/>.</param>
public sealed record ChipOrder(ReadOnlyMemory<byte> IssuerKey, IReadOnlyList<long> Orders)
{
    public static Outcome<ChipOrder> Parse(SignedFile file)
    {
        var read = Der.Read(
            file.Body,
            parts => new ChipOrder(parts.ReadOctetString(), Der.ReadRows(parts, Der.ReadNumber))
        );
        return read is not null && Rows.AreDistinct(read.Orders) ? read : SignedFile.Malformed.For(nameof(ChipOrder));
    }

    public byte[] Encode() =>
        Der.Write(writer =>
        {
            writer.WriteOctetString(IssuerKey.Span);
            Der.WriteRows(writer, Orders, (row, order) => row.WriteInteger(order));
        });
}
