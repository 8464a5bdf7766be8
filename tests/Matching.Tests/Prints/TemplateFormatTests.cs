using System.Buffers.Binary;
using CanCuoc.Matching.Prints;
using CanCuoc.Matching.Prints.Comparing;
using CanCuoc.Matching.Prints.Formats;
using CanCuoc.Vocabulary;
using CsCheck;

namespace CanCuoc.Matching.Tests.Prints;

/// <summary>Templates written and read again, and such as nobody wrote.</summary>
public sealed class TemplateFormatTests
{
    private static readonly PrintTemplate Template = InventedTemplates.Template;
    private static readonly PreparedPrint Print = new(Template);

    private static readonly byte[] Stored = StoredTemplate.Write(Template);
    private static readonly byte[] Iso2005 = IsoRecord2005.Write(Template, finger: 2, quality: 80);
    private static readonly byte[] Iso2011 = IsoRecord2011.Write(Template, finger: 2);

    [Fact]
    public void Stored_ReadAgain_IsTheSameAndGivesTheSamePoints()
    {
        foreach (var print in InventedTemplates.All.Select(finger => finger[0]))
        {
            var bytes = StoredTemplate.Write(print.Template);
            var again = StoredTemplate.Read(bytes).Value;

            bytes.Length.ShouldBe(StoredTemplate.Length(print.Template));
            bytes.Length.ShouldBeLessThanOrEqualTo(PrintTemplate.MostBytes);
            again.Minutiae.ShouldBe(print.Template.Minutiae);
            StoredTemplate.Write(again).ShouldBe(bytes);
            PrintComparison.Run(Print, new(again)).ShouldBe(PrintComparison.Run(Print, print));
        }
    }

    [Fact]
    public void Iso_OfEitherVersion_ReadAgainHasTheSameMinutiae()
    {
        foreach (var record in new[] { Iso2005, Iso2011 })
        {
            var again = IsoTemplate.Read(record).Value;

            (again.Width, again.Height).ShouldBe((Template.Width, Template.Height));
            again.Minutiae.Count.ShouldBe(Template.Minutiae.Count);
            foreach (var (read, written) in again.Minutiae.Zip(Template.Minutiae))
            {
                (read.X, read.Y, read.Kind).ShouldBe((written.X, written.Y, written.Kind));
                DrawnPrints.Apart(read.Angle, written.Angle, 2 * Math.PI).ShouldBeLessThan(1e-5);
                read.Quality.ShouldBe(written.Quality);
            }
            PrintComparison.Run(Print, new(again)).Points.ShouldBeGreaterThan(60);
        }
    }

    [Fact]
    public void Iso2005_HasTheHeadOfTheStandard()
    {
        Iso2005.AsSpan(0, 8).SequenceEqual("FMR\0 20\0"u8).ShouldBeTrue();
        BinaryPrimitives.ReadUInt32BigEndian(Iso2005.AsSpan(8)).ShouldBe((uint)Iso2005.Length);
        (Iso2005[22], Iso2005[24], Iso2005[27]).ShouldBe(((byte)1, (byte)2, (byte)Template.Minutiae.Count));
        Iso2011.AsSpan(0, 8).SequenceEqual("FMR\0030\0"u8).ShouldBeTrue();
    }

    [Fact]
    public void Iso_OfAnotherResolution_IsScaledTo500()
    {
        var record = (byte[])Iso2005.Clone();
        BinaryPrimitives.WriteUInt16BigEndian(record.AsSpan(18), 2 * 197);
        BinaryPrimitives.WriteUInt16BigEndian(record.AsSpan(20), 2 * 197);

        var read = IsoTemplate.Read(record).Value;

        read.Minutiae[0].X.ShouldBe(Template.Minutiae[0].X / 2, 0.51);
        read.Width.ShouldBe(Template.Width / 2);
    }

