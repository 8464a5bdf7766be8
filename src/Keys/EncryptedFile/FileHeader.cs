using System.Buffers.Binary;
using System.Security.Cryptography;

namespace CanCuoc.Keys;

/// <summary>
/// The open part of the file, big-endian: "CanCuocKeys" (11 bytes), version (1), kibibytes (4), passes (4), lanes (4), salt (16).
/// </summary>
internal sealed record FileHeader(PassphraseCost Cost, byte[] Salt)
{
    public const int Length = 40;
    private const byte Version = 1;

    private static ReadOnlySpan<byte> Name => "CanCuocKeys"u8;

    public static FileHeader Fresh(PassphraseCost cost) => new(cost, RandomNumberGenerator.GetBytes(16));

    public byte[] ToBytes()
    {
        var bytes = new byte[Length];
        Name.CopyTo(bytes);
        bytes[11] = Version;
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(12), Cost.Kibibytes);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(16), Cost.Passes);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(20), Cost.Lanes);
        Salt.CopyTo(bytes, 24);
        return bytes;
    }

    public static FileHeader Read(ReadOnlySpan<byte> bytes, string path)
    {
        if (!bytes.StartsWith(Name))
            throw KeyStoreException.Damaged(path);
        if (bytes[11] != Version)
            throw KeyStoreException.TooNew(path);
        var cost = new PassphraseCost(
            BinaryPrimitives.ReadInt32BigEndian(bytes[12..]),
            BinaryPrimitives.ReadInt32BigEndian(bytes[16..]),
            BinaryPrimitives.ReadInt32BigEndian(bytes[20..])
        );
        return cost.IsBearable ? new(cost, bytes[24..Length].ToArray()) : throw KeyStoreException.Damaged(path);
    }
}
