using CanCuoc.Chip.Tlv;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Verifiable;

/// <summary>
/// A key with what its certificates made of it: its domain parameters, inherited where its own certificate has none, and the rights that
/// the whole chain leaves it.
/// </summary>
public sealed class CertifiedKey
{
    /// <summary>Around the parts of a key that is kept; no certificate has this tag.</summary>
    private const int KeptTag = 0x73;

    private CertifiedKey(HolderReference name, VerifiableKey key, Authorization authorization)
    {
        Name = name;
        Key = key;
        Authorization = authorization;
    }

    public HolderReference Name { get; }

    public VerifiableKey Key { get; }

    public TerminalRole Role => Authorization.Role;

    public TerminalRights Rights => Authorization.Rights;

    public required DateOnly Effective { get; init; }

    public required DateOnly Expires { get; init; }

    private Authorization Authorization { get; }

    /// <summary>The key of a CVCA by its certificate to itself, which nobody else vouches for.</summary>
    public static Outcome<CertifiedKey> OfRoot(VerifiableCertificate certificate)
    {
        var content = certificate.Content;
        if (content.Issuer != content.Holder || content.Authorization.Role != TerminalRole.CountryVerifier)
            return CertificateChain.MayNotCertify.For(content.Holder.Text);
        if (!content.Authorization.IsInspectionSystem)
            return CertificateChain.OtherTerminal.For(content.Holder.Text);
        return content.Key.Completed(content.Key) is { } key && certificate.IsSignedBy(key)
            ? Of(content, key, content.Authorization)
            : CertificateChain.WrongSignature.For(content.Holder.Text);
    }

    /// <summary>
    /// The key of a certificate that this key signed. What the certificate claims beyond the rights here is void, which is no reason to
    /// refuse it (TR-03110-3 §2.6). The dates are not judged.
    /// </summary>
    public Outcome<CertifiedKey> Import(VerifiableCertificate certificate)
    {
        var content = certificate.Content;
        if (!content.Authorization.IsInspectionSystem)
            return CertificateChain.OtherTerminal.For(content.Holder.Text);
        if (!CertificateChain.MayCertify(Role, content.Authorization.Role))
            return CertificateChain.MayNotCertify.For(content.Holder.Text);
        if (content.Key.Completed(Key) is not { } key || !certificate.IsSignedBy(Key))
            return CertificateChain.WrongSignature.For(content.Holder.Text);
        var role = content.Authorization.Role;
        // a link certificate hands on what it says: the CVCA is bound by nobody
        var rights =
            role == TerminalRole.CountryVerifier ? content.Authorization.Rights : content.Authorization.Rights & Rights;
        return Of(content, key, Authorization.Of(role, rights));
    }

    internal static CertifiedKey? Parse(ReadOnlyMemory<byte> value)
    {
        var reader = new TlvReader(value);
        if (
            !reader.TryRead(CertificateContent.HolderTag, out var name)
            || !reader.TryRead(VerifiableKey.Tag, out var key)
            || !reader.TryRead(Authorization.Tag, out var authorization)
            || !reader.TryRead(CertificateContent.EffectiveTag, out var effective)
            || !reader.TryRead(CertificateContent.ExpiresTag, out var expires)
            || !reader.IsAtEnd
            || VerifiableKey.Parse(key).IsRefused(out _, out var understood)
        )
            return null;
        return
            HolderReference.Parse(name.Span) is { } holder
            && Authorization.Parse(authorization) is { } template
            && CertificateDate.Read(effective.Span) is { } from
            && CertificateDate.Read(expires.Span) is { } until
            ? new CertifiedKey(holder, understood, template) { Effective = from, Expires = until }
            : null;
    }

    internal byte[] Encode() =>
        TlvObject.Of(
            KeptTag,
            TlvObject.Of(CertificateContent.HolderTag, Name.Encode()),
            Key.Encode(),
            Authorization.Encode(),
            TlvObject.Of(CertificateContent.EffectiveTag, CertificateDate.Encode(Effective)),
            TlvObject.Of(CertificateContent.ExpiresTag, CertificateDate.Encode(Expires))
        );

    internal static bool TryReadKept(ref TlvReader reader, out CertifiedKey? key)
    {
        key = reader.TryRead(KeptTag, out var value) ? Parse(value) : null;
        return key is not null;
    }

    private static CertifiedKey Of(CertificateContent content, VerifiableKey key, Authorization authorization) =>
        new(content.Holder, key, authorization) { Effective = content.Effective, Expires = content.Expires };
}
