using CanCuoc.Keys;
using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Cards;

/// <summary>
/// Certifies one more key that signs cards. Signers sign one after the other, the oldest first, so one that is issued in time takes over by
/// itself when the one before reaches its limit.
/// </summary>
public sealed class IssueDocumentSigner(IssuingKeys keys)
{
    public static readonly ActKind Kind = new(
        nameof(IssueDocumentSigner),
        RegistrySystem.Cards,
        Permission.HoldKeyCeremony,
        "Cấp khóa ký thẻ",
        "Issuing a document signer"
    )
    {
        IsPreparing = true,
    };

    private readonly SignerSteps steps = new(keys);

    public async Task<Outcome<HeldCeremony>> RunAsync(
        Act act,
        KeyCeremony ceremony,
        KeyAlgorithm algorithm,
        SignerLimits limits,
        CancellationToken cancellation
    )
    {
        if ((await SignerTable.CurrentAsync(act.Session, cancellation)).IsRefused(out var refusal, out var country))
            return refusal;
        var issued = await steps.CertifyDocumentSignerAsync(act, country, algorithm, limits);
        if (issued.IsRefused(out refusal, out var signer))
            return refusal;
        ceremony.Note(signer);
        return ceremony.Close();
    }
}
