using System.Runtime.Intrinsics;

namespace CanCuoc.Matching.Fingers;

/// <summary>The minutiae of a sketch as they lie on a probe, all side by side.</summary>
internal readonly struct LaidSketch
{
    // Pixels, and of 256 to a circle.
    private const short Near = 16;
    private const ushort NearTurn = 10;

    // A turn by half a circle more is none: the difference is taken in the upper byte, where it wraps.
    private const int AngleShift = 8;

    private readonly Vector512<short> across;
    private readonly Vector512<short> down;
    private readonly Vector512<short> turned;
    private readonly uint minutiae;

    /// <summary>Those of a sketch, turned and moved.</summary>
    /// <param name="places">As a sketch has them.</param>
    public LaidSketch(ReadOnlySpan<uint> places, Placement placement)
    {
        var first = Vector512.Create(places);
        var second = Vector512.Create(places[Vector512<uint>.Count..]);
        var (firstAcross, firstDown) = Lay(first, placement);
        var (secondAcross, secondDown) = Lay(second, placement);
        (across, down) = (Vector512.Narrow(firstAcross, secondAcross), Vector512.Narrow(firstDown, secondDown));
        var angles = Vector512.Narrow(first << AngleShift, second << AngleShift).AsInt16();
        turned = angles + Vector512.Create((short)(placement.Turn << AngleShift));
        var isNone = Vector512.Equals(Vector512.Narrow(first >> 16, second >> 16), default);
        minutiae = ~(uint)isNone.ExtractMostSignificantBits();
    }

    /// <summary>A bit for each minutia of the sketch that lies near one of the probe's, in nearly the same direction.</summary>
    public uint NearTo(ProbedMinutia minutia)
    {
        var turns = Vector512.Abs(turned - Vector512.Create((short)(minutia.Angle << AngleShift)));
        var isNear =
            Vector512.LessThanOrEqual(
                Vector512.Abs(across - Vector512.Create((short)minutia.X)),
                Vector512.Create(Near)
            )
            & Vector512.LessThanOrEqual(
                Vector512.Abs(down - Vector512.Create((short)minutia.Y)),
                Vector512.Create(Near)
            )
            // Half a circle has no positive short: it is compared as the unsigned it is.
            & Vector512.LessThanOrEqual(turns.AsUInt16(), Vector512.Create((ushort)(NearTurn << AngleShift))).AsInt16();
        return (uint)isNear.ExtractMostSignificantBits() & minutiae;
    }

    private static (Vector512<int> Across, Vector512<int> Down) Lay(Vector512<uint> places, Placement placement)
    {
        var x = Vector512.ConvertToSingle((places >> SketchedMinutia.XShift).AsInt32());
        var y = Vector512.ConvertToSingle(
            ((places >> SketchedMinutia.YShift) & Vector512.Create(SketchedMinutia.MostPlace)).AsInt32()
        );
        var (cosine, sine) = placement.Turning;
        return (
            Vector512.ConvertToInt32((x * cosine) - (y * sine) + Vector512.Create((float)placement.Across)),
            Vector512.ConvertToInt32((x * sine) + (y * cosine) + Vector512.Create((float)placement.Down))
        );
    }
}
