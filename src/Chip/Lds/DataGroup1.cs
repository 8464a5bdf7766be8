using CanCuoc.Chip.Tlv;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Lds;

/// <summary>DG1: the machine-readable zone as the chip tells it (ICAO 9303-10 §4.7.1).</summary>
public sealed record DataGroup1(MachineReadableZone Zone)
{
    public static readonly Refusal Malformed = new(
        "CHI-12",
        "Nhóm dữ liệu DG1 trên chip không đúng cấu trúc.",
        "Data group DG1 on the chip is malformed.",
        "ICAO 9303-10 §4.7.1"
    );

    private const int ZoneTag = 0x5F1F;

    public static Outcome<DataGroup1> Parse(ReadOnlyMemory<byte> bytes)
    {
        if (
            !TlvReader.TryReadWhole(bytes, FileIdentifier.DG1.Tag, out var content)
            || !TlvReader.TryReadWhole(content, ZoneTag, out var zone)
        )
            return Malformed;
        return MachineReadableZone.Parse(zone).IsRefused(out var refusal, out var read)
            ? refusal.For("DG1")
            : new DataGroup1(read);
    }

    public byte[] Encode() => TlvObject.Of(FileIdentifier.DG1.Tag, TlvObject.Of(ZoneTag, Zone.Encode()));
}
