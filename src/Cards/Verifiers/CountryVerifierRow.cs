using System.Security.Cryptography;
using CanCuoc.Chip.Verifiable;
using CanCuoc.Ledger;

namespace CanCuoc.Cards;

/// <summary>
/// One key of the country verifying certification authority (CVCA), which says who may read prints: its certificate by itself, and from the
/// second on that by the key before, by which cards in people's hands follow (TR-03110-3 §2.1).
/// </summary>
internal sealed class CountryVerifierRow
{
    public required int Generation { get; init; }
    public required string Holder { get; init; }
    public required string Label { get; init; }
    public required string Algorithm { get; init; }
    public required byte[] Certificate { get; init; }
    public byte[]? Link { get; init; }
    public long ActId { get; init; }

    /// <summary>What a fact commits to.</summary>
    public ReadOnlyMemory<byte> Bytes =>
        new CanonicalBytes(1)
            .Add("country-verifier")
            .Add(Generation)
            .Add(Label)
            .AddFixed(SHA256.HashData(Certificate))
            .AddFixed(SHA256.HashData(Link ?? []))
            .Add(ActId)
            .Written;

    public VerifiableCertificate Load() => VerifiableCertificate.Parse(Certificate).Value;

    public VerifiableCertificate? LoadLink() => Link is null ? null : VerifiableCertificate.Parse(Link).Value;

    public CertifiedKey Certified() => CertifiedKey.OfRoot(Load()).Value;
}
