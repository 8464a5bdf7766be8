using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;

namespace CanCuoc.Keys;

/// <summary>
/// The hidden part of the file: for each key label, use, secret and certificate, each with its length before it (4 bytes, big-endian).
/// </summary>
internal static class KeyDocument
{
    public static byte[] Write(ImmutableSortedDictionary<string, KeyEntry> keys)
    {
        var document = SecretBytes.Room(keys.Sum(key => Length(key.Key, key.Value)));
        Span<byte> rest = document;
        foreach (var (label, entry) in keys)
        {
            Put(ref rest, Encoding.ASCII.GetBytes(label));
            Put(ref rest, [(byte)entry.Use]);
            Put(ref rest, entry.Secret);
            Put(ref rest, entry.Certificate);
        }
        return document;
    }

    public static ImmutableSortedDictionary<string, KeyEntry> Read(ReadOnlySpan<byte> document)
    {
        var keys = ImmutableSortedDictionary.CreateBuilder<string, KeyEntry>(StringComparer.Ordinal);
        while (!document.IsEmpty)
        {
            var label = Encoding.ASCII.GetString(Take(ref document));
            var use = (KeyUse)Take(ref document)[0];
            keys.Add(label, new(use, SecretBytes.Copy(Take(ref document)), Take(ref document).ToArray()));
        }
        return keys.ToImmutable();
    }

    private static int Length(string label, KeyEntry entry) =>
        (4 * sizeof(int)) + label.Length + 1 + entry.Secret.Length + entry.Certificate.Length;

    private static void Put(ref Span<byte> rest, scoped ReadOnlySpan<byte> field)
    {
        BinaryPrimitives.WriteInt32BigEndian(rest, field.Length);
        field.CopyTo(rest[sizeof(int)..]);
        rest = rest[(sizeof(int) + field.Length)..];
    }

    private static ReadOnlySpan<byte> Take(ref ReadOnlySpan<byte> rest)
    {
        var end = sizeof(int) + BinaryPrimitives.ReadInt32BigEndian(rest);
        var field = rest[sizeof(int)..end];
        rest = rest[end..];
        return field;
    }
}
