using CanCuoc.Chip.SoftCard;
using CanCuoc.Chip.Tests.Access;
using CsCheck;

namespace CanCuoc.Chip.Tests.SoftCard;

/// <summary>Talks that make no sense, some of them nearly.</summary>
internal static class Rubbish
{
    /// <summary>Header and body, half of them with a class and an instruction that the chip knows.</summary>
    public static readonly Gen<byte[]> Command = Gen.OneOf(
        Gen.Byte.Array[0, 300],
        Gen.Select(
            Const(0x00, 0x0C, 0x10),
            Const(0xA4, 0xB0, 0xB1, 0x84, 0x82, 0x22, 0x86),
            Gen.OneOf(Const(0x00, 0x02, 0x04, 0x0C, 0x81, 0x9C, 0x9E, 0xA4, 0xC1), Gen.Byte).Array[2],
            Gen.OneOf(
                Gen.Byte.Array[0, 50],
                Gen.Byte.Array[1, 60].Select(data => (byte[])[(byte)data.Length, .. data]),
                Gen.Const<byte[]>([0x07, 0xA0, 0x00, 0x00, 0x02, 0x47, 0x10, 0x01]),
                Gen.Const(Convert.FromHexString("0F800A04007F00070202040202830101")),
                Gen.Const(Convert.FromHexString("027C0000")),
                Gen.Const<byte[]>([0x00])
            ),
            (cla, ins, parameters, body) => (byte[])[cla, ins, .. parameters, .. body]
        )
    );

    public static readonly Gen<byte[][]> Commands = Command.Array[1, 12];

    /// <summary>Nothing, a challenge, a nonce under a password, or part of a file under the master file.</summary>
    public static bool IsSaidToEverybody(ReadOnlyMemory<byte> data) =>
        data.Length is 0 or 8
        || data.Span is [0x7C, 0x12, 0x80, 0x10, ..]
        || new ChipAccess(PaceRows.Zone).MasterFiles().Values.Any(file => file.Span.IndexOf(data.Span) >= 0);

    private static Gen<byte> Const(params byte[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);
}
