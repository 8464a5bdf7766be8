using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CanCuoc.Ledger;

namespace CanCuoc.Cards;

/// <summary>One key that signs cards. Which of them signs today is not kept: it follows from time, count and revocation.</summary>
internal sealed class DocumentSignerRow
{
    public required int Generation { get; init; }
    public required string Label { get; init; }
    public required string Algorithm { get; init; }
    public required int CountrySigner { get; init; }
    public required DateTimeOffset UsedFrom { get; init; }
    public required DateTimeOffset UsedUntil { get; init; }
    public required long MostCards { get; init; }
    public long Cards { get; init; }
    public required byte[] Certificate { get; init; }
    public DateTimeOffset? RevokedAt { get; set; }
    public X509RevocationReason? RevokedBecause { get; set; }
    public long ActId { get; set; }
    public int Version { get; set; } = 1;

    /// <summary>What a fact commits to; the count is not part of it, each card's own fact is.</summary>
    public ReadOnlyMemory<byte> Bytes =>
        new CanonicalBytes(1)
            .Add("document-signer")
            .Add(Generation)
            .Add(Label)
            .Add(CountrySigner)
            .Add(MostCards)
            .AddFixed(SHA256.HashData(Certificate))
            .Add(RevokedAt is { } at ? Storage.Moment.ToStored(at) : 0)
            .Add((int?)RevokedBecause ?? 0)
            .Add(ActId)
            .Add(Version)
            .Written;

    /// <summary>Why it signs no card now; the first that does is the one that signs.</summary>
    public SignerState StateAt(DateTimeOffset now) =>
        RevokedAt is not null ? SignerState.Revoked
        : now > UsedUntil ? SignerState.Ended
        : Cards >= MostCards ? SignerState.Spent
        : now < UsedFrom ? SignerState.Waiting
        : SignerState.Usable;

    /// <summary>The caller disposes of it.</summary>
    public X509Certificate2 Load() => X509CertificateLoader.LoadCertificate(Certificate);
}

/// <summary>Whether a document signer may sign.</summary>
public enum SignerState
{
    Usable,

    /// <summary>Its time has not come.</summary>
    Waiting,

    /// <summary>Its time is over.</summary>
    Ended,

    /// <summary>It has signed as many cards as it may.</summary>
    Spent,
    Revoked,
}
