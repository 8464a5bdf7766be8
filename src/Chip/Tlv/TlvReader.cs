namespace CanCuoc.Chip.Tlv;

/// <summary>
/// Reads BER-TLV objects (ISO 7816-4 §6.3) one after another: tags of one to three bytes, lengths of up to four; the indefinite length,
/// which cards must not use, is rubbish. A reader that said no once stands where it stood.
/// </summary>
internal struct TlvReader(ReadOnlyMemory<byte> data)
{
    private ReadOnlyMemory<byte> rest = data;

    public readonly bool IsAtEnd => rest.IsEmpty;

    /// <summary>Bytes not yet read.</summary>
    public readonly int Remaining => rest.Length;

    /// <summary>The value, when the data are one object of this tag and nothing more.</summary>
    public static bool TryReadWhole(ReadOnlyMemory<byte> data, int tag, out ReadOnlyMemory<byte> value)
    {
        var reader = new TlvReader(data);
        return reader.TryRead(tag, out value) && reader.IsAtEnd;
    }

    /// <summary>The next object, if it has this tag.</summary>
    public bool TryRead(int tag, out ReadOnlyMemory<byte> value)
    {
        var before = rest;
        if (TryRead(out var found, out value) && found == tag)
            return true;
        rest = before;
        value = default;
        return false;
    }

    public bool TryRead(out int tag, out ReadOnlyMemory<byte> value)
    {
        value = default;
        if (!TlvHeader.TryRead(rest.Span, out var header) || header.ObjectLength > rest.Length)
        {
            tag = 0;
            return false;
        }
        tag = header.Tag;
        value = rest.Slice(header.Length, header.ValueLength);
        rest = rest[(int)header.ObjectLength..];
        return true;
    }
}
