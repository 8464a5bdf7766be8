namespace CanCuoc.Chip.Verifiable;

/// <summary>Six digits YYMMDD, a byte each, of the years 2000 to 2099 (TR-03110-3 §D.2.1.3).</summary>
internal static class CertificateDate
{
    private const int Length = 6;
    private const int Century = 2000;

    public static DateOnly? Read(ReadOnlySpan<byte> digits)
    {
        if (digits.Length != Length || digits.ContainsAnyExceptInRange((byte)0, (byte)9))
            return null;
        var (year, month, day) = (Century + Number(digits), Number(digits[2..]), Number(digits[4..]));
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;
    }

    public static byte[] Encode(DateOnly day)
    {
        var year = day.Year - Century;
        if (year is < 0 or > 99)
            throw new ArgumentOutOfRangeException(nameof(day), day, "Certificates know the years 2000 to 2099.");
        return [.. Digits(year), .. Digits(day.Month), .. Digits(day.Day)];
    }

    private static int Number(ReadOnlySpan<byte> digits) => (10 * digits[0]) + digits[1];

    private static byte[] Digits(int number) => [(byte)(number / 10), (byte)(number % 10)];
}
