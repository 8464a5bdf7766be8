using System.Runtime.Intrinsics;

namespace CanCuoc.Matching.Fingers;

/// <summary>The minutiae of a sketch as they lie on a probe, all side by side.</summary>
internal readonly struct LaidSketch
{
    // Pixels, and of 256 to a circle.
    private const short Near = 16;
    private const int NearTurn = 10;

    // A turn by half a circle more is none: the difference is taken in the upper byte, where it wraps.
    private const int AngleShift = 8;

    private readonly Half first;
    private readonly Half second;
    private readonly uint minutiae;

    /// <summary>Those of a sketch, turned and moved.</summary>
    /// <param name="places">As a sketch has them.</param>
    public LaidSketch(ReadOnlySpan<uint> places, Placement placement)
    {
        (first, second) = (new(places, placement), new(places[Vector256<short>.Count..], placement));
        minutiae = Together(first.IsThere, second.IsThere);
    }

    /// <summary>A bit for each minutia of the sketch that lies near one of the probe's, in nearly the same direction.</summary>
    public uint NearTo(ProbedMinutia minutia)
    {
        var (x, y) = (Vector256.Create((short)minutia.X), Vector256.Create((short)minutia.Y));
        var angle = Vector256.Create((short)(minutia.Angle << AngleShift));
        return Together(first.IsNear(x, y, angle), second.IsNear(x, y, angle)) & minutiae;
    }

    // A bit of each lane: all ones or none.
    private static uint Together(Vector256<short> first, Vector256<short> second) =>
        Vector256.Narrow(first, second).ExtractMostSignificantBits();

    /// <summary>Half of the minutiae: as many as a vector of 256 bits has lanes, which more processors have than one of 512.</summary>
    private readonly struct Half
    {
        private readonly Vector256<short> across;
        private readonly Vector256<short> down;
        private readonly Vector256<short> turned;

        public Half(ReadOnlySpan<uint> places, Placement placement)
        {
            var (low, high) = (Vector256.Create(places), Vector256.Create(places[Vector256<uint>.Count..]));
            var (lowAcross, lowDown) = Lay(low, placement);
            var (highAcross, highDown) = Lay(high, placement);
            (across, down) = (Vector256.Narrow(lowAcross, highAcross), Vector256.Narrow(lowDown, highDown));
            var angles = Vector256.Narrow(low << AngleShift, high << AngleShift).AsInt16();
            turned = angles + Vector256.Create((short)(placement.Turn << AngleShift));
            IsThere = ~Vector256.Equals(Vector256.Narrow(low >> 16, high >> 16), default).AsInt16();
        }

        public Vector256<short> IsThere { get; }

        public Vector256<short> IsNear(Vector256<short> x, Vector256<short> y, Vector256<short> angle)
        {
            // Halved, for half a circle has no positive short.
            var turns = Vector256.Abs((turned - angle) >> 1);
            var isFar =
                Vector256.GreaterThan(Vector256.Abs(across - x), Vector256.Create(Near))
                | Vector256.GreaterThan(Vector256.Abs(down - y), Vector256.Create(Near))
                | Vector256.GreaterThan(turns, Vector256.Create((short)(NearTurn << (AngleShift - 1))));
            return ~isFar;
        }

        private static (Vector256<int> Across, Vector256<int> Down) Lay(Vector256<uint> places, Placement placement)
        {
            var x = Vector256.ConvertToSingle((places >> SketchedMinutia.XShift).AsInt32());
            var y = Vector256.ConvertToSingle(
                ((places >> SketchedMinutia.YShift) & Vector256.Create(SketchedMinutia.MostPlace)).AsInt32()
            );
            var (cosine, sine) = placement.Turning;
            return (
                Vector256.ConvertToInt32((x * cosine) - (y * sine) + Vector256.Create((float)placement.Across)),
                Vector256.ConvertToInt32((x * sine) + (y * cosine) + Vector256.Create((float)placement.Down))
            );
        }
    }
}
