using CanCuoc.Chip.Trust;
using CanCuoc.Ledger;
using CanCuoc.Storage;
using CanCuoc.Vocabulary;

namespace CanCuoc.Cards;

/// <summary>
/// Founds the country verifying authority (CVCA): from now on the chips that are made trust its key, and give prints to the terminals that it
/// allows. One whose certificate ran out cannot link any more; then it is founded anew, and cards of before give their prints to nobody.
/// </summary>
public sealed class FoundCountryVerifier(IssuingKeys keys)
{
    public static readonly ActKind Kind = new(
        nameof(FoundCountryVerifier),
        RegistrySystem.Cards,
        Permission.HoldKeyCeremony,
        "Lập khóa cấp quyền đọc cấp quốc gia (CVCA)",
        "Founding the country verifier (CVCA)"
    )
    {
        IsPreparing = true,
    };

    public static readonly Refusal AlreadyFounded = new(
        "PKI-13",
        "Khóa cấp quyền đọc cấp quốc gia (CVCA) đã được lập; để thay khóa hãy dùng ./run pki cvca rotate.",
        "The country verifier (CVCA) is founded already; to change its key use ./run pki cvca rotate."
    );

    private readonly VerifierSteps steps = new(keys);

    /// <summary>Founds it within the act given.</summary>
    /// <param name="name">Country and mnemonic, such as VNCVCA.</param>
    public async Task<Outcome<HeldCeremony>> RunAsync(
        Act act,
        KeyCeremony ceremony,
        string name,
        VerifierChoice choice,
        FolderKind folder,
        CancellationToken cancellation
    )
    {
        var rows = await VerifierTable.CountryVerifiersAsync(act.Session, cancellation);
        var last = rows.LastOrDefault(row => row.Load().Holder.Holder == name)?.Load().Holder;
        if (rows is [.., var newest] && newest.Certified().Expires >= VerifierDay.Of(act))
            return AlreadyFounded;
        if (VerifierSteps.NextKey(name, last).IsRefused(out var refusal, out var holder))
            return refusal;
        if ((holder.Country == SigningAuthority.Specimen.Country) != (folder == FolderKind.Demonstration))
            return AuthorityRules.SpecimenOrReal.For(holder.Text);
        var generation = rows.Count == 0 ? 1 : rows[^1].Generation + 1;
        var founded = await steps.CertifyCountryAsync(act, holder, choice, generation, former: null);
        if (founded.IsRefused(out refusal, out var row))
            return refusal;
        ceremony.Note(row);
        return ceremony.Close();
    }
}
