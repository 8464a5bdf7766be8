using System.Buffers.Binary;

namespace CanCuoc.Imaging;

/// <summary>PNG (ISO/IEC 15948 clause 11): IHDR, pHYs, and the chunks that make the picture.</summary>
internal static class PngHeader
{
    private const int SignatureLength = 8;
    private const int ChunkFrame = 12; // length, kind, check sum
    private const int HeaderLength = 13;
    private const byte PerMetre = 1;

    public static PictureHeader? Read(ReadOnlySpan<byte> file)
    {
        var first = Content(file, SignatureLength, out var kind);
        if (!kind.SequenceEqual("IHDR"u8) || first.Length != HeaderLength)
            return null;
        var (width, height) = (
            BinaryPrimitives.ReadUInt32BigEndian(first),
            BinaryPrimitives.ReadUInt32BigEndian(first[4..])
        );
        return new PictureHeader(width, height, Parts: 1, Resolution(file));
    }

    /// <summary>
    /// The file with nothing but header, palette, transparency and pixels. Texts, profiles and animation, which can be compressed to
    /// bombs of their own, never reach the decoder.
    /// </summary>
    public static byte[] Bare(ReadOnlySpan<byte> file)
    {
        var bare = new MemoryStream(file.Length);
        bare.Write(file[..SignatureLength]);
        for (var at = SignatureLength; at + ChunkFrame <= file.Length; )
        {
            var length = Content(file, at, out var kind).Length + ChunkFrame;
            if (kind.IsEmpty)
                break;
            if (IsOfThePicture(kind))
                bare.Write(file.Slice(at, length));
            at += length;
        }
        return bare.ToArray();
    }

    private static double? Resolution(ReadOnlySpan<byte> file)
    {
        for (var at = SignatureLength; at + ChunkFrame <= file.Length; )
        {
            var content = Content(file, at, out var kind);
            if (kind.IsEmpty || kind.SequenceEqual("IDAT"u8))
                return null;
            if (kind.SequenceEqual("pHYs"u8) && content.Length == 9)
                return content[8] == PerMetre
                    ? PictureHeader.PerMetre(
                        BinaryPrimitives.ReadUInt32BigEndian(content),
                        BinaryPrimitives.ReadUInt32BigEndian(content[4..])
                    )
                    : null;
            at += content.Length + ChunkFrame;
        }
        return null;
    }

    private static bool IsOfThePicture(ReadOnlySpan<byte> kind) =>
        kind.SequenceEqual("IHDR"u8)
        || kind.SequenceEqual("PLTE"u8)
        || kind.SequenceEqual("tRNS"u8)
        || kind.SequenceEqual("IDAT"u8)
        || kind.SequenceEqual("IEND"u8);

    /// <summary>The content of the chunk that begins there; an empty kind when the file ends before it does.</summary>
    private static ReadOnlySpan<byte> Content(ReadOnlySpan<byte> file, int at, out ReadOnlySpan<byte> kind)
    {
        kind = default;
        if (at + ChunkFrame > file.Length)
            return default;
        var length = BinaryPrimitives.ReadUInt32BigEndian(file[at..]);
        if (length > file.Length - at - ChunkFrame)
            return default;
        kind = file.Slice(at + 4, 4);
        return file.Slice(at + 8, (int)length);
    }
}
