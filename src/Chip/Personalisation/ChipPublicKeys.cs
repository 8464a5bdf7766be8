using System.Formats.Asn1;
using System.Security.Cryptography;
using CanCuoc.Chip.Lds;
using CanCuoc.Chip.Proof;
using CanCuoc.Chip.SoftCard;
using CanCuoc.Chip.Tlv;

namespace CanCuoc.Chip.Personalisation;

/// <summary>
/// The public halves of the keys that a chip of a citizen's card has made for itself. The issuer signs them with all else that stands on
/// the card, in DG14 and DG15.
/// </summary>
/// <param name="Agreement">Of chip authentication: SubjectPublicKeyInfo (RFC 5280 §4.1.2.7) of a named curve.</param>
/// <param name="Signing">Of active authentication, likewise.</param>
public sealed record ChipPublicKeys(ReadOnlyMemory<byte> Agreement, ReadOnlyMemory<byte> Signing)
{
    /// <summary>Of <see cref="Encode"/>, in bytes.</summary>
    internal const int EncodedLength = 161;

    private const int PublicKeyTag = 0x7F49;
    private const int CurveTag = 0x06;
    private const int PointTag = 0x86;

    /// <summary>What <see cref="Encode"/> wrote; null where it is something else.</summary>
    public static ChipPublicKeys? Parse(ReadOnlyMemory<byte> answer)
    {
        var reader = new TlvReader(answer);
        return
            reader.TryRead(PublicKeyTag, out var agreement)
            && reader.TryRead(PublicKeyTag, out var signing)
            && reader.IsAtEnd
            && Key(agreement, ChipKeys.AgreementCurve) is { } agreeing
            && Key(signing, ChipKeys.SigningCurve) is { } proving
            ? new ChipPublicKeys(agreeing, proving)
            : null;
    }

    /// <summary>As the chip answers GENERATE ASYMMETRIC KEY PAIR: twice 7F49 { 06 curve, 86 point }.</summary>
    public byte[] Encode() => [.. Object(Agreement), .. Object(Signing)];

    /// <summary>DG14 and DG15.</summary>
    /// <param name="access">What EF.CardAccess tells; DG14 repeats it.</param>
    public IReadOnlyDictionary<FileIdentifier, ReadOnlyMemory<byte>> Groups(SecurityInfos access)
    {
        IEnumerable<SecurityInfo> infos =
        [
            .. AgreementKey.InfosOf(id: null, ChipKeys.AgreementProtocols, Agreement),
            new ActiveAuthenticationInfo(ChipKeys.SigningHash.PlainSignature).Write(),
        ];
        return Groups(access, infos, Signing);
    }

    internal static Dictionary<FileIdentifier, ReadOnlyMemory<byte>> Groups(
        SecurityInfos access,
        IEnumerable<SecurityInfo> infos,
        ReadOnlyMemory<byte>? signing
    )
    {
        var groups = new Dictionary<FileIdentifier, ReadOnlyMemory<byte>>
        {
            [FileIdentifier.DG14] = new DataGroup14(new([.. access.All.Union(infos)])).Encode(),
        };
        if (signing is { } key)
            groups[FileIdentifier.DG15] = new DataGroup15(key).Encode();
        return groups;
    }

    private static byte[] Object(ReadOnlyMemory<byte> key)
    {
        var parts = SubjectPublicKey.Read(key)!;
        return TlvObject.Of(
            PublicKeyTag,
            parts.Parameters.ToArray(), // a named curve is its object identifier
            TlvObject.Of(PointTag, parts.Key.ToArray())
        );
    }

    // a point of this curve
    private static byte[]? Key(ReadOnlyMemory<byte> value, string curve)
    {
        var reader = new TlvReader(value);
        if (
            !reader.TryRead(CurveTag, out var named)
            || !named.Span.SequenceEqual(ProofCommand.ContentOf(curve))
            || !reader.TryRead(PointTag, out var point)
            || !reader.IsAtEnd
        )
            return null;
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            using (writer.PushSequence())
            {
                writer.WriteObjectIdentifier(SubjectPublicKey.EllipticCurve);
                writer.WriteObjectIdentifier(curve);
            }
            writer.WriteBitString(point.Span);
        }
        var key = writer.Encode();
        return IsPoint(key) ? key : null;
    }

    private static bool IsPoint(byte[] key)
    {
        try
        {
            using var imported = ECDsa.Create();
            imported.ImportSubjectPublicKeyInfo(key, out _);
            return true;
        }
        catch (Exception rejected) when (RejectedKey.Is(rejected))
        {
            return false;
        }
    }
}
