using System.Security.Cryptography.X509Certificates;
using CanCuoc.Chip.Trust;
using CanCuoc.Keys;
using CanCuoc.Ledger;
using CanCuoc.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace CanCuoc.Cards;

/// <summary>
/// What ceremonies are made of. A key is made before its certificate is committed: one that a power cut left without is taken by the next
/// ceremony that wants one of its kind, and no certificate is known whose act was not kept.
/// </summary>
internal sealed class SignerSteps(IssuingKeys keys)
{
    public const int CountrySignerYears = 4;

    /// <summary>Within which a next list must come (ICAO 9303-12 §4.2).</summary>
    public static readonly TimeSpan ListPeriod = TimeSpan.FromDays(90);

    /// <summary>A country signer's key, certified by itself, and by the one before where there is one.</summary>
    /// <param name="atLeast">The first generation that is free.</param>
    public async Task<Outcome<CountrySignerRow>> CertifyCountryAsync(
        Act act,
        SigningAuthority authority,
        KeyAlgorithm algorithm,
        CountrySignerRow? former,
        int atLeast = 1
    )
    {
        var first = Math.Max(atLeast, (former?.Generation ?? 0) + 1);
        var (generation, label, key) = keys.Make("country-signer", first, algorithm);
        using var made = key;
        var until = act.Now.AddYears(CountrySignerYears);
        using var certificate = CountrySigner.Certify(key, authority, act.Now, until);
        byte[]? link = null;
        if (former is not null && LinkOf(act, former, certificate).IsRefused(out var refusal, out link))
            return refusal;
        var row = new CountrySignerRow
        {
            Generation = generation,
            Label = label,
            Algorithm = algorithm.Name,
            Country = authority.Country,
            State = authority.State,
            Organisation = authority.Organisation,
            Contact = authority.Contact.AbsoluteUri,
            RevocationList = authority.RevocationList.AbsoluteUri,
            UsedUntil = until,
            Certificate = certificate.RawData,
            Link = link,
            ActId = act.Id.Value,
        };
        act.Session.Rows.Add(row);
        await act.Session.FlushAsync(default);
        var print = SignerFacts.Fingerprint(row.Certificate);
        act.Record(new CountrySignerCertified(generation, certificate.SerialNumber, print) { Row = row.Bytes });
        if (link is not null)
            act.Record(
                new CountrySignerLinked(
                    former!.Generation,
                    generation,
                    SignerFacts.SerialNumber(link),
                    SignerFacts.Fingerprint(link)
                )
            );
        return row;
    }

    /// <summary>A key that signs cards, certified by the country signer.</summary>
    public async Task<Outcome<DocumentSignerRow>> CertifyDocumentSignerAsync(
        Act act,
        CountrySignerRow country,
        KeyAlgorithm algorithm,
        SignerLimits limits
    )
    {
        if (limits.Fault is { } tooWide)
            return tooWide;
        if (keys.Open(country.Label).IsRefused(out var refusal, out var countryKey))
            return refusal;
        using var opened = countryKey;
        var newest = await act.Session.Rows.Set<DocumentSignerRow>().MaxAsync(row => (int?)row.Generation) ?? 0;
        var (generation, label, key) = keys.Make("document-signer", newest + 1, algorithm);
        using var made = key;
        using var countrySigner = country.Load();
        var certified = DocumentSigner.Certify(
            countrySigner,
            countryKey,
            key,
            country.Authority,
            act.Now,
            limits.Months
        );
        if (certified.IsRefused(out refusal, out var certificate))
            return refusal;
        using var issued = certificate;
        var row = new DocumentSignerRow
        {
            Generation = generation,
            Label = label,
            Algorithm = algorithm.Name,
            CountrySigner = country.Generation,
            UsedFrom = act.Now,
            UsedUntil = act.Now.AddMonths(limits.Months),
            MostCards = limits.Cards,
            Certificate = certificate.RawData,
            ActId = act.Id.Value,
        };
        act.Session.Rows.Add(row);
        await act.Session.FlushAsync(default);
        act.Record(
            new DocumentSignerCertified(
                generation,
                country.Generation,
                certificate.SerialNumber,
                SignerFacts.Fingerprint(row.Certificate)
            )
            {
                Row = row.Bytes,
            }
        );
        return row;
    }

    /// <summary>The next list of a country signer, with every signer that it certified and that was revoked.</summary>
    public async Task<Outcome<RevocationListRow>> IssueListAsync(Act act, CountrySignerRow country)
    {
        if (keys.Open(country.Label).IsRefused(out var refusal, out var key))
            return refusal;
        using var opened = key;
        var newest =
            await act
                .Session.Rows.Set<RevocationListRow>()
                .Where(row => row.CountrySigner == country.Generation)
                .MaxAsync(row => (long?)row.Number)
            ?? 0;
        var revoked = await act
            .Session.Rows.Set<DocumentSignerRow>()
            .Where(row => row.CountrySigner == country.Generation && row.RevokedAt != null)
            .ToListAsync();
        using var certificate = country.Load();
        var next = act.Now + ListPeriod;
        var list = RevocationList.Issue(certificate, key, revoked.Select(Entry), newest + 1, act.Now, next);
        var row = new RevocationListRow
        {
            CountrySigner = country.Generation,
            Number = newest + 1,
            IssuedAt = act.Now,
            NextAt = next,
            List = list.Encode(),
            ActId = act.Id.Value,
        };
        act.Session.Rows.Add(row);
        await act.Session.FlushAsync(default);
        act.Record(
            new RevocationListIssued(country.Generation, row.Number, SignerFacts.Fingerprint(row.List))
            {
                Row = row.Bytes,
            }
        );
        return row;
    }

    private Outcome<byte[]> LinkOf(Act act, CountrySignerRow former, X509Certificate2 next)
    {
        if (keys.Open(former.Label).IsRefused(out var refusal, out var key))
            return refusal;
        using var opened = key;
        using var old = former.Load();
        if (CountrySigner.Link(old, key, next, former.Authority, act.Now).IsRefused(out refusal, out var link))
            return refusal;
        using (link)
            return link.RawData;
    }

    private static RevokedCertificate Entry(DocumentSignerRow row)
    {
        using var certificate = row.Load();
        return new(certificate.SerialNumberBytes.ToArray(), row.RevokedAt!.Value, row.RevokedBecause ?? default);
    }
}
