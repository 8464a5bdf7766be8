using System.Security.Cryptography;
using CanCuoc.Chip.Verifiable;
using CanCuoc.Ledger;

namespace CanCuoc.Cards;

/// <summary>One key of a document verifier, which certifies terminals: what it asked for, and the certificate once it has one.</summary>
internal sealed class DocumentVerifierRow
{
    public required string Holder { get; init; }

    /// <summary>The holder without the number of the key.</summary>
    public required string Name { get; init; }

    /// <summary>In our key store; null where the key is elsewhere.</summary>
    public string? Label { get; init; }
    public required byte[] Request { get; init; }
    public int? CountryVerifier { get; set; }
    public byte[]? Certificate { get; set; }
    public long ActId { get; set; }
    public int Version { get; set; } = 1;

    public ReadOnlyMemory<byte> Bytes =>
        new CanonicalBytes(1)
            .Add("document-verifier")
            .Add(Holder)
            .Add(Label ?? "")
            .AddFixed(SHA256.HashData(Request))
            .Add(CountryVerifier ?? 0)
            .AddFixed(SHA256.HashData(Certificate ?? []))
            .Add(ActId)
            .Add(Version)
            .Written;

    /// <summary>Null until it is certified.</summary>
    public VerifiableCertificate? Load() => Certificate is null ? null : VerifiableCertificate.Parse(Certificate).Value;
}
