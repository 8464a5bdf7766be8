using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Cards;

/// <summary>
/// Rolls the country verifier over: a new key, its certificate by itself for cards to come, and the one by the key before that leads cards in
/// people's hands to it (TR-03110-3 §2.1). What the older key certified stays good for its time.
/// </summary>
public sealed class RotateCountryVerifier(IssuingKeys keys)
{
    public static readonly ActKind Kind = new(
        nameof(RotateCountryVerifier),
        RegistrySystem.Cards,
        Permission.HoldKeyCeremony,
        "Thay khóa cấp quyền đọc cấp quốc gia (CVCA)",
        "Rolling the country verifier (CVCA) over"
    )
    {
        IsPreparing = true,
    };

    private readonly VerifierSteps steps = new(keys);

    public async Task<Outcome<HeldCeremony>> RunAsync(
        Act act,
        KeyCeremony ceremony,
        VerifierChoice choice,
        CancellationToken cancellation
    )
    {
        if ((await VerifierTable.CurrentAsync(act.Session, cancellation)).IsRefused(out var refusal, out var former))
            return refusal;
        var last = former.Load().Holder;
        if (VerifierSteps.NextKey(last.Holder, last).IsRefused(out refusal, out var holder))
            return refusal;
        var certified = await steps.CertifyCountryAsync(act, holder, choice, former.Generation + 1, former);
        if (certified.IsRefused(out refusal, out var row))
            return refusal;
        ceremony.Note(row);
        return ceremony.Close();
    }
}
