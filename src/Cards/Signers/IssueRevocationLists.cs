using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Cards;

/// <summary>Issues the list of every country signer anew, which must be done every 90 days though nothing was revoked (ICAO 9303-12 §4.2).</summary>
public sealed class IssueRevocationLists(IssuingKeys keys)
{
    public static readonly ActKind Kind = new(
        nameof(IssueRevocationLists),
        RegistrySystem.Cards,
        Permission.HoldKeyCeremony,
        "Ban hành danh sách thu hồi",
        "Issuing the revocation lists"
    )
    {
        IsPreparing = true,
    };

    private readonly SignerSteps steps = new(keys);

    public async Task<Outcome<HeldCeremony>> RunAsync(Act act, KeyCeremony ceremony, CancellationToken cancellation)
    {
        var countries = await SignerTable.CountrySignersAsync(act.Session, cancellation);
        if (countries.Count == 0)
            return SignerTable.NotFounded;
        foreach (var country in countries)
        {
            if ((await steps.IssueListAsync(act, country)).IsRefused(out var refusal, out var list))
                return refusal;
            ceremony.Note(list);
        }
        return ceremony.Close();
    }
}
