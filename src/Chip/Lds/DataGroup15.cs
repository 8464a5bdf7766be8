using CanCuoc.Chip.Tlv;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Lds;

/// <summary>DG15: the public key of active authentication (ICAO 9303-10 §4.7.15).</summary>
/// <param name="Key">A SubjectPublicKeyInfo of RFC 5280, in DER.</param>
public sealed record DataGroup15(ReadOnlyMemory<byte> Key)
{
    public static readonly Refusal Malformed = new(
        "CHI-68",
        "Nhóm dữ liệu DG15 trên chip không đúng cấu trúc.",
        "Data group DG15 on the chip is malformed.",
        "ICAO 9303-10 §4.7.15"
    );

    public static Outcome<DataGroup15> Parse(ReadOnlyMemory<byte> bytes) =>
        TlvReader.TryReadWhole(bytes, FileIdentifier.DG15.Tag, out var key) && SubjectPublicKey.Read(key) is not null
            ? new DataGroup15(key)
            : Malformed;

    public byte[] Encode() => TlvObject.Of(FileIdentifier.DG15.Tag, Key.ToArray());
}
