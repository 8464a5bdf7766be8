using System.Buffers.Binary;
using CanCuoc.Chip.Apdu;
using CanCuoc.Chip.Tlv;

namespace CanCuoc.Chip.Channel;

/// <summary>The objects of a protected message, each at most once and the MAC last (ICAO 9303-11 §9.8.4); empty where absent.</summary>
internal sealed record ProtectedObjects
{
    /// <summary>Padding indicator and encrypted blocks.</summary>
    public ReadOnlyMemory<byte> Cryptogram { get; private init; }

    public int? ExpectedLength { get; private init; }

    public StatusWord? Status { get; private init; }

    public ReadOnlyMemory<byte> Mac { get; private init; }

    /// <summary>What the MAC is taken over: all that stands before it.</summary>
    public ReadOnlyMemory<byte> Covered { get; private init; }

    public static ProtectedObjects? Read(ReadOnlyMemory<byte> body)
    {
        var read = new ProtectedObjects();
        var covered = 0;
        var reader = new TlvReader(body);
        while (!reader.IsAtEnd && read is not null && read.Mac.IsEmpty)
        {
            covered = body.Length - reader.Remaining;
            read = reader.TryRead(out var tag, out var value) ? read.With(tag, value) : null;
        }
        return read is null || !reader.IsAtEnd ? null : read with { Covered = body[..covered] };
    }

    private ProtectedObjects? With(int tag, ReadOnlyMemory<byte> value) =>
        (tag, value.Length) switch
        {
            (0x87, > 1) when Cryptogram.IsEmpty => this with { Cryptogram = value },
            (0x97, 1) when ExpectedLength is null => this with { ExpectedLength = Length(value.Span[0], 0x100) },
            (0x97, 2) when ExpectedLength is null => this with { ExpectedLength = Length(Number(value), 0x1_0000) },
            (0x99, 2) when Status is null => this with { Status = (StatusWord)Number(value) },
            (0x8E, TripleDesKeys.MacLength) => this with { Mac = value },
            _ => null,
        };

    private static int Length(int written, int largest) => written == 0 ? largest : written;

    private static int Number(ReadOnlyMemory<byte> value) => BinaryPrimitives.ReadUInt16BigEndian(value.Span);
}
