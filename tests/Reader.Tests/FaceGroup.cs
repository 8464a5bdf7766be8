using System.Buffers.Binary;

namespace CanCuoc.Reader.Tests;

/// <summary>DG2 with a portrait that says it is JPEG 2000, whatever it is.</summary>
internal static class FaceGroup
{
    public static byte[] Of(byte[] picture)
    {
        var record = new byte[46 + picture.Length];
        "FAC\0010\0"u8.CopyTo(record);
        BinaryPrimitives.WriteInt32BigEndian(record.AsSpan(8), record.Length);
        record[13] = 1;
        BinaryPrimitives.WriteInt32BigEndian(record.AsSpan(14), record.Length - 14);
        record[35] = 1;
        picture.CopyTo(record, 46);
        byte[] template = [.. Tlv([0xA1], []), .. Tlv([0x5F, 0x2E], record)];
        byte[] group = [.. Tlv([0x02], [1]), .. Tlv([0x7F, 0x60], template)];
        return Tlv([0x75], Tlv([0x7F, 0x61], group));
    }

    private static byte[] Tlv(byte[] tag, byte[] value) =>
        [.. tag, 0x82, (byte)(value.Length >> 8), (byte)value.Length, .. value];
}
