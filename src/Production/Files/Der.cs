using System.Formats.Asn1;

namespace CanCuoc.Production;

/// <summary>How the files between the zones are written: DER (ITU-T X.690), so that one content has one form.</summary>
internal static class Der
{
    /// <summary>One SEQUENCE of what is written.</summary>
    public static byte[] Write(Action<AsnWriter> write)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
            write(writer);
        return writer.Encode();
    }

    /// <summary>Reads one SEQUENCE, and nothing after it; null where the bytes are something else.</summary>
    public static T? Read<T>(ReadOnlyMemory<byte> bytes, Func<AsnReader, T?> read)
        where T : class
    {
        try
        {
            var outer = new AsnReader(bytes, AsnEncodingRules.DER);
            var parts = outer.ReadSequence();
            outer.ThrowIfNotEmpty();
            var value = read(parts);
            parts.ThrowIfNotEmpty();
            return value;
        }
        catch (AsnContentException)
        {
            return null;
        }
    }

    /// <summary>A row for each item.</summary>
    public static void WriteRows<T>(AsnWriter writer, IEnumerable<T> items, Action<AsnWriter, T> write)
    {
        using (writer.PushSequence())
        {
            foreach (var item in items)
            {
                using (writer.PushSequence())
                    write(writer, item);
            }
        }
    }

    /// <summary>What <see cref="WriteRows"/> wrote.</summary>
    /// <exception cref="AsnContentException">Rubbish.</exception>
    public static List<T> ReadRows<T>(AsnReader reader, Func<AsnReader, T> read)
    {
        var items = new List<T>();
        for (var rows = reader.ReadSequence(); rows.HasData; )
        {
            var row = rows.ReadSequence();
            items.Add(read(row));
            row.ThrowIfNotEmpty();
        }
        return items;
    }

    /// <summary>An INTEGER.</summary>
    /// <exception cref="AsnContentException">It is none, or has more than 64 bits.</exception>
    public static long ReadNumber(AsnReader reader) =>
        reader.TryReadInt64(out var number) ? number : throw new AsnContentException();
}
