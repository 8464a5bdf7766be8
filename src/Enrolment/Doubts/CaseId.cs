using System.Buffers.Binary;
using System.Security.Cryptography;

namespace CanCuoc.Enrolment;

/// <summary>
/// The key of a case that an examiner is shown: 50 random bits, so that it tells neither whose pictures they are, nor how old the case is,
/// nor whether its truth is known. Written with ten signs of Crockford's base 32.
/// </summary>
public readonly record struct CaseId(long Value)
{
    private const string Signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Length = 10;
    private const int BitsOfASign = 5;

    // Among a million cases two share a number once in two thousand registries.
    internal static CaseId Draw() =>
        new(
            BinaryPrimitives.ReadInt64BigEndian(RandomNumberGenerator.GetBytes(8))
                & ((1L << (Length * BitsOfASign)) - 1)
        );

    /// <summary>Reads what <see cref="ToString"/> wrote; null for anything else.</summary>
    public static CaseId? Read(string? text)
    {
        if (text is not { Length: Length })
            return null;
        var value = 0L;
        foreach (var sign in text)
        {
            if (Signs.IndexOf(sign, StringComparison.Ordinal) is not (>= 0 and var digit))
                return null;
            value = (value << BitsOfASign) | (long)digit;
        }
        return new CaseId(value);
    }

    public override string ToString()
    {
        var value = Value;
        return string.Create(
            Length,
            value,
            (text, rest) =>
            {
                for (var place = Length - 1; place >= 0; place--, rest >>= BitsOfASign)
                    text[place] = Signs[(int)(rest & (Signs.Length - 1))];
            }
        );
    }
}
