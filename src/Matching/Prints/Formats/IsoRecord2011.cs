using System.Buffers.Binary;
using CanCuoc.Vocabulary;

namespace CanCuoc.Matching.Prints.Formats;

/// <summary>
/// ISO/IEC 19794-2:2011, clause 8: a head of 15 bytes, then for each finger a head with date, device and qualities, and five or six bytes a
/// minutia.
/// </summary>
public static class IsoRecord2011
{
    private const int Head = 15;
    private const int QualityLength = 5;
    private const int CertificationLength = 3;

    // Length, date and time, technology, vendor and type of the device.
    private const int Capture = 4 + 9 + 1 + 2 + 2;

    // Position, number, two resolutions, impression, two sizes, lengths of minutiae, their number.
    private const int Finger = 1 + 1 + 2 + 2 + 1 + 2 + 2 + 1 + 1;

    // High half: bytes a minutia.
    private const byte LengthWithQuality = 0x60;

    internal static ReadOnlySpan<byte> Version => "030\0"u8;

    /// <summary>A record of one finger.</summary>
    /// <param name="finger">Position, 0 (unknown) to 10.</param>
    public static byte[] Write(PrintTemplate template, byte finger = 0)
    {
        var representation = Capture + 1 + Finger + (IsoTemplate.MinutiaLength * template.Minutiae.Count) + 2;
        var record = IsoTemplate.Start(Head + representation, Version);
        record[13] = 1;
        BinaryPrimitives.WriteUInt32BigEndian(record.AsSpan(Head), (uint)representation);
        // No date: all ones in each of its parts.
        record.AsSpan(Head + 4, 9).Fill(0xFF);
        var body = record.AsSpan(Head + Capture + 1);
        (body[0], body[1]) = (finger, 0);
        BinaryPrimitives.WriteUInt16BigEndian(body[2..], IsoTemplate.PrintResolution);
        BinaryPrimitives.WriteUInt16BigEndian(body[4..], IsoTemplate.PrintResolution);
        BinaryPrimitives.WriteUInt16BigEndian(body[7..], (ushort)template.Width);
        BinaryPrimitives.WriteUInt16BigEndian(body[9..], (ushort)template.Height);
        (body[11], body[12]) = (LengthWithQuality, (byte)template.Minutiae.Count);
        for (var at = 0; at < template.Minutiae.Count; at++)
            IsoTemplate.Write(template.Minutiae[at], body[(Finger + (at * IsoTemplate.MinutiaLength))..]);
        return record;
    }

    internal static Outcome<PrintTemplate> Read(ReadOnlySpan<byte> record)
    {
        if (record.Length < Head + Capture + 1 || BinaryPrimitives.ReadUInt32BigEndian(record[8..]) > record.Length)
            return IsoTemplate.CutShort;
        var isCertified = record[14] != 0;
        var at = Head + Capture;
        at += 1 + (QualityLength * record[at]);
        if (isCertified && at < record.Length)
            at += 1 + (CertificationLength * record[at]);
        if (at + Finger > record.Length)
            return IsoTemplate.CutShort;
        var body = record[at..];
        var picture = IsoPicture.Of(
            BinaryPrimitives.ReadUInt16BigEndian(body[7..]),
            BinaryPrimitives.ReadUInt16BigEndian(body[9..]),
            BinaryPrimitives.ReadUInt16BigEndian(body[2..]),
            BinaryPrimitives.ReadUInt16BigEndian(body[4..])
        );
        var length = body[11] >> 4;
        if (length is not (IsoTemplate.MinutiaLength or IsoTemplate.MinutiaLength - 1))
            return IsoTemplate.CutShort;
        return body.Length < Finger + (length * body[12])
            ? IsoTemplate.CutShort
            : IsoTemplate.ReadMinutiae(body.Slice(Finger, length * body[12]), length, picture);
    }
}
