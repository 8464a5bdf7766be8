using System.Formats.Asn1;
using CanCuoc.Chip.Lds;
using CanCuoc.Chip.Proof;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.SoftCard;

/// <summary>
/// All that a software chip keeps when it has no power: its files and its private keys. Written as
/// SEQUENCE { version INTEGER, files SEQUENCE OF SEQUENCE { identifier INTEGER, content OCTET STRING }, keys }.
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
            var files = ReadFiles(parts.ReadSequence());
            if (LogicalDataStructure.Parse(files).IsRefused(out var refusal, out var content))
                return refusal;
            return new ChipMemory(content, ChipKeysImage.Read(parts));
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
                foreach (var (file, bytes) in Content.Files.OrderBy(file => file.Key))
                {
                    using (writer.PushSequence())
                    {
                        writer.WriteInteger((int)file);
                        writer.WriteOctetString(bytes.Span);
                    }
                }
            }
            ChipKeysImage.Write(writer, Keys);
        }
        var image = writer.Encode();
        writer.Reset();
        return image;
    }

    public void Dispose() => Keys.Dispose();

    private static Dictionary<FileIdentifier, ReadOnlyMemory<byte>> ReadFiles(AsnReader rows)
    {
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