    [Fact]
    public void Stretched_BackToItsPicture_ComparesAgain()
    {
        var stretched = IsoTemplate.Stretched(Template, 640, 400);

        (stretched.Width, stretched.Minutiae[0].X).ShouldBe((640, Template.Minutiae[0].X * 2));
        PrintComparison.Run(Print, new(IsoTemplate.Stretched(stretched, 320, 400))).Points.ShouldBeGreaterThan(60);
    }

    [Fact]
    public void Read_OfDamagedBytes_SaysWhatIsWrong()
    {
        Code(StoredTemplate.Read([])).ShouldBe("MAT-04");
        Code(StoredTemplate.Read(Stored.AsSpan(0, Stored.Length - 1))).ShouldBe("MAT-04");
        Code(StoredTemplate.Read([.. Stored, 0])).ShouldBe("MAT-04");
        Code(StoredTemplate.Read([2, .. Stored.AsSpan(1)])).ShouldBe("MAT-04");
        Code(IsoTemplate.Read(Stored)).ShouldBe("MAT-05");
        Code(IsoTemplate.Read([])).ShouldBe("MAT-05");
        Code(IsoTemplate.Read([.. "FMR\0 99\0"u8, .. Iso2005.AsSpan(8)])).ShouldBe("MAT-06");
        Code(IsoTemplate.Read(Iso2005.AsSpan(0, 40))).ShouldBe("MAT-07");
        Code(IsoTemplate.Read(Iso2011.AsSpan(0, 30))).ShouldBe("MAT-07");
        Code(IsoTemplate.Read(Iso2011.AsSpan(0, Iso2011.Length - 30))).ShouldBe("MAT-07");
    }

    [Fact]
    public void Read_OfAnyBytes_NeverThrowsAndWhatItReadsCompares() =>
        Gen.Select(
                Gen.Int[0, 2].Select(which => new[] { Stored, Iso2005, Iso2011 }[which]),
                Gen.Select(Gen.Int[0, 1000], Gen.Byte).Array[0, 12],
                Gen.Int[0, 1000]
            )
            .Sample(
                (original, changes, cut) =>
                {
                    var bytes = (byte[])original.Clone();
                    foreach (var (at, value) in changes)
                        bytes[at % bytes.Length] = value;
                    bytes = cut > 900 ? bytes[..(cut % bytes.Length)] : bytes;
                    return Survives(StoredTemplate.Read(bytes)) && Survives(IsoTemplate.Read(bytes));
                },
                iter: 400
            );

    [Fact]
    public void Read_OfRandomMinutiae_NeverThrows() =>
        Gen.Select(Gen.Byte.Array[0, 600], Gen.Bool)
            .Sample(
                (rubbish, isIso) =>
                {
                    byte[] bytes = isIso
                        ? [.. Iso2005.AsSpan(0, 27), (byte)(rubbish.Length / 6), .. rubbish]
                        : [.. Stored.AsSpan(0, 10), .. rubbish, .. new byte[700]];
                    if (!isIso)
                        bytes = bytes[..Stored.Length];
                    return Survives(StoredTemplate.Read(bytes)) && Survives(IsoTemplate.Read(bytes));
                },
                iter: 300
            );

    private static bool Survives(Outcome<PrintTemplate> read)
    {
        if (read.IsRefused(out var refusal, out var template))
            return refusal.Code.StartsWith("MAT-", StringComparison.Ordinal);
        var print = new PreparedPrint(template);
        var points = PrintComparison.Run(print, Print).Points + PrintComparison.Run(Print, print).Points;
        _ = PrintComparison.Pairs(print, print);
        return float.IsFinite(points)
            && StoredTemplate.Write(template).Length <= PrintTemplate.MostBytes
            && IsoRecord2005.Write(template).Length > 0
            && IsoTemplate.Stretched(template, 300, 400).Minutiae.Count == template.Minutiae.Count;
    }

    private static string? Code(Outcome<PrintTemplate> read) => read.Refusal?.Code;
}
