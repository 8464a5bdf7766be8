using CanCuoc.Chip.Verifiable;
using CanCuoc.Ledger;
using CanCuoc.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace CanCuoc.Cards;

/// <summary>The country verifier certifies a document verifier's key, made here or brought as a request from elsewhere.</summary>
public sealed class CertifyDocumentVerifier(IssuingKeys keys)
{
    public static readonly ActKind Kind = new(
        nameof(CertifyDocumentVerifier),
        RegistrySystem.Cards,
        Permission.HoldKeyCeremony,
        "Cấp chứng thư cho đơn vị kiểm tra giấy tờ (DV)",
        "Certifying a document verifier"
    )
    {
        IsPreparing = true,
    };

    /// <summary>Certifies within the act given.</summary>
    /// <param name="isForeign">It is another state's, and an agreement gives it this.</param>
    public async Task<Outcome<HeldCeremony>> RunAsync(
        Act act,
        KeyCeremony ceremony,
        VerifiableRequest request,
        VerifierTerms terms,
        bool isForeign,
        CancellationToken cancellation
    )
    {
        var countries = await VerifierTable.CountryVerifiersAsync(act.Session, cancellation);
        if (countries is not [.., var country])
            return VerifierTable.NotFounded;
        var role = isForeign ? TerminalRole.ForeignVerifier : TerminalRole.DomesticVerifier;
        var issuer = country.Certified();
        if (terms.Fault(role, issuer) is { } fault)
            return fault;
        if ((request.Holder.Country != issuer.Name.Country) != isForeign)
            return RequestRules.Foreign.For(request.Holder.Text);
        var rows = await SameHolderAsync(act, request.Holder, cancellation);
        var waiting = rows.Find(row => row.Holder == request.Holder.Text && row.Certificate is null);
        if (waiting is not null && !waiting.Request.AsSpan().SequenceEqual(request.Encode()))
            return RequestRules.NameTaken.For(waiting.Holder);
        CertifiedKey[] known =
        [
            .. rows.Select(row => VerifierTable.CertifiedOf(row, countries)).OfType<CertifiedKey>(),
        ];
        if (RequestRules.Fault(request, issuer.Name, known, VerifierDay.Of(act)) is { } refused)
            return refused;
        if (
            Certify(act, country, request, Authorization.Of(role, terms.Rights), terms)
                .IsRefused(out var refusal, out var made)
        )
            return refusal;
        var row = await KeepAsync(act, waiting, request, country, made);
        ceremony.Note(request);
        ceremony.Note(made);
        ceremony.NoteFile(VerifierFiles.CertificateOf(row.Holder), row.Certificate!);
        return ceremony.Close();
    }

    private Outcome<VerifiableCertificate> Certify(
        Act act,
        CountryVerifierRow country,
        VerifiableRequest request,
        Authorization authorization,
        VerifierTerms terms
    )
    {
        if (keys.OpenVerifier(country.Label).IsRefused(out var refusal, out var key))
            return refusal;
        using var opened = key;
        var issuer = country.Certified();
        var last = terms.LastDay(VerifierDay.Of(act), issuer);
        return CertificateIssuing.Certify(issuer, key, request, authorization, VerifierDay.Of(act), last);
    }

    private static async Task<DocumentVerifierRow> KeepAsync(
        Act act,
        DocumentVerifierRow? waiting,
        VerifiableRequest request,
        CountryVerifierRow country,
        VerifiableCertificate certificate
    )
    {
        var row =
            waiting
            ?? new DocumentVerifierRow
            {
                Holder = request.Holder.Text,
                Name = request.Holder.Holder,
                Request = request.Encode(),
                Version = 0,
            };
        (row.CountryVerifier, row.Certificate) = (country.Generation, certificate.Encode());
        (row.ActId, row.Version) = (act.Id.Value, row.Version + 1);
        if (waiting is null)
            act.Session.Rows.Add(row);
        await act.Session.FlushAsync(default);
        var print = SignerFacts.Fingerprint(row.Certificate);
        act.Record(new DocumentVerifierCertified(row.Holder, country.Generation, print) { Row = row.Bytes });
        return row;
    }

    private static Task<List<DocumentVerifierRow>> SameHolderAsync(
        Act act,
        HolderReference holder,
        CancellationToken cancellation
    )
    {
        var name = holder.Holder;
        return act.Session.Rows.Set<DocumentVerifierRow>().Where(row => row.Name == name).ToListAsync(cancellation);
    }
}
