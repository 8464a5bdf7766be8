namespace CanCuoc.Imaging;

/// <summary>Netpbm's gray map: kind, width, height and white in digits, with comments between them.</summary>
/// <param name="White">The value of white, up to 65,535.</param>
/// <param name="Start">Where the pixels begin.</param>
internal readonly record struct PgmHeader(PictureHeader Picture, bool IsBinary, int White, int Start)
{
    private const int MostWhite = 65_535;

    public static PgmHeader? Read(ReadOnlySpan<byte> file)
    {
        var at = 2;
        if (
            Number(file, ref at) is not { } width
            || Number(file, ref at) is not { } height
            || Number(file, ref at) is not (> 0 and <= MostWhite and var white)
        )
            return null;
        return new PgmHeader(
            new PictureHeader(width, height, Parts: 1, PixelsPerInch: null),
            file[1] == '5',
            white,
            at + 1
        );
    }

    /// <summary>The next number, past white space and comments; null where there is none, or one too large for any picture.</summary>
    public static int? Number(ReadOnlySpan<byte> file, ref int at)
    {
        while (at < file.Length && (char.IsWhiteSpace((char)file[at]) || file[at] == '#'))
            if (file[at++] == '#')
                while (at < file.Length && file[at] != '\n')
                    at++;
        var (start, value) = (at, 0);
        for (; at < file.Length && char.IsAsciiDigit((char)file[at]); at++)
        {
            value = (10 * value) + file[at] - '0';
            if (value > PictureFile.MostPixels)
                return null;
        }
        return at > start ? value : null;
    }
}
