using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Access;

/// <summary>
/// Disables an officer for good: whoever sits at a desk under this account is stopped at the next step. One administrator suffices,
/// because stopping somebody must not wait.
/// </summary>
public sealed class DisableOfficer
{
    public static readonly ActKind Kind = new(
        nameof(DisableOfficer),
        RegistrySystem.Population,
        Permission.ManageOfficers,
        "Ngừng tài khoản cán bộ",
        "Disabling an officer"
    )
    {
        IsPreparing = true,
    };

    public async Task<Outcome<Done>> RunAsync(Act act, OfficerId officer, CancellationToken cancellation)
    {
        await ManagingTurn.TakeAsync(act.Session, cancellation);
        if ((await Officer.FindAsync(act.Session, officer, cancellation)).IsRefused(out var refusal, out var row))
            return refusal;
        row.DisabledByAct = act.Id.Value;
        row.Version++;
        act.Record(new OfficerDisabled(officer) { Row = row.Bytes });
        return Done.It;
    }
}

/// <summary>An officer was disabled.</summary>
public sealed record OfficerDisabled(OfficerId Officer) : Fact;
