namespace CanCuoc.Chip.Lds;

/// <summary>The check digit of a machine-readable zone: weights 7, 3, 1, modulus 10, A is 10, the filler is 0 (ICAO 9303-3 §4.9).</summary>
internal static class CheckDigit
{
    public static char Of(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<byte> weights = [7, 3, 1];
        var sum = 0;
        for (var i = 0; i < text.Length; i++)
            sum += weights[i % 3] * ValueOf(text[i]);
        return (char)('0' + (sum % 10));
    }

    private static int ValueOf(char letter) =>
        letter switch
        {
            >= '0' and <= '9' => letter - '0',
            >= 'A' and <= 'Z' => letter - 'A' + 10,
            _ => 0,
        };
}
