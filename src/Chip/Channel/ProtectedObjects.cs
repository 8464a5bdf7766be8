using System.Buffers.Binary;
using CanCuoc.Chip.Apdu;
using CanCuoc.Chip.Tlv;

namespace CanCuoc.Chip.Channel;

/// <summary>The objects of a protected message, each at most once and the MAC last (ICAO 9303-11 §9.8.4); empty where absent.</summary>
internal struct ProtectedObjects
{
    /// <summary>Of what is encrypted with a padding indicator before it.</summary>
    public const int CryptogramTag = 0x87;

    /// <summary>Of what is encrypted where the instruction is odd: data objects, without padding indicator.</summary>
    public const int ObjectsCryptogramTag = 0x85;

    public const int ExpectedLengthTag = 0x97;
    public const int StatusTag = 0x99;
    public const int MacTag = 0x8E;
    public const byte PaddedIndicator = 0x01;

    /// <summary>Encrypted blocks.</summary>
    public ReadOnlyMemory<byte> Cryptogram { get; private set; }

    /// <summary>The padding indicator says that it is not padded as it must be.</summary>
    public bool IsPaddedOtherwise { get; private set; }

    public int? ExpectedLength { get; private set; }

    public StatusWord? Status { get; private set; }

    public ReadOnlyMemory<byte> Mac { get; private set; }

    /// <summary>What the MAC is taken over: all that stands before it.</summary>
    public ReadOnlyMemory<byte> Covered { get; private set; }

    public static bool TryRead(ReadOnlyMemory<byte> body, out ProtectedObjects objects)
    {
        objects = default;
        var reader = new TlvReader(body);
        while (!reader.IsAtEnd && objects.Mac.IsEmpty)
        {
            objects.Covered = body[..(body.Length - reader.Remaining)];
            if (!reader.TryRead(out var tag, out var value) || !objects.TryTake(tag, value))
                return false;
        }
        return reader.IsAtEnd;
    }

    private bool TryTake(int tag, ReadOnlyMemory<byte> value)
    {
        switch (tag, value.Length)
        {
            case (CryptogramTag, > 1) when Cryptogram.IsEmpty:
                Cryptogram = value[1..];
                IsPaddedOtherwise = value.Span[0] != PaddedIndicator;
                return true;
            case (ObjectsCryptogramTag, > 0) when Cryptogram.IsEmpty:
                Cryptogram = value;
                return true;
            case (ExpectedLengthTag, 1 or 2) when ExpectedLength is null:
                ExpectedLength = Length(value.Span);
                return true;
            case (StatusTag, 2) when Status is null:
                Status = (StatusWord)BinaryPrimitives.ReadUInt16BigEndian(value.Span);
                return true;
            case (MacTag, SessionCipher.MacLength):
                Mac = value;
                return true;
            default:
                return false;
        }
    }

    // zeros ask for the most that the form can say
    private static int Length(ReadOnlySpan<byte> written) =>
        written.Length == 1
            ? (written[0] == 0 ? 0x100 : written[0])
            : (BinaryPrimitives.ReadUInt16BigEndian(written) is > 0 and var length ? length : 0x1_0000);
}
