using System.Security.Cryptography.X509Certificates;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Trust;

/// <summary>The newest revocation list of each country signer's key; keys are told apart, for an old one goes on listing what it signed.</summary>
internal sealed class HeldLists
{
    private readonly IReadOnlyDictionary<string, RevocationList> byKey;

    private HeldLists(IReadOnlyDictionary<string, RevocationList> byKey) => this.byKey = byKey;

    public static HeldLists None { get; } = new(new Dictionary<string, RevocationList>(StringComparer.Ordinal));

    public IReadOnlyList<RevocationList> All => [.. byKey.Values];

    /// <summary>Refused when a newer one of the key is held: an old list must not hide what was revoked since.</summary>
    public Outcome<HeldLists> With(RevocationList list, X509Certificate2 signer)
    {
        var key = KeyOf(signer.PublicKey);
        if (byKey.TryGetValue(key, out var held) && list.IsOlderThan(held))
            return TrustStore.ListIsOlder.For(list.Issuer);
        return new HeldLists(new Dictionary<string, RevocationList>(byKey, StringComparer.Ordinal) { [key] = list });
    }

    public RevokedCertificate? Find(X509Certificate2 certificate)
    {
        foreach (var list in byKey.Values)
        {
            if (list.Find(certificate) is { } found)
                return found;
        }
        return null;
    }

    /// <summary>
    /// The list that answers for a certificate: the newest of its issuer, by the key that certified it where that has one. States differ in
    /// whether a new key lists for the old one too.
    /// </summary>
    public RevocationList? For(X509Certificate2 certificate)
    {
        var lists = byKey.Values.Where(list => list.IsOfIssuerOf(certificate)).ToList();
        var byItsKey = lists.FindAll(list => list.IsOfKeyOf(certificate));
        return (byItsKey.Count > 0 ? byItsKey : lists).MaxBy(list => list.ThisUpdate);
    }

    private static string KeyOf(PublicKey key) => Convert.ToHexString(key.ExportSubjectPublicKeyInfo());
}
