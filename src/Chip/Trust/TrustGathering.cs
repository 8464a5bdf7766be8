using System.Security.Cryptography.X509Certificates;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Trust;

/// <summary>
/// Lets what was brought wait until somebody believed answers for it. Revocation lists go before master lists, so that none is taken
/// whose signer was revoked; the older of two lists of a key goes first.
/// </summary>
internal sealed class TrustGathering(IEnumerable<X509Certificate2> brought, DateTimeOffset at)
{
    private readonly List<Waiting> waiting = [];

    // the same list may lie in two files
    private readonly Dictionary<TrustItem, Refusal> notTaken = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<TrustItem, RevocationList> lists = new(ReferenceEqualityComparer.Instance);

    public TrustStore Store { get; private set; } = TrustStore.OfBrought(brought);

    public TrustItem Add(X509Certificate2 certificate)
    {
        var item = TrustItem.Of(certificate);
        if (!Belief.MayCertify(certificate))
            notTaken[item] = TrustStore.NotACountrySigner.For(certificate.Subject);
        else if (!Store.Believes(certificate))
            waiting.Add(new(item, store => store.Admit(certificate.RawDataMemory.Span, at)));
        return item;
    }

    public TrustItem Add(RevocationList list)
    {
        var item = Wait(TrustItem.Of(list), store => store.Admit(list, at));
        lists[item] = list;
        return item;
    }

    public TrustItem Add(MasterList list) => Wait(TrustItem.Of(list), store => store.Admit(list, at));

    public void Run()
    {
        waiting.Sort((one, other) => Nullable.Compare(one.Item.Issued, other.Item.Issued));
        while (TakesOne(item => item.Kind != TrustItemKind.MasterList) || TakesOne(_ => true)) { }
    }

    public TrustItem Judged(TrustItem item) =>
        notTaken.TryGetValue(item, out var refusal) ? item with { NotTaken = refusal }
        : lists.TryGetValue(item, out var list) && !Store.RevocationLists.Any(list.IsSameAs)
            ? item with
            {
                IsSuperseded = true,
            }
        : item;

    private TrustItem Wait(TrustItem item, Func<TrustStore, Outcome<TrustStore>> admit)
    {
        waiting.Add(new(item, admit));
        return item;
    }

    private bool TakesOne(Predicate<TrustItem> isMeant)
    {
        foreach (var one in waiting.Where(one => isMeant(one.Item)).ToList())
        {
            if (one.Admit(Store).IsRefused(out var refusal, out var store))
            {
                notTaken[one.Item] = refusal;
                continue;
            }
            Store = store;
            notTaken.Remove(one.Item);
            waiting.Remove(one);
            return true;
        }
        return false;
    }

    private sealed record Waiting(TrustItem Item, Func<TrustStore, Outcome<TrustStore>> Admit);
}
