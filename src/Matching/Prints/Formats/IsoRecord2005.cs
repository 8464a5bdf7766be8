using System.Buffers.Binary;
using CanCuoc.Vocabulary;

namespace CanCuoc.Matching.Prints.Formats;

/// <summary>ISO/IEC 19794-2:2005, clause 7: a head of 24 bytes, then a head of four and six bytes a minutia for each finger.</summary>
public static class IsoRecord2005
{
    private const int Head = 24;
    private const int FingerHead = 4;

    internal static ReadOnlySpan<byte> Version => " 20\0"u8;

    /// <summary>A record of one finger.</summary>
    /// <param name="finger">Position, 0 (unknown) to 10.</param>
    /// <param name="quality">Of the picture, 0 to 100.</param>
    public static byte[] Write(PrintTemplate template, byte finger = 0, byte quality = 0)
    {
        var length = Head + FingerHead + (IsoTemplate.MinutiaLength * template.Minutiae.Count) + 2;
        var record = IsoTemplate.Start(length, Version);
        BinaryPrimitives.WriteUInt16BigEndian(record.AsSpan(14), (ushort)template.Width);
        BinaryPrimitives.WriteUInt16BigEndian(record.AsSpan(16), (ushort)template.Height);
        BinaryPrimitives.WriteUInt16BigEndian(record.AsSpan(18), IsoTemplate.PrintResolution);
        BinaryPrimitives.WriteUInt16BigEndian(record.AsSpan(20), IsoTemplate.PrintResolution);
        record[22] = 1;
        (record[Head], record[Head + 2], record[Head + 3]) = (finger, quality, (byte)template.Minutiae.Count);
        var at = Head + FingerHead;
        foreach (var minutia in template.Minutiae)
        {
            IsoTemplate.Write(minutia, record.AsSpan(at));
            at += IsoTemplate.MinutiaLength;
        }
        return record;
    }

    internal static Outcome<PrintTemplate> Read(ReadOnlySpan<byte> record)
    {
        if (record.Length < Head + FingerHead || BinaryPrimitives.ReadUInt32BigEndian(record[8..]) > record.Length)
            return IsoTemplate.CutShort;
        var picture = IsoPicture.Of(
            BinaryPrimitives.ReadUInt16BigEndian(record[14..]),
            BinaryPrimitives.ReadUInt16BigEndian(record[16..]),
            BinaryPrimitives.ReadUInt16BigEndian(record[18..]),
            BinaryPrimitives.ReadUInt16BigEndian(record[20..])
        );
        var length = IsoTemplate.MinutiaLength * record[Head + 3];
        return record.Length < Head + FingerHead + length
            ? IsoTemplate.CutShort
            : IsoTemplate.ReadMinutiae(record.Slice(Head + FingerHead, length), IsoTemplate.MinutiaLength, picture);
    }
}
