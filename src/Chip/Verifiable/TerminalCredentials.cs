using System.Security.Cryptography;

namespace CanCuoc.Chip.Verifiable;

/// <summary>What a terminal has to show: certificates from the CVCA down to its own, links among them, and its key.</summary>
/// <param name="Certificates">In any order.</param>
/// <param name="Key">The private key of the terminal's certificate; it may live in a key store.</param>
public sealed record TerminalCredentials(IReadOnlyList<VerifiableCertificate> Certificates, ECDsa Key)
{
    /// <summary>More generations than a chip misses in its life.</summary>
    private const int LongestChain = 16;

    /// <summary>The certificates that lead from one of these names to the terminal's, in the order shown; empty where none do.</summary>
    internal IReadOnlyList<VerifiableCertificate> ChainFrom(IReadOnlyList<HolderReference> trusted) =>
        NewestFirst(IsOwn)
            .Select(own => PathTo(own, trusted, LongestChain))
            .OfType<IReadOnlyList<VerifiableCertificate>>()
            .FirstOrDefault([]);

    private IReadOnlyList<VerifiableCertificate>? PathTo(
        VerifiableCertificate certificate,
        IReadOnlyList<HolderReference> trusted,
        int steps
    )
    {
        if (trusted.Contains(certificate.Issuer))
            return [certificate];
        if (steps == 0)
            return null;
        return NewestFirst(above => above.Holder == certificate.Issuer && above.Holder != above.Issuer)
            .Select(above => PathTo(above, trusted, steps - 1))
            .OfType<IReadOnlyList<VerifiableCertificate>>()
            .Select(path => (IReadOnlyList<VerifiableCertificate>)[.. path, certificate])
            .FirstOrDefault();
    }

    private IEnumerable<VerifiableCertificate> NewestFirst(Func<VerifiableCertificate, bool> isWanted) =>
        Certificates.Where(isWanted).OrderByDescending(certificate => certificate.Content.Expires);

    private bool IsOwn(VerifiableCertificate certificate) =>
        certificate.Content
            is { Authorization: { Role: TerminalRole.InspectionSystem }, Key: { Algorithm.IsElliptic: true } key }
        && VerifiableKey.Of(Key, key.Algorithm).Inheriting().Encode().AsSpan().SequenceEqual(key.Inheriting().Encode());
}
