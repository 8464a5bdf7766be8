using System.Buffers.Binary;
using CanCuoc.Chip.Lds;
using CanCuoc.Chip.Tlv;

namespace CanCuoc.Chip.Tests.Lds;

/// <summary>Irises as ISO/IEC 19794-6 records, written here by hand: the library never writes them.</summary>
public sealed class DataGroup4Tests
{
    /// <summary>Two pictures of the right eye and one of the left, of a few bytes that are none.</summary>
    internal static readonly byte[] Sample = Group(
        Record(
            IrisImageFormat.MonoJpeg2000,
            (
                Eye.Right,
                [
                    [1, 2, 3],
                    [4],
                ]
            ),
            (
                Eye.Left,
                [
                    [5, 6],
                ]
            )
        )
    );

    [Fact]
    public void Parse_OfARecord_TellsEyeFormatAndImageOfEach()
    {
        var irises = DataGroup4.Parse(Sample).Value.Irises;
        irises.Select(iris => iris.Eye).ShouldBe([Eye.Right, Eye.Right, Eye.Left]);
        irises.ShouldAllBe(iris => iris.Format == IrisImageFormat.MonoJpeg2000);
        irises.Select(iris => Convert.ToHexString(iris.File.Span)).ShouldBe(["010203", "04", "0506"]);
    }

    [Fact]
    public void Parse_OfTwoTemplates_ReadsBoth() =>
        DataGroup4
            .Parse(
                Group(
                    Record(
                        IrisImageFormat.MonoRaw,
                        (
                            Eye.Right,
                            [
                                [1],
                            ]
                        )
                    ),
                    Record(
                        IrisImageFormat.RgbJpeg,
                        (
                            Eye.Left,
                            [
                                [2],
                            ]
                        )
                    )
                )
            )
            .Value.Irises.Select(iris => (iris.Eye, iris.Format))
            .ShouldBe([(Eye.Right, IrisImageFormat.MonoRaw), (Eye.Left, IrisImageFormat.RgbJpeg)]);

    [Fact]
    public void Parse_OfSomebodyOfWhomNoneWasTaken_HasNone() =>
        DataGroup4.Parse(Wrapped([.. Count(0), .. TlvObject.Of(0x53, new byte[32])])).Value.Irises.ShouldBeEmpty();

    public static TheoryData<string, int, byte> Changes =>
        new()
        {
            { "format", 0, 0x46 },
            { "version", 5, 0x32 },
            { "length", 11, 0xFF },
            { "eyes", 14, 3 },
            { "length of the header", 16, 44 },
            { "image format", 22, 3 },
            { "which eye", 45, 3 },
            { "images of an eye", 47, 9 },
            { "length of an image", 58, 0 },
            { "length of an image beyond the end", 56, 1 },
        };

    [Theory, MemberData(nameof(Changes))]
    public void Parse_OfARecordWithOneByteWrong_IsRefused(string what, int at, byte value)
    {
        var record = Record(
            IrisImageFormat.MonoRaw,
            (
                Eye.Right,
                [
                    [1, 2],
                ]
            ),
            (
                Eye.Left,
                [
                    [3],
                ]
            )
        );
        record[at].ShouldNotBe(value, what);
        record[at] = value;
        Refused.Code(DataGroup4.Parse(Group(record))).ShouldBe("CHI-97");
    }

    [Fact]
    public void Parse_OfOtherThings_IsRefused()
    {
        byte[][] others =
        [
            [],
            [0x76, 0x00],
            Wrapped(Count(0)),
            Wrapped([.. Count(1), .. TlvObject.Of(0x53, new byte[32])]),
            Wrapped([.. Count(1), .. TlvObject.Of(0x7F60, TlvObject.Of(0xA1, []), TlvObject.Of(0x7F2E, [0xA1, 0]))]),
            Group(Record(IrisImageFormat.MonoRaw)),
            [.. Sample, 0],
        ];
        foreach (var other in others)
            Refused.Code(DataGroup4.Parse(other)).ShouldBe("CHI-97");
    }

    [Fact]
    public void ToString_OfIrises_ShowsNothingOfThem() =>
        DataGroup4.Parse(Sample).Value.ToString().ShouldBe("DataGroup4");

    private static byte[] Group(params byte[][] records) =>
        Wrapped([
            .. Count(records.Length),
            .. records.SelectMany(record => TlvObject.Of(0x7F60, TlvObject.Of(0xA1, []), TlvObject.Of(0x5F2E, record))),
        ]);

    private static byte[] Wrapped(byte[] content) => TlvObject.Of(0x76, TlvObject.Of(0x7F61, content));

    private static byte[] Count(int count) => TlvObject.Of(0x02, [(byte)count]);

    private static byte[] Record(IrisImageFormat format, params (Eye Eye, byte[][] Images)[] eyes)
    {
        var header = new byte[45];
        "IIR\0010\0"u8.CopyTo(header);
        (header[14], header[16], header[22]) = ((byte)eyes.Length, 45, (byte)format);
        byte[] record = [.. header, .. eyes.SelectMany(eye => EyeOf(eye.Eye, eye.Images))];
        BinaryPrimitives.WriteInt32BigEndian(record.AsSpan(8), record.Length);
        return record;
    }

    private static byte[] EyeOf(Eye eye, byte[][] images) =>
        [
            (byte)eye,
            0,
            (byte)images.Length,
            .. images.SelectMany(image => (byte[])[.. new byte[10], (byte)image.Length, .. image]),
        ];
}
