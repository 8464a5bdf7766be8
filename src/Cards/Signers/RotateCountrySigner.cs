using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Cards;

/// <summary>
/// Rolls the country signer over: a new key, its certificate by itself and by the key before, a document signer under it. The older key is
/// kept: it goes on listing what it certified and was revoked.
/// </summary>
public sealed class RotateCountrySigner(IssuingKeys keys)
{
    public static readonly ActKind Kind = new(
        nameof(RotateCountrySigner),
        RegistrySystem.Cards,
        Permission.HoldKeyCeremony,
        "Thay khóa ký cấp quốc gia",
        "Rolling the country signer over"
    )
    {
        IsPreparing = true,
    };

    private readonly SignerSteps steps = new(keys);

    public async Task<Outcome<HeldCeremony>> RunAsync(
        Act act,
        KeyCeremony ceremony,
        SignerChoice choice,
        CancellationToken cancellation
    )
    {
        if ((await SignerTable.CurrentAsync(act.Session, cancellation)).IsRefused(out var refusal, out var former))
            return refusal;
        var certified = await steps.CertifyCountryAsync(act, former.Authority, choice.CountrySigner, former);
        if (certified.IsRefused(out refusal, out var country))
            return refusal;
        ceremony.Note(country);
        var issued = await steps.CertifyDocumentSignerAsync(act, country, choice.DocumentSigner, choice.Limits);
        if (issued.IsRefused(out refusal, out var signer))
            return refusal;
        ceremony.Note(signer);
        foreach (var each in new[] { former, country })
        {
            if ((await steps.IssueListAsync(act, each)).IsRefused(out refusal, out var list))
                return refusal;
            ceremony.Note(list);
        }
        return ceremony.Close();
    }
}
