using System.Buffers.Binary;

namespace CanCuoc.Chip.Tests.Fuzzing;

/// <summary>Bytes that were once right, changed as a fault or an attacker would: one to four changes, the same for the same number.</summary>
internal static class Mutation
{
    // Tags, lengths and the ends of their ranges
    private static readonly byte[] Telling =
    [
        0x00,
        0x01,
        0x1F,
        0x30,
        0x31,
        0x5F,
        0x7F,
        0x80,
        0x81,
        0x82,
        0x84,
        0xA0,
        0xFF,
    ];

    public static byte[] Of(byte[] sample, int number)
    {
        var chance = new Random(number);
        var bytes = sample;
        for (var changes = chance.Next(1, 5); changes > 0; changes--)
            bytes = Change(bytes, chance);
        return bytes;
    }

    private static byte[] Change(byte[] bytes, Random chance)
    {
        if (bytes.Length == 0)
            return [(byte)chance.Next(256)];
        var at = chance.Next(bytes.Length);
        var end = at + 1 + chance.Next(Math.Min(64, bytes.Length - at));
        return chance.Next(9) switch
        {
            0 => With(bytes, at, (byte)(bytes[at] ^ (1 << chance.Next(8)))),
            1 => With(bytes, at, Telling[chance.Next(Telling.Length)]),
            2 => With(bytes, at, (byte)(bytes[at] + (chance.Next(2) == 0 ? 1 : -1))),
            3 => bytes[..at],
            4 => [.. bytes[..at], .. bytes[end..]],
            5 => [.. bytes[..end], .. bytes[at..]],
            6 => [.. bytes[..at], .. Noise(chance, chance.Next(1, 17)), .. bytes[at..]],
            7 => [.. bytes[..at], .. Length(chance), .. bytes[at..]],
            _ => [.. bytes[..at], .. Noise(chance, end - at), .. bytes[end..]],
        };
    }

    private static byte[] With(byte[] bytes, int at, byte value)
    {
        var changed = (byte[])bytes.Clone();
        changed[at] = value;
        return changed;
    }

    private static byte[] Noise(Random chance, int length)
    {
        var noise = new byte[length];
        chance.NextBytes(noise);
        return noise;
    }

    /// <summary>A length in two to five bytes, up to four gigabytes.</summary>
    private static byte[] Length(Random chance)
    {
        var number = new byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32BigEndian(number, chance.Next(2) == 0 ? uint.MaxValue : (uint)chance.Next());
        var count = chance.Next(1, 5);
        return [(byte)(0x80 | count), .. number[^count..]];
    }
}
