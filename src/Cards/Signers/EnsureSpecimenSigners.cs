using CanCuoc.Chip.Trust;
using CanCuoc.Ledger;
using CanCuoc.Storage;
using CanCuoc.Vocabulary;

namespace CanCuoc.Cards;

/// <summary>
/// Gives a demonstration the keys it signs cards with, and new ones when their time or count is over, without a ceremony: every certificate
/// says SPECIMEN. Keys of demonstrations made before signers had generations are taken over.
/// </summary>
public sealed class EnsureSpecimenSigners(IssuingKeys keys)
{
    public static readonly ActKind Kind = new(
        nameof(EnsureSpecimenSigners),
        RegistrySystem.Cards,
        Permission.SetUpOfficers,
        "Tạo khóa ký thẻ MẪU",
        "Making SPECIMEN signing keys"
    )
    {
        IsPreparing = true,
        IsSilentWhenIdle = true,
    };

    private readonly SignerSteps steps = new(keys);

    public async Task<Outcome<Done>> RunAsync(Act act, FolderKind folder, CancellationToken cancellation)
    {
        if (folder != FolderKind.Demonstration)
            return AuthorityRules.SpecimenOrReal;
        keys.EnsureWrappingKey();
        if ((await CountryAsync(act, cancellation)).IsRefused(out var refusal, out var country))
            return refusal;
        if (await keys.FaultAsync(act.Session, act.Now, cancellation) is not null)
        {
            var issued = await steps.CertifyDocumentSignerAsync(
                act,
                country,
                SignerChoice.Standard.DocumentSigner,
                SignerLimits.Standard
            );
            if (issued.IsRefused(out refusal, out _))
                return refusal;
        }
        return await RefreshListsAsync(act, cancellation);
    }

    private async Task<Outcome<CountrySignerRow>> CountryAsync(Act act, CancellationToken cancellation)
    {
        var rows = await SignerTable.CountrySignersAsync(act.Session, cancellation);
        if (rows is [.., var current])
            return act.Now.AddMonths(SignerLimits.Standard.Months) <= current.UsedUntil
                ? current
                : await RollOverAsync(act, current);
        if (await FormerSpecimen.AdoptAsync(act, keys, cancellation) is { } adopted)
            return adopted;
        return await steps.CertifyCountryAsync(
            act,
            SigningAuthority.Specimen,
            SignerChoice.Standard.CountrySigner,
            former: null
        );
    }

    /// <summary>A demonstration that slept through its country signer's time begins anew, as no key is left that could link.</summary>
    private Task<Outcome<CountrySignerRow>> RollOverAsync(Act act, CountrySignerRow current) =>
        steps.CertifyCountryAsync(
            act,
            SigningAuthority.Specimen,
            SignerChoice.Standard.CountrySigner,
            act.Now <= current.UsedUntil ? current : null,
            current.Generation + 1
        );

    private async Task<Outcome<Done>> RefreshListsAsync(Act act, CancellationToken cancellation)
    {
        var lists = await SignerTable.ListsAsync(act.Session, cancellation);
        foreach (var country in await SignerTable.CountrySignersAsync(act.Session, cancellation))
        {
            var list = lists.Find(row => row.CountrySigner == country.Generation);
            if (list is not null && act.Now + (SignerSteps.ListPeriod / 2) < list.NextAt)
                continue;
            if ((await steps.IssueListAsync(act, country)).IsRefused(out var refusal, out _))
                return refusal;
        }
        return Done.It;
    }
}
