using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CanCuoc.Chip.Trust;
using CanCuoc.Ledger;

namespace CanCuoc.Cards;

/// <summary>One key of the country signing authority, and the certificate by itself; from the second on the link of the one before too.</summary>
internal sealed class CountrySignerRow
{
    public required int Generation { get; init; }
    public required string Label { get; init; }
    public required string Algorithm { get; init; }
    public required string Country { get; init; }
    public required string State { get; init; }
    public required string Organisation { get; init; }
    public required string Contact { get; init; }
    public required string RevocationList { get; init; }
    public required DateTimeOffset UsedUntil { get; init; }
    public required byte[] Certificate { get; init; }
    public byte[]? Link { get; init; }
    public long ActId { get; init; }
    public int Version { get; init; } = 1;

    public SigningAuthority Authority => new(Country, State, Organisation, new Uri(Contact), new Uri(RevocationList));

    /// <summary>What a fact commits to.</summary>
    public ReadOnlyMemory<byte> Bytes =>
        new CanonicalBytes(1)
            .Add("country-signer")
            .Add(Generation)
            .Add(Label)
            .AddFixed(SHA256.HashData(Certificate))
            .AddFixed(SHA256.HashData(Link ?? []))
            .Add(ActId)
            .Written;

    /// <summary>The caller disposes of it.</summary>
    public X509Certificate2 Load() => X509CertificateLoader.LoadCertificate(Certificate);

    public X509Certificate2? LoadLink() => Link is null ? null : X509CertificateLoader.LoadCertificate(Link);
}
