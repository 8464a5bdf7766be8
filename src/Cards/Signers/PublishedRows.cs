using System.Security.Cryptography;
using CanCuoc.Ledger;

namespace CanCuoc.Cards;

/// <summary>A list of revoked certificates that a country signer issued.</summary>
internal sealed class RevocationListRow
{
    public required int CountrySigner { get; init; }
    public required long Number { get; init; }
    public required DateTimeOffset IssuedAt { get; init; }
    public required DateTimeOffset NextAt { get; init; }
    public required byte[] List { get; init; }
    public long ActId { get; init; }

    public ReadOnlyMemory<byte> Bytes =>
        new CanonicalBytes(1)
            .Add("revocation-list")
            .Add(CountrySigner)
            .Add(Number)
            .AddFixed(SHA256.HashData(List))
            .Add(ActId)
            .Written;
}

/// <summary>A master list, and the certificate of the key that signed it.</summary>
internal sealed class MasterListRow
{
    public required long Number { get; init; }
    public required int CountrySigner { get; init; }
    public required string Label { get; init; }
    public required byte[] Signer { get; init; }
    public required DateTimeOffset IssuedAt { get; init; }
    public required byte[] List { get; init; }
    public long ActId { get; init; }

    public ReadOnlyMemory<byte> Bytes =>
        new CanonicalBytes(1).Add("master-list").Add(Number).AddFixed(SHA256.HashData(List)).Add(ActId).Written;
}

/// <summary>What was written down of a key ceremony.</summary>
internal sealed class CeremonyRow
{
    public required long ActId { get; init; }
    public required DateTimeOffset HeldAt { get; init; }
    public required string Kind { get; init; }

    /// <summary>HTML in UTF-8.</summary>
    public required byte[] Record { get; init; }

    public ReadOnlyMemory<byte> Bytes =>
        new CanonicalBytes(1).Add("ceremony").Add(ActId).AddFixed(SHA256.HashData(Record)).Written;
}
