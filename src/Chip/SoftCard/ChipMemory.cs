using System.Formats.Asn1;
using CanCuoc.Chip.Lds;
using CanCuoc.Chip.Proof;
using CanCuoc.Chip.Verifiable;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.SoftCard;

/// <summary>
/// All that a software chip keeps when it has no power: its files, its private keys and whose terminals it trusts. Written as
/// SEQUENCE { version INTEGER, files SEQUENCE OF SEQUENCE { identifier INTEGER, content OCTET STRING }, keys, trust OCTET STRING OPTIONAL }.
/// </summary>
public sealed class ChipMemory : IDisposable
{
    public static readonly Refusal NotAnImage = new(
        "CHI-21",
        "Dữ liệu không phải là ảnh bộ nhớ của một chip thẻ căn cước.",
        "These bytes are no image of an identity card's chip."
    );

    private const int Version = 1;

    /// <summary>What was written to a chip.</summary>
    /// <param name="content">With the public halves of the keys in it.</param>
    /// <param name="keys">They are wiped with this.</param>
    public ChipMemory(LogicalDataStructure content, ChipKeys keys) => (Content, Keys) = (content, keys);

    public LogicalDataStructure Content { get; }

    public ChipKeys Keys { get; }

    /// <summary>Null on a chip that gives its biometrics to nobody. Whoever plays the chip puts back here what it has learnt.</summary>
    public TrustPoints? Trust { get; set; }

    /// <summary>EF.CardAccess, which DG14 repeats.</summary>
    public SecurityInfos Access { get; init; } = SecurityInfos.OfCitizenCard;

    /// <summary>Whether the chip has the private half of every key that its files show, and shows every key that it has.</summary>
    public bool HoldsItsKeys
    {
        get
        {
            var shown = Content.DataGroup14?.ChipAuthenticationKeys.Select(info => info.Key) ?? [];
            var had = Keys.Agreement.Select(key => key.PublicKey);
            return shown
                    .Select(key => Convert.ToHexString(key.Span))
                    .ToHashSet()
                    .SetEquals(had.Select(Convert.ToHexString))
                && (Content.DataGroup15?.Key ?? default).Span.SequenceEqual(Keys.Signing?.PublicKey);
        }
    }

    /// <summary>Reads what <see cref="Encode"/> wrote.</summary>
    public static Outcome<ChipMemory> Parse(ReadOnlyMemory<byte> image)
    {
        try
        {
            var outer = new AsnReader(image, AsnEncodingRules.DER);
            var parts = outer.ReadSequence();
            outer.ThrowIfNotEmpty();
            if (parts.ReadInteger() != Version)
                return NotAnImage;
            var files = ReadFiles(parts.ReadSequence(), out var access);
            if (LogicalDataStructure.Parse(files).IsRefused(out var refusal, out var content))
                return refusal;
            var keys = ChipKeysImage.Read(parts);
            var trust = parts.HasData
                ? TrustPoints.Parse(parts.ReadOctetString()) ?? throw new AsnContentException()
                : null;
            parts.ThrowIfNotEmpty();
            return new ChipMemory(content, keys) { Access = access, Trust = trust };
        }
        catch (Exception rubbish) when (RejectedKey.Is(rubbish))
        {
            return NotAnImage;
        }
    }

    /// <summary>With the private keys in it: whoever gets it wipes it.</summary>
    public byte[] Encode()
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteInteger(Version);
            using (writer.PushSequence())
            {
                WriteFile(writer, (int)MasterFile.CardAccess, Access.Encode());
                foreach (var (file, bytes) in Content.Files.OrderBy(file => file.Key))
                    WriteFile(writer, (int)file, bytes.Span);
            }
            ChipKeysImage.Write(writer, Keys);
            if (Trust is { } trust)
                writer.WriteOctetString(trust.Encode());
        }
        var image = writer.Encode();
        writer.Reset();
        return image;
    }

    public void Dispose() => Keys.Dispose();

    private static void WriteFile(AsnWriter writer, int identifier, ReadOnlySpan<byte> content)
    {
        using (writer.PushSequence())
        {
            writer.WriteInteger(identifier);
            writer.WriteOctetString(content);
        }
    }

    // EF.CardAccess comes first
    private static Dictionary<FileIdentifier, ReadOnlyMemory<byte>> ReadFiles(AsnReader rows, out SecurityInfos access)
    {
        var first = rows.ReadSequence();
        if (
            first.ReadInteger() != (int)MasterFile.CardAccess
            || SecurityInfos.Parse(first.ReadOctetString()).IsRefused(out _, out var infos)
        )
            throw new AsnContentException();
        access = infos;
        var files = new Dictionary<FileIdentifier, ReadOnlyMemory<byte>>();
        while (rows.HasData)
        {
            var row = rows.ReadSequence();
            if (
                !row.TryReadInt32(out var identifier)
                || !Enum.IsDefined((FileIdentifier)identifier)
                || !files.TryAdd((FileIdentifier)identifier, row.ReadOctetString())
            )
                throw new AsnContentException();
        }
        return files;
    }
}
