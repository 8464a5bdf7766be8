using CanCuoc.Chip.Verifiable;
using CanCuoc.Storage;
using CanCuoc.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace CanCuoc.Cards;

/// <summary>Finds the keys that say who may read prints, and what chips must trust for it.</summary>
internal static class VerifierTable
{
    public static readonly Refusal NotFounded = new(
        "PKI-12",
        "Chưa có khóa cấp quyền đọc cấp quốc gia (CVCA); hãy lập trước bằng ./run pki cvca init.",
        "There is no country verifier (CVCA) yet; found it first by ./run pki cvca init."
    );

    public static Task<List<CountryVerifierRow>> CountryVerifiersAsync(
        Session session,
        CancellationToken cancellation
    ) => session.Rows.Set<CountryVerifierRow>().AsNoTracking().OrderBy(row => row.Generation).ToListAsync(cancellation);

    public static Task<List<DocumentVerifierRow>> DocumentVerifiersAsync(
        Session session,
        CancellationToken cancellation
    ) => session.Rows.Set<DocumentVerifierRow>().AsNoTracking().OrderBy(row => row.Holder).ToListAsync(cancellation);

    /// <summary>Terminals whose certificates are still valid.</summary>
    public static Task<List<TerminalRow>> TerminalsAsync(
        Session session,
        DateOnly today,
        CancellationToken cancellation
    )
    {
        var day = PartialDate.Of(today).ToInt();
        return session
            .Rows.Set<TerminalRow>()
            .AsNoTracking()
            .Where(row => row.ExpiresOn >= day)
            .OrderBy(row => row.Holder)
            .ToListAsync(cancellation);
    }

    /// <summary>The country verifier that certifies now; only the newest does.</summary>
    public static async Task<Outcome<CountryVerifierRow>> CurrentAsync(
        Session session,
        CancellationToken cancellation
    ) => (await CountryVerifiersAsync(session, cancellation)) is [.., var newest] ? newest : NotFounded;

    /// <summary>
    /// What a chip that is made today trusts, the generation before too, under which terminals may still be; null where prints are for nobody.
    /// </summary>
    public static async Task<TrustPoints?> TrustPointsAsync(
        Session session,
        DateOnly today,
        CancellationToken cancellation
    )
    {
        var rows = await CountryVerifiersAsync(session, cancellation);
        if (rows is not [.., var current])
            return null;
        var former = rows.Count > 1 && current.Link is not null ? rows[^2].Certified() : null;
        return TrustPoints.Of(current.Load(), today).Value with { Previous = former };
    }

    /// <summary>The key of a document verifier with what its chain leaves it; null where it has no certificate.</summary>
    public static CertifiedKey? CertifiedOf(
        DocumentVerifierRow verifier,
        IReadOnlyList<CountryVerifierRow> countries
    ) =>
        verifier.Load() is { } certificate
            ? countries.Single(row => row.Generation == verifier.CountryVerifier).Certified().Import(certificate).Value
            : null;
}
