using CanCuoc.Chip.Trust;
using CanCuoc.Keys;
using CanCuoc.Ledger;
using CanCuoc.Storage;
using CanCuoc.Vocabulary;

namespace CanCuoc.Cards;

/// <summary>Founds the country signing authority: its first key, the first document signer, and an empty list of revoked certificates.</summary>
public sealed class FoundCountrySigner(IssuingKeys keys)
{
    public static readonly ActKind Kind = new(
        nameof(FoundCountrySigner),
        RegistrySystem.Cards,
        Permission.HoldKeyCeremony,
        "Lập cơ quan ký cấp quốc gia",
        "Founding the country signer"
    )
    {
        IsPreparing = true,
    };

    public static readonly Refusal AlreadyFounded = new(
        "PKI-03",
        "Cơ quan ký cấp quốc gia đã được lập; để thay khóa hãy dùng ./run pki rotate.",
        "The country signer is founded already; to change its key use ./run pki rotate."
    );

    private readonly SignerSteps steps = new(keys);

    public async Task<Outcome<HeldCeremony>> RunAsync(
        Act act,
        KeyCeremony ceremony,
        SigningAuthority authority,
        SignerChoice choice,
        FolderKind folder,
        CancellationToken cancellation
    )
    {
        if (AuthorityRules.Check(authority, folder) is { } unfit)
            return unfit;
        if ((await SignerTable.CountrySignersAsync(act.Session, cancellation)).Count > 0)
            return AlreadyFounded;
        keys.EnsureWrappingKey();
        var founded = await steps.CertifyCountryAsync(act, authority, choice.CountrySigner, former: null);
        if (founded.IsRefused(out var refusal, out var country))
            return refusal;
        ceremony.Note(country);
        var issued = await steps.CertifyDocumentSignerAsync(act, country, choice.DocumentSigner, choice.Limits);
        if (issued.IsRefused(out refusal, out var signer))
            return refusal;
        ceremony.Note(signer);
        if ((await steps.IssueListAsync(act, country)).IsRefused(out refusal, out var list))
            return refusal;
        ceremony.Note(list);
        return ceremony.Close();
    }
}

/// <summary>Which keys are made, and how long and how often the document signer signs.</summary>
public sealed record SignerChoice(KeyAlgorithm CountrySigner, KeyAlgorithm DocumentSigner, SignerLimits Limits)
{
    public static readonly SignerChoice Standard = new(KeyAlgorithm.P384, KeyAlgorithm.P256, SignerLimits.Standard);
}
