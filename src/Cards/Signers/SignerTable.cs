using System.Security.Cryptography.X509Certificates;
using CanCuoc.Chip.Trust;
using CanCuoc.Storage;
using CanCuoc.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace CanCuoc.Cards;

/// <summary>Finds the keys that sign cards, and what readers must trust.</summary>
internal static class SignerTable
{
    public static readonly Refusal NotFounded = new(
        "PKI-04",
        "Chưa có cơ quan ký cấp quốc gia; hãy lập trước bằng ./run pki init.",
        "There is no country signer yet; found it first by ./run pki init."
    );

    public static Task<List<CountrySignerRow>> CountrySignersAsync(Session session, CancellationToken cancellation) =>
        session.Rows.Set<CountrySignerRow>().AsNoTracking().OrderBy(row => row.Generation).ToListAsync(cancellation);

    public static Task<List<DocumentSignerRow>> DocumentSignersAsync(Session session, CancellationToken cancellation) =>
        session.Rows.Set<DocumentSignerRow>().AsNoTracking().OrderBy(row => row.Generation).ToListAsync(cancellation);

    /// <summary>The country signer whose key signs now; only the newest does.</summary>
    public static async Task<Outcome<CountrySignerRow>> CurrentAsync(Session session, CancellationToken cancellation) =>
        (await CountrySignersAsync(session, cancellation)) is [.., var newest] ? newest : NotFounded;

    /// <summary>The newest list of each country signer.</summary>
    public static async Task<List<RevocationListRow>> ListsAsync(Session session, CancellationToken cancellation)
    {
        var lists = await session.Rows.Set<RevocationListRow>().AsNoTracking().ToListAsync(cancellation);
        return [.. lists.GroupBy(row => row.CountrySigner).Select(group => group.MaxBy(row => row.Number)!)];
    }

    /// <summary>Every country signer, the links between them, and their newest lists.</summary>
    public static async Task<Outcome<TrustStore>> TrustAsync(
        Session session,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var rows = await CountrySignersAsync(session, cancellation);
        X509Certificate2[] certificates =
        [
            .. rows.Select(row => row.Load()),
            .. rows.Select(row => row.LoadLink()).OfType<X509Certificate2>(),
        ];
        var made = TrustStore.Of(certificates);
        foreach (var certificate in certificates)
            certificate.Dispose();
        foreach (var row in await ListsAsync(session, cancellation))
        {
            if (made.IsRefused(out var refusal, out var store))
                return refusal;
            if (RevocationList.Parse(row.List).IsRefused(out refusal, out var list))
                return refusal;
            made = store.Admit(list, now);
        }
        return made;
    }
}
