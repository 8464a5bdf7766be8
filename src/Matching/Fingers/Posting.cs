using System.Runtime.InteropServices;

namespace CanCuoc.Matching.Fingers;

/// <summary>A minutia of the finger with a number.</summary>
/// <param name="Place">As a sketch has it.</param>
[StructLayout(LayoutKind.Sequential, Pack = sizeof(uint))]
internal readonly record struct Posting(uint Key, uint Place, uint Finger) : IComparable<Posting>
{
    /// <summary>To a circle.</summary>
    public const int Directions = 256;

    public Posting(SketchedMinutia minutia, uint finger)
        : this(minutia.LookedUp, minutia.Place, finger) { }

    /// <summary>By key, then by direction.</summary>
    public ulong Order => OrderOf(Key, (byte)Place);

    /// <summary>Of the first posting with a key that points in a direction.</summary>
    /// <param name="direction">0 to 256 of a circle.</param>
    public static ulong OrderOf(uint key, int direction) => ((ulong)key * Directions) + (uint)direction;

    public int CompareTo(Posting other) => Order.CompareTo(other.Order);
}
