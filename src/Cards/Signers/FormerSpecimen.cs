using System.Security.Cryptography.X509Certificates;
using CanCuoc.Chip.Trust;
using CanCuoc.Keys;
using CanCuoc.Ledger;

namespace CanCuoc.Cards;

/// <summary>
/// The one country signer and document signer that demonstrations had under labels without a number; cards they signed stay believed. A real
/// folder never had any.
/// </summary>
internal static class FormerSpecimen
{
    private const string CountryLabel = "country-signer";
    private const string DocumentLabel = "document-signer";

    /// <summary>The country signer taken over; null when there is none.</summary>
    public static async Task<CountrySignerRow?> AdoptAsync(Act act, IssuingKeys keys, CancellationToken cancellation)
    {
        using var country = keys.Signers.Certificate(CountryLabel);
        using var signer = keys.Signers.Certificate(DocumentLabel);
        if (country is null || signer is null || !SigningAuthority.IsSpecimen(country))
            return null;
        var row = new CountrySignerRow
        {
            Generation = 1,
            Label = CountryLabel,
            Algorithm = KeyAlgorithm.P256.Name,
            Country = SigningAuthority.Specimen.Country,
            State = SigningAuthority.Specimen.State,
            Organisation = SigningAuthority.Specimen.Organisation,
            Contact = SigningAuthority.Specimen.Contact.AbsoluteUri,
            RevocationList = SigningAuthority.Specimen.RevocationList.AbsoluteUri,
            UsedUntil = CountrySigner.UseOf(country).Until,
            Certificate = country.RawData,
            ActId = act.Id.Value,
        };
        var document = await DocumentSignerAsync(act, signer, cancellation);
        act.Session.Rows.Add(row);
        act.Session.Rows.Add(document);
        await act.Session.FlushAsync(cancellation);
        act.Record(
            new CountrySignerCertified(1, country.SerialNumber, SignerFacts.Fingerprint(row.Certificate))
            {
                Row = row.Bytes,
            }
        );
        act.Record(
            new DocumentSignerCertified(1, 1, signer.SerialNumber, SignerFacts.Fingerprint(document.Certificate))
            {
                Row = document.Bytes,
            }
        );
        return row;
    }

    private static async Task<DocumentSignerRow> DocumentSignerAsync(
        Act act,
        X509Certificate2 certificate,
        CancellationToken cancellation
    )
    {
        var use = CountrySigner.UseOf(certificate);
        return new DocumentSignerRow
        {
            Generation = 1,
            Label = DocumentLabel,
            Algorithm = KeyAlgorithm.P256.Name,
            CountrySigner = 1,
            UsedFrom = use.From,
            UsedUntil = use.Until,
            MostCards = SignerLimits.Standard.Cards,
            Cards = (long?)await act.Session.ScalarAsync("SELECT count(*) FROM cards.card", cancellation) ?? 0,
            Certificate = certificate.RawData,
            ActId = act.Id.Value,
        };
    }
}
