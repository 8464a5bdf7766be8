using System.Runtime.InteropServices;
using System.Text;

namespace CanCuoc.Chip.Access;

/// <summary>
/// Multiples of points by the OpenSSL that the framework itself stands on under Linux, whose own keys give only a coordinate of them. For a
/// single point OpenSSL climbs a ladder of Montgomery's: the time does not tell the scalar.
/// </summary>
internal sealed unsafe class CurveLibrary
{
    private const int Uncompressed = 4;

    // as the framework looks for it, the newest first
    private static readonly string[] Names = ["libcrypto.so.3", "libcrypto.so.1.1", "libcrypto.so"];

    private static readonly Lazy<CurveLibrary?> Loaded = new(Load);

    private readonly delegate* unmanaged<byte*, int> identifierOf;
    private readonly delegate* unmanaged<int, nint> newGroup;
    private readonly delegate* unmanaged<nint, nint> newPoint;
    private readonly delegate* unmanaged<nint, void> clearPoint;
    private readonly delegate* unmanaged<nint, nint, byte*, nuint, nint, int> readPoint;
    private readonly delegate* unmanaged<nint, nint, int, byte*, nuint, nint, nuint> writePoint;
    private readonly delegate* unmanaged<nint, nint, nint, nint, nint, nint, int> multiply;
    private readonly delegate* unmanaged<byte*, int, nint, nint> readNumber;
    private readonly delegate* unmanaged<nint, void> clearNumber;

    private CurveLibrary(nint library)
    {
        nint Find(string name) => NativeLibrary.GetExport(library, name);
        identifierOf = (delegate* unmanaged<byte*, int>)Find("OBJ_txt2nid");
        newGroup = (delegate* unmanaged<int, nint>)Find("EC_GROUP_new_by_curve_name");
        newPoint = (delegate* unmanaged<nint, nint>)Find("EC_POINT_new");
        clearPoint = (delegate* unmanaged<nint, void>)Find("EC_POINT_clear_free");
        readPoint = (delegate* unmanaged<nint, nint, byte*, nuint, nint, int>)Find("EC_POINT_oct2point");
        writePoint = (delegate* unmanaged<nint, nint, int, byte*, nuint, nint, nuint>)Find("EC_POINT_point2oct");
        multiply = (delegate* unmanaged<nint, nint, nint, nint, nint, nint, int>)Find("EC_POINT_mul");
        readNumber = (delegate* unmanaged<byte*, int, nint, nint>)Find("BN_bin2bn");
        clearNumber = (delegate* unmanaged<nint, void>)Find("BN_clear_free");
    }

    /// <summary>Null where there is none, and so on every system but Linux.</summary>
    public static CurveLibrary? Current => Loaded.Value;

    /// <summary>The curve of an object identifier, kept as long as the program runs; zero where the library does not know it.</summary>
    public nint Open(string curve)
    {
        fixed (byte* text = Encoding.ASCII.GetBytes(curve + "\0"))
            return identifierOf(text) is > 0 and var identifier ? newGroup(identifier) : 0;
    }

    /// <summary>That multiple of a point, both uncompressed; null where the one is no point of the curve, or the other none but infinity.</summary>
    public byte[]? Multiply(nint curve, ReadOnlySpan<byte> point, ReadOnlySpan<byte> scalar)
    {
        var (factor, product, number) = (newPoint(curve), newPoint(curve), (nint)0);
        var written = new byte[point.Length];
        try
        {
            fixed (
                byte* start = point,
                    digits = scalar,
                    end = written
            )
            {
                number = readNumber(digits, scalar.Length, 0);
                var isDone =
                    readPoint(curve, factor, start, (nuint)point.Length, 0) == 1
                    && multiply(curve, product, 0, factor, number, 0) == 1
                    && writePoint(curve, product, Uncompressed, end, (nuint)written.Length, 0) == (nuint)written.Length;
                return isDone ? written : null;
            }
        }
        finally
        {
            clearPoint(factor);
            clearPoint(product);
            clearNumber(number);
        }
    }

    private static CurveLibrary? Load()
    {
        if (!OperatingSystem.IsLinux())
            return null;
        foreach (var name in Names)
        {
            if (!NativeLibrary.TryLoad(name, out var library))
                continue;
            try
            {
                return new CurveLibrary(library);
            }
            catch (EntryPointNotFoundException)
            {
                // built without curves
            }
        }
        return null;
    }
}
