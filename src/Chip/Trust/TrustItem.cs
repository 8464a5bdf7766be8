using System.Security.Cryptography.X509Certificates;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Trust;

/// <summary>One thing that a file for a trust store holds, how old it is, and whether it is believed.</summary>
/// <param name="Name">Of a certificate its holder, of a list who signed it.</param>
/// <param name="Issued">Since when a certificate is valid, or when a list was issued; null where that cannot be told.</param>
/// <param name="NextUpdate">
/// The last moment of a certificate, or by when the next revocation list comes; null of master lists, which announce no next one.
/// </param>
/// <param name="Count">How many certificates a list names; 1 of a certificate.</param>
public sealed record TrustItem(
    TrustItemKind Kind,
    string Name,
    DateTimeOffset? Issued,
    DateTimeOffset? NextUpdate,
    int Count
)
{
    /// <summary>Why it is not believed; null where it is.</summary>
    public Refusal? NotTaken { get; init; }

    /// <summary>A newer revocation list of the same key is held in its place.</summary>
    public bool IsSuperseded { get; init; }

    public bool IsList => Kind is TrustItemKind.RevocationList or TrustItemKind.MasterList;

    /// <summary>Whether the next list should be here, or the certificate has ended.</summary>
    public bool IsOverdue(DateTimeOffset at) => !IsSuperseded && NextUpdate < at;

    internal static TrustItem Of(X509Certificate2 certificate)
    {
        var read = SignerCertificate.Read(certificate);
        var isRoot = Belief.IsCountrySigner(certificate);
        return new(
            isRoot ? TrustItemKind.CountrySigner : TrustItemKind.LinkCertificate,
            certificate.Subject,
            read?.ValidFrom,
            read?.ValidUntil,
            Count: 1
        );
    }

    internal static TrustItem Of(RevocationList list) =>
        new(TrustItemKind.RevocationList, list.Issuer, list.ThisUpdate, list.NextUpdate, list.Count);

    internal static TrustItem Of(MasterList list) =>
        new(TrustItemKind.MasterList, list.Signer, list.SigningTime, NextUpdate: null, list.Certificates.Count);
}

/// <summary>What files for a trust store hold (ICAO 9303-12 §7.1 and §9).</summary>
public enum TrustItemKind
{
    /// <summary>A certificate that certifies itself.</summary>
    CountrySigner,

    /// <summary>A certificate that another certifies.</summary>
    LinkCertificate,
    RevocationList,
    MasterList,
}
