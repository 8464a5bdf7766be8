using System.Security.Cryptography;
using CanCuoc.Chip.Channel;
using CanCuoc.Chip.Tlv;
using Point = Org.BouncyCastle.Math.EC.ECPoint;

namespace CanCuoc.Chip.Access;

/// <summary>
/// One side's part in one run of PACE with generic mapping (ICAO 9303-11 §4.4.3): a first key pair makes with the nonce a generator that
/// only those who know the password share; a second, over that generator, agrees on the session. Chip and terminal do the same.
/// </summary>
/// <param name="random">Draws that many bytes.</param>
internal sealed class PaceRun(PaceOption option, Func<int, byte[]> random) : IDisposable
{
    private const int PublicKeyTag = 0x7F49;
    private const int ProtocolTag = 0x06;
    private const int PointTag = 0x86;

    private readonly StandardCurve curve = option.Curve;
    private byte[] scalar = [];
    private byte[] otherPoint = [];
    private byte[] secret = [];

    public PaceOption Option => option;

    /// <summary>The own public key of the step, as it is sent.</summary>
    public byte[] OwnPoint { get; private set; } = [];

    public void Start() => NewKeys(curve.Generator);

    /// <summary>The generator becomes s·G + H; false where the other's key is no other point of the curve.</summary>
    public bool TryMap(ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> other)
    {
        if (!TryReadOther(other, out var point))
            return false;
        var common = curve.Multiply(point, scalar);
        var mapped = StandardCurve.Add(curve.Multiply(curve.Generator, nonce), common);
        if (mapped.IsInfinity)
            return false;
        NewKeys(mapped);
        return true;
    }

    /// <summary>Agrees with the other's second key; false where it is no other point of the curve.</summary>
    public bool TryAgree(ReadOnlySpan<byte> other)
    {
        if (!TryReadOther(other, out var point))
            return false;
        otherPoint = other.ToArray();
        secret = curve.SharedSecret(curve.Multiply(point, scalar));
        return true;
    }

    /// <summary>Over the other's key: that who sends it knows the same secret.</summary>
    public byte[] OwnToken() => Token(otherPoint);

    public bool IsOthersToken(ReadOnlySpan<byte> token) =>
        CryptographicOperations.FixedTimeEquals(token, Token(OwnPoint));

    public ProtectedSession Session() => ProtectedSession.OfSharedSecret(option.Suite, secret);

    public void Dispose()
    {
        CryptographicOperations.ZeroMemory(scalar);
        CryptographicOperations.ZeroMemory(secret);
    }

    private void NewKeys(Point generator)
    {
        CryptographicOperations.ZeroMemory(scalar);
        scalar = curve.DrawScalar(random);
        OwnPoint = curve.Encode(curve.Multiply(generator, scalar));
    }

    // an echo of the own key is no key of another (ICAO 9303-11 §4.4.3.3 asks for that of the second, here of both)
    private bool TryReadOther(ReadOnlySpan<byte> other, out Point point) =>
        curve.TryDecode(other, out point) && !other.SequenceEqual(OwnPoint);

    private byte[] Token(byte[] point)
    {
        using var cipher = option.Suite.CipherOf(secret);
        var protocol = TlvObject.Of(ProtocolTag, option.ProtocolContent);
        return cipher.Token(TlvObject.Of(PublicKeyTag, protocol, TlvObject.Of(PointTag, point)));
    }
}
