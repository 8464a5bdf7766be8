using System.Security.Cryptography.X509Certificates;
using CanCuoc.Chip.Trust;
using CanCuoc.Keys;
using CanCuoc.Ledger;
using CanCuoc.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace CanCuoc.Cards;

/// <summary>
/// Signs the list of the country signers that this state believes, its own and those of others that were brought by hand, by a key of its own
/// under the country signer (ICAO 9303-12 §9).
/// </summary>
public sealed class SignMasterList(IssuingKeys keys)
{
    public static readonly ActKind Kind = new(
        nameof(SignMasterList),
        RegistrySystem.Cards,
        Permission.HoldKeyCeremony,
        "Ký danh sách chứng thư ký cấp quốc gia",
        "Signing a master list"
    )
    {
        IsPreparing = true,
    };

    /// <summary>Signs within the act given.</summary>
    /// <param name="others">Other states' country signers.</param>
    public async Task<Outcome<HeldCeremony>> RunAsync(
        Act act,
        KeyCeremony ceremony,
        TrustStore others,
        CancellationToken cancellation
    )
    {
        var countries = await SignerTable.CountrySignersAsync(act.Session, cancellation);
        if (countries is not [.., var current])
            return SignerTable.NotFounded;
        var newest = await act
            .Session.Rows.Set<MasterListRow>()
            .OrderByDescending(row => row.Number)
            .FirstOrDefaultAsync(cancellation);
        if (SignerOf(act, current, newest).IsRefused(out var refusal, out var signer))
            return refusal;
        var signed = Sign(act, countries, others, signer);
        if (signed.IsRefused(out refusal, out var list))
            return refusal;
        var row = new MasterListRow
        {
            Number = (newest?.Number ?? 0) + 1,
            CountrySigner = current.Generation,
            Label = signer.Label,
            Signer = signer.Certificate,
            IssuedAt = act.Now,
            List = list.Encode(),
            ActId = act.Id.Value,
        };
        act.Session.Rows.Add(row);
        var (serialNumber, print) = (SignerFacts.SerialNumber(row.Signer), SignerFacts.Fingerprint(row.List));
        act.Record(new MasterListSigned(row.Number, serialNumber, print) { Row = row.Bytes });
        ceremony.Note("Danh sách số", "Master list", $"{row.Number} · {signer.Label}");
        ceremony.Note("Số chứng thư", "Certificates", $"{list.Certificates.Count}");
        ceremony.Note("Số hiệu chứng thư ký danh sách", "Serial number of its signer", serialNumber);
        ceremony.Note("SHA-256", "SHA-256", print);
        return ceremony.Close();
    }

    private sealed record ListSigner(string Label, byte[] Certificate);

    /// <summary>The key of the list before while it may sign and is of today's country signer, else a new one.</summary>
    private Outcome<ListSigner> SignerOf(Act act, CountrySignerRow country, MasterListRow? newest)
    {
        if (newest?.CountrySigner == country.Generation && MayStillSign(newest, act.Now))
            return new ListSigner(newest.Label, newest.Signer);
        if (keys.Open(country.Label).IsRefused(out var refusal, out var countryKey))
            return refusal;
        using var opened = countryKey;
        var (_, label, key) = keys.Make(
            "master-list-signer",
            IssuingKeys.GenerationAfter(newest?.Label),
            KeyAlgorithm.P256
        );
        using var made = key;
        using var countrySigner = country.Load();
        var certified = MasterListSigner.Certify(countrySigner, countryKey, key, country.Authority, act.Now);
        if (certified.IsRefused(out refusal, out var certificate))
            return refusal;
        using (certificate)
            return new ListSigner(label, certificate.RawData);
    }

    private Outcome<MasterList> Sign(
        Act act,
        IReadOnlyList<CountrySignerRow> countries,
        TrustStore others,
        ListSigner signer
    )
    {
        if (keys.Open(signer.Label).IsRefused(out var refusal, out var key))
            return refusal;
        using var opened = key;
        using var certificate = X509CertificateLoader.LoadCertificate(signer.Certificate);
        using var countrySigner = countries[^1].Load();
        X509Certificate2[] listed =
        [
            .. countries.Select(row => row.Load()),
            .. countries.Select(row => row.LoadLink()).OfType<X509Certificate2>(),
            .. others.Copies(),
        ];
        var list = MasterList.Sign(listed, key, certificate, countrySigner, act.Now);
        foreach (var one in listed)
            one.Dispose();
        return list;
    }

    private static bool MayStillSign(MasterListRow row, DateTimeOffset now)
    {
        using var certificate = X509CertificateLoader.LoadCertificate(row.Signer);
        return MasterListSigner.MaySign(certificate, now);
    }
}
