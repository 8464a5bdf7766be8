using System.Globalization;
using System.Text;
using CanCuoc.Storage;
using Microsoft.EntityFrameworkCore;

namespace CanCuoc.Cards;

/// <summary>
/// What the authorities hand out, as files: certificates, links, lists, the trust store of readers, what terminals show to chips; and the
/// written records of ceremonies. No key is in them.
/// </summary>
public static class PublishedFiles
{
    /// <summary>Each with its name, which may have a folder.</summary>
    public static async Task<IReadOnlyList<(string Name, byte[] Content)>> OfAsync(
        Session session,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var files = new List<(string, byte[])>();
        foreach (var row in await SignerTable.CountrySignersAsync(session, cancellation))
        {
            files.Add(($"country-signer-{row.Generation}.cer", row.Certificate));
            if (row.Link is { } link)
                files.Add(($"country-signer-{row.Generation}-link.cer", link));
        }
        foreach (var row in await SignerTable.DocumentSignersAsync(session, cancellation))
            files.Add(($"document-signer-{row.Generation}.cer", row.Certificate));
        foreach (var row in await SignerTable.ListsAsync(session, cancellation))
            files.Add(($"country-signer-{row.CountrySigner}.crl", row.List));
        var masters = await session.Rows.Set<MasterListRow>().AsNoTracking().ToListAsync(cancellation);
        if (masters.MaxBy(row => row.Number) is { } master)
            files.Add(("master-list.ml", master.List));
        if (
            files.Count > 0
            && !(await SignerTable.TrustAsync(session, now, cancellation)).IsRefused(out _, out var trust)
        )
            files.Add(("trust.pem", Encoding.ASCII.GetBytes(trust.ToPem())));
        files.AddRange(await VerifierFiles.OfAsync(session, Ledger.Act.DayOf(now), cancellation));
        foreach (var row in await session.Rows.Set<CeremonyRow>().AsNoTracking().ToListAsync(cancellation))
            files.Add((RecordOf(row.ActId, row.HeldAt, row.Kind), row.Record));
        return files;
    }

    /// <summary>The name of a ceremony's record.</summary>
    public static string RecordOf(long act, DateTimeOffset at, string kind) =>
        string.Create(CultureInfo.InvariantCulture, $"ceremonies/{at.UtcDateTime:yyyy-MM-dd}-{kind}-{act}.html");
}
