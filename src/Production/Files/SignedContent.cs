using System.Formats.Asn1;
using CanCuoc.Chip.Lds;
using CanCuoc.Chip.Verifiable;
using CanCuoc.Vocabulary;

namespace CanCuoc.Production;

/// <summary>
/// All that is to be written to one chip. Written as SEQUENCE { files SEQUENCE OF SEQUENCE { identifier INTEGER, content OCTET STRING },
/// trust OCTET STRING OPTIONAL }; it is of a person, and is kept and sent only sealed.
/// </summary>
/// <param name="Content">Signed.</param>
/// <param name="Trust">Whose terminals the chip shall trust; null for nobody's.</param>
public sealed record SignedContent(LogicalDataStructure Content, TrustPoints? Trust)
{
    public static Outcome<SignedContent> Parse(ReadOnlyMemory<byte> bytes)
    {
        TrustPoints? trust = null;
        var files = Der.Read(
            bytes,
            parts =>
            {
                var rows = Der.ReadRows(parts, ReadFile);
                if (parts.HasData)
                    trust = TrustPoints.Parse(parts.ReadOctetString()) ?? throw new AsnContentException();
                return rows;
            }
        );
        if (files is null || !Rows.AreDistinct([.. files.Select(file => file.Key)]))
            return SignedFile.Malformed.For(nameof(SignedContent));
        return LogicalDataStructure.Parse(files.ToDictionary()).IsRefused(out var refusal, out var content)
            ? refusal
            : new SignedContent(content, trust);
    }

    public byte[] Encode() =>
        Der.Write(writer =>
        {
            Der.WriteRows(
                writer,
                Content.Files.OrderBy(file => file.Key),
                (row, file) =>
                {
                    row.WriteInteger((int)file.Key);
                    row.WriteOctetString(file.Value.Span);
                }
            );
            if (Trust is { } trust)
                writer.WriteOctetString(trust.Encode());
        });

    private static KeyValuePair<FileIdentifier, ReadOnlyMemory<byte>> ReadFile(AsnReader row)
    {
        var file = (FileIdentifier)Der.ReadNumber(row);
        return Enum.IsDefined(file) ? new(file, row.ReadOctetString()) : throw new AsnContentException();
    }
}
