namespace CanCuoc.Matching.Gallery;

/// <summary>How two codes of a gallery are compared.</summary>
public enum CodeKind
{
    /// <summary>Signed bytes; the score is the dot product.</summary>
    SignedBytes = 1,

    /// <summary>Bits; the score is how many agree (their number less the Hamming distance).</summary>
    Bits = 2,
}

/// <summary>What the codes of a gallery are. Two galleries of one format may be searched as one.</summary>
public sealed record GalleryFormat
{
    private const int MostDimensions = 65_535;
    private const int RowAlignment = 16;
    private const int WordBytes = 8;

    private GalleryFormat(CodeKind kind, int length, string algorithm) =>
        (Kind, Length, Algorithm) = (kind, length, algorithm);

    public CodeKind Kind { get; }

    /// <summary>Dimensions or bits.</summary>
    public int Length { get; }

    /// <summary>Who made the codes, as <c>dlib-128/1</c>: codes of another algorithm mean something else.</summary>
    public string Algorithm { get; }

    /// <summary>Bytes that a code has when it is handed over.</summary>
    public int CodeBytes => Kind == CodeKind.SignedBytes ? Length : Length / 8;

    /// <summary>Bytes from one code to the next in the file; what a code leaves of them is zero.</summary>
    internal int Stride
    {
        get
        {
            var alignment = Kind == CodeKind.SignedBytes ? RowAlignment : WordBytes;
            return (CodeBytes + alignment - 1) / alignment * alignment;
        }
    }

    /// <summary>Codes compared by their dot product.</summary>
    /// <param name="dimensions">1 to 65,535: a dot product then fits 32 bits.</param>
    /// <param name="algorithm">1 to 64 printable ASCII characters.</param>
    public static GalleryFormat SignedBytes(int dimensions, string algorithm)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(dimensions);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(dimensions, MostDimensions);
        return new(CodeKind.SignedBytes, dimensions, Named(algorithm));
    }

    /// <summary>Codes compared bit by bit.</summary>
    /// <param name="bits">A multiple of eight, to 65,528.</param>
    /// <param name="algorithm">1 to 64 printable ASCII characters.</param>
    public static GalleryFormat Bits(int bits, string algorithm)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bits);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(bits, MostDimensions);
        ArgumentOutOfRangeException.ThrowIfNotEqual(bits % 8, 0, nameof(bits));
        return new(CodeKind.Bits, bits, Named(algorithm));
    }

    private static string Named(string algorithm) =>
        algorithm.Length is > 0 and <= GalleryHeader.MostName && algorithm.All(letter => letter is >= ' ' and <= '~')
            ? algorithm
            : throw new ArgumentException("An algorithm is 1 to 64 printable ASCII characters.", nameof(algorithm));
}
