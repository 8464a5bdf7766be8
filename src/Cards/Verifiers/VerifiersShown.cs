using CanCuoc.Chip.Verifiable;
using CanCuoc.Ledger;

namespace CanCuoc.Cards;

/// <summary>Who may read prints, as it is shown: the country verifier's keys, document verifiers, and terminals whose certificates are valid.</summary>
internal static class VerifiersShown
{
    public static async Task<VerifiersStatus> OfAsync(Act act, CancellationToken cancellation)
    {
        var countries = await VerifierTable.CountryVerifiersAsync(act.Session, cancellation);
        var verifiers = await VerifierTable.DocumentVerifiersAsync(act.Session, cancellation);
        var terminals = await VerifierTable.TerminalsAsync(act.Session, VerifierDay.Of(act), cancellation);
        var newest = verifiers.GroupBy(row => row.Name).Select(rows => rows.Last().Holder).ToHashSet();
        return new VerifiersStatus(
            VerifierDay.Of(act),
            [.. countries.Select(Shown)],
            [.. verifiers.Select(row => Shown(row, newest.Contains(row.Holder)))],
            [.. terminals.GroupBy(row => row.Name).Select(rows => Shown(rows.Last()))]
        );
    }

    private static CountryVerifierStatus Shown(CountryVerifierRow row)
    {
        var content = row.Load().Content;
        return new(
            row.Generation,
            row.Holder,
            row.Label,
            row.Algorithm,
            content.Authorization.Rights,
            content.Effective,
            content.Expires,
            row.Link is not null,
            SignerFacts.Fingerprint(row.Certificate)
        );
    }

    private static DocumentVerifierStatus Shown(DocumentVerifierRow row, bool isNewest)
    {
        var content = row.Load()?.Content;
        return new(
            row.Holder,
            row.Label is not null,
            isNewest,
            content?.Authorization.Role == TerminalRole.ForeignVerifier,
            content?.Authorization.Rights,
            content?.Effective,
            content?.Expires
        );
    }

    private static TerminalStatus Shown(TerminalRow row)
    {
        var content = row.Load().Content;
        return new(row.Holder, row.DocumentVerifier, content.Authorization.Rights, content.Effective, content.Expires);
    }
}
