using System.Security.Cryptography;
using CanCuoc.Chip.Tlv;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Verifiable;

/// <summary>
/// The public point of an ECDSA key, with the numbers of its curve in a certificate of a CVCA and without in others (TR-03110-3 §D.3.3).
/// </summary>
/// <param name="curve">Null where it is inherited.</param>
/// <param name="point">Uncompressed.</param>
internal sealed class EllipticKey(TerminalAlgorithm algorithm, VerifiableCurve? curve, bool hasCofactor, byte[] point)
    : VerifiableKey(algorithm)
{
    private const int PointTag = 0x86;
    private const int MinPoint = 1 + (2 * 28);
    private const int MaxPoint = 1 + (2 * 66);

    // 1, for every curve that is known
    private static readonly byte[] Cofactor = TlvObject.Of(0x87, [1]);

    public static Outcome<VerifiableKey> Parse(TerminalAlgorithm algorithm, ReadOnlyMemory<byte> value)
    {
        var curve = VerifiableCurve.StartOf(value.Span);
        var reader = new TlvReader(curve is null ? value : value[curve.Parameters.Length..]);
        if (!reader.TryRead(PointTag, out var point))
            return reader.TryRead(0x81, out _) ? Unknown : VerifiableCertificate.Malformed;
        var rest = value[^reader.Remaining..].Span;
        var isWhole = rest.IsEmpty || (curve is not null && rest.SequenceEqual(Cofactor));
        return isWhole && IsPoint(point.Span, curve)
            ? new EllipticKey(algorithm, curve, hasCofactor: !rest.IsEmpty, point.ToArray())
            : VerifiableCertificate.Malformed;
    }

    internal override VerifiableKey? Completed(VerifiableKey issuer) =>
        curve is not null ? this
        : issuer is EllipticKey { Curve: { } inherited } && IsPoint(point, inherited)
            ? new EllipticKey(Algorithm, inherited, hasCofactor: true, point)
        : null;

    internal override VerifiableKey Inheriting() => new EllipticKey(Algorithm, curve: null, hasCofactor: false, point);

    internal override bool IsAlike(VerifiableKey other) => other is EllipticKey { Curve: { } its } && its == curve;

    private protected override byte[] Value() =>
        [.. curve?.Parameters ?? [], .. TlvObject.Of(PointTag, point), .. hasCofactor ? Cofactor : []];

    private protected override bool VerifiesHash(byte[] hash, ReadOnlySpan<byte> signature)
    {
        if (curve is null)
            return false;
        var half = curve.FieldLength;
        using var key = ECDsa.Create(
            new ECParameters
            {
                Curve = curve.Named,
                Q = new ECPoint { X = point[1..(1 + half)], Y = point[(1 + half)..] },
            }
        );
        return key.VerifyHash(hash, Padded(signature, half));
    }

    // OpenPACE leaves out the zeros with which both r and s begin; on P-521 that is every fourth signature
    private static ReadOnlySpan<byte> Padded(ReadOnlySpan<byte> signature, int half)
    {
        var written = signature.Length / 2;
        if (written >= half || signature.Length % 2 != 0)
            return signature;
        var padded = new byte[2 * half];
        signature[..written].CopyTo(padded.AsSpan(half - written));
        signature[written..].CopyTo(padded.AsSpan((2 * half) - written));
        return padded;
    }

    private VerifiableCurve? Curve => curve;

    private static bool IsPoint(ReadOnlySpan<byte> point, VerifiableCurve? curve) =>
        point is [4, ..]
        && (curve is null ? point.Length is >= MinPoint and <= MaxPoint : point.Length == 1 + (2 * curve.FieldLength));
}
