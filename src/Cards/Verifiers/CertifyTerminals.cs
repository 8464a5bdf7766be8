using CanCuoc.Chip.Verifiable;
using CanCuoc.Ledger;
using CanCuoc.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace CanCuoc.Cards;

/// <summary>
/// A document verifier whose key is here certifies terminals (inspection systems): all whose requests lie before the two people, or none.
/// </summary>
public sealed class CertifyTerminals(IssuingKeys keys)
{
    public static readonly ActKind Kind = new(
        nameof(CertifyTerminals),
        RegistrySystem.Cards,
        Permission.HoldKeyCeremony,
        "Cấp chứng thư cho thiết bị đọc",
        "Certifying terminals"
    )
    {
        IsPreparing = true,
    };

    public static readonly Refusal NoVerifier = new(
        "PKI-24",
        "Ở đây không có khóa còn hạn của đơn vị kiểm tra giấy tờ mà yêu cầu ghi: ./run pki dv request, ./run pki dv issue.",
        "No valid key of the document verifier that the request names is here: ./run pki dv request, ./run pki dv issue."
    );

    /// <summary>Certifies within the act given.</summary>
    public async Task<Outcome<HeldCeremony>> RunAsync(
        Act act,
        KeyCeremony ceremony,
        IReadOnlyList<VerifiableRequest> requests,
        VerifierTerms terms,
        CancellationToken cancellation
    )
    {
        var countries = await VerifierTable.CountryVerifiersAsync(act.Session, cancellation);
        var verifiers = await VerifierTable.DocumentVerifiersAsync(act.Session, cancellation);
        foreach (var request in requests)
        {
            if (VerifierOf(request, verifiers, countries, VerifierDay.Of(act)) is not var (verifier, issuer))
                return NoVerifier.For(request.Issuer?.Text ?? request.Holder.Text);
            var known = await KnownAsync(act, request.Holder, verifiers, countries, cancellation);
            if (Fault(request, terms, issuer, known, VerifierDay.Of(act)) is { } fault)
                return fault;
            if (Certify(act, verifier, issuer, request, terms).IsRefused(out var refusal, out var certificate))
                return refusal;
            var row = await KeepAsync(act, verifier, certificate);
            ceremony.Note(request);
            ceremony.Note(certificate);
            ceremony.NoteFile(VerifierFiles.TerminalOf(row.Holder), row.Certificate);
            ceremony.NoteFile(VerifierFiles.ChainOf(row.Holder), VerifierFiles.ChainOf(row, verifiers, countries));
        }
        return ceremony.Close();
    }

    private static Refusal? Fault(
        VerifiableRequest request,
        VerifierTerms terms,
        CertifiedKey issuer,
        IReadOnlyList<CertifiedKey> known,
        DateOnly today
    ) =>
        terms.Fault(TerminalRole.InspectionSystem, issuer)
        ?? (
            request.Holder.Country == issuer.Name.Country
                ? RequestRules.Fault(request, issuer.Name, known, today)
                : RequestRules.Foreign.For(request.Holder.Text)
        );

    /// <summary>The newest valid key here of the verifier that the request names, or of any where it names none.</summary>
    private static (DocumentVerifierRow Row, CertifiedKey Key)? VerifierOf(
        VerifiableRequest request,
        IReadOnlyList<DocumentVerifierRow> verifiers,
        IReadOnlyList<CountryVerifierRow> countries,
        DateOnly today
    )
    {
        foreach (var row in verifiers.Reverse().Where(row => row.Label is not null))
        {
            if (request.Issuer is { } asked && asked.Holder != row.Name)
                continue;
            if (VerifierTable.CertifiedOf(row, countries) is { } key && key.Expires >= today)
                return (row, key);
        }
        return null;
    }

    private static async Task<IReadOnlyList<CertifiedKey>> KnownAsync(
        Act act,
        HolderReference holder,
        IReadOnlyList<DocumentVerifierRow> verifiers,
        IReadOnlyList<CountryVerifierRow> countries,
        CancellationToken cancellation
    )
    {
        var name = holder.Holder;
        var rows = await act.Session.Rows.Set<TerminalRow>().Where(row => row.Name == name).ToListAsync(cancellation);
        return
        [
            .. rows.Select(row =>
                VerifierTable
                    .CertifiedOf(verifiers.Single(verifier => verifier.Holder == row.DocumentVerifier), countries)!
                    .Import(row.Load())
                    .Value
            ),
        ];
    }

    private Outcome<VerifiableCertificate> Certify(
        Act act,
        DocumentVerifierRow verifier,
        CertifiedKey issuer,
        VerifiableRequest request,
        VerifierTerms terms
    )
    {
        if (keys.OpenVerifier(verifier.Label!).IsRefused(out var refusal, out var key))
            return refusal;
        using var opened = key;
        var authorization = Authorization.Of(TerminalRole.InspectionSystem, terms.Rights);
        var last = terms.LastDay(VerifierDay.Of(act), issuer);
        return CertificateIssuing.Certify(issuer, key, request, authorization, VerifierDay.Of(act), last);
    }

    private static async Task<TerminalRow> KeepAsync(
        Act act,
        DocumentVerifierRow verifier,
        VerifiableCertificate certificate
    )
    {
        var row = new TerminalRow
        {
            Holder = certificate.Holder.Text,
            Name = certificate.Holder.Holder,
            DocumentVerifier = verifier.Holder,
            ExpiresOn = PartialDate.Of(certificate.Content.Expires).ToInt(),
            Certificate = certificate.Encode(),
            ActId = act.Id.Value,
        };
        act.Session.Rows.Add(row);
        await act.Session.FlushAsync(default);
        var print = SignerFacts.Fingerprint(row.Certificate);
        act.Record(new TerminalCertified(row.Holder, verifier.Holder, print) { Row = row.Bytes });
        return row;
    }
}
