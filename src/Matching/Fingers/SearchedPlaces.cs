using System.Runtime.Intrinsics;

namespace CanCuoc.Matching.Fingers;

/// <summary>Places and directions of the minutiae that are looked for, sixteen side by side.</summary>
internal sealed class SearchedPlaces
{
    // Pixels, and of 256 to a circle.
    private const short Near = 16;
    private const short NearTurn = 10;

    // A turn by half a circle more is none: the difference is taken in the upper byte, where it wraps.
    private const int AngleShift = 8;

    private const int Lanes = 16;
    private const int Fields = 3;
    private const short Nowhere = short.MinValue / 2;

    private readonly short[] places;

    /// <summary>Those of up to 64 minutiae.</summary>
    public SearchedPlaces(ReadOnlySpan<ProbedMinutia> minutiae)
    {
        places = new short[(minutiae.Length + Lanes - 1) / Lanes * Lanes * Fields];
        Array.Fill(places, Nowhere);
        for (var at = 0; at < minutiae.Length; at++)
        {
            var to = places.AsSpan((at / Lanes * Lanes * Fields) + (at % Lanes));
            to[0] = (short)minutiae[at].X;
            to[Lanes] = (short)minutiae[at].Y;
            to[2 * Lanes] = (short)(minutiae[at].Angle << AngleShift);
        }
    }

    /// <summary>A bit for each minutia that lies near a place, in nearly the same direction (0 to 255 of a circle).</summary>
    public ulong NearTo(float x, float y, byte angle)
    {
        var found = 0UL;
        var (left, top) = (Vector256.Create((short)x), Vector256.Create((short)y));
        var turned = Vector256.Create((short)(angle << AngleShift));
        var (near, nearTurn) = (Vector256.Create(Near), Vector256.Create((ushort)(NearTurn << AngleShift)));
        for (var at = 0; at < places.Length; at += Fields * Lanes)
        {
            var isNear =
                Vector256.LessThanOrEqual(Vector256.Abs(Load(at) - left), near)
                & Vector256.LessThanOrEqual(Vector256.Abs(Load(at + Lanes) - top), near)
                // Half a circle has no positive short: it is compared as the unsigned it is.
                & Vector256
                    .LessThanOrEqual(Vector256.Abs(Load(at + (2 * Lanes)) - turned).AsUInt16(), nearTurn)
                    .AsInt16();
            found |= (ulong)isNear.ExtractMostSignificantBits() << (at / Fields);
        }
        return found;
    }

    private Vector256<short> Load(int at) => Vector256.LoadUnsafe(ref places[0], (nuint)at);
}
