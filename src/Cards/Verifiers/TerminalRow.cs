using System.Security.Cryptography;
using CanCuoc.Chip.Verifiable;
using CanCuoc.Ledger;

namespace CanCuoc.Cards;

/// <summary>The certificate of one key of a terminal; the key itself never comes here.</summary>
internal sealed class TerminalRow
{
    public required string Holder { get; init; }

    /// <summary>The holder without the number of the key.</summary>
    public required string Name { get; init; }

    /// <summary>Holder of the key that certified it.</summary>
    public required string DocumentVerifier { get; init; }
    public required int ExpiresOn { get; init; }
    public required byte[] Certificate { get; init; }
    public long ActId { get; init; }

    public ReadOnlyMemory<byte> Bytes =>
        new CanonicalBytes(1)
            .Add("terminal")
            .Add(Holder)
            .Add(DocumentVerifier)
            .AddFixed(SHA256.HashData(Certificate))
            .Add(ActId)
            .Written;

    public VerifiableCertificate Load() => VerifiableCertificate.Parse(Certificate).Value;
}
