using System.Security.Cryptography;
using CanCuoc.Chip.Verifiable;
using CanCuoc.Keys;
using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Cards;

/// <summary>
/// Makes a document verifier's key here, and the request for its certificate; from the second on the key before signs the request too, while
/// its certificate lasts.
/// </summary>
public sealed class RequestDocumentVerifier(IssuingKeys keys)
{
    public static readonly ActKind Kind = new(
        nameof(RequestDocumentVerifier),
        RegistrySystem.Cards,
        Permission.HoldKeyCeremony,
        "Yêu cầu chứng thư cho đơn vị kiểm tra giấy tờ (DV)",
        "Asking for a document verifier's certificate"
    )
    {
        IsPreparing = true,
    };

    public static readonly Refusal Waiting = new(
        "PKI-26",
        "Đã có một yêu cầu mang tên này đang chờ cấp chứng thư: ./run pki dv issue.",
        "A request under this name waits to be certified: ./run pki dv issue."
    );

    /// <summary>Asks within the act given.</summary>
    /// <param name="mnemonic">Of the verifier; its country is the country verifier's.</param>
    public async Task<Outcome<HeldCeremony>> RunAsync(
        Act act,
        KeyCeremony ceremony,
        string mnemonic,
        CancellationToken cancellation
    )
    {
        if ((await VerifierTable.CurrentAsync(act.Session, cancellation)).IsRefused(out var refusal, out var country))
            return refusal;
        var issuer = country.Load().Holder;
        var (name, rows) = (
            issuer.Country + mnemonic,
            await VerifierTable.DocumentVerifiersAsync(act.Session, cancellation)
        );
        var newest = rows.FindLast(row => row.Name == name);
        if (newest is { Certificate: null })
            return Waiting.For(newest.Holder);
        if (VerifierSteps.NextKey(name, newest?.Load()!.Holder).IsRefused(out refusal, out var holder))
            return refusal;
        var free = rows.Select(row => row.Label).OfType<string>().Select(IssuingKeys.GenerationAfter).Append(1).Max();
        var (_, label, made) = keys.Make("document-verifier", free, KeyAlgorithm.Find(country.Algorithm)!);
        using var key = (ECDsa)made;
        var request = VerifiableRequest.Make(key, country.Certified().Key.Algorithm, holder, issuer);
        if (Vouched(request, newest, VerifierDay.Of(act)).IsRefused(out refusal, out var complete))
            return refusal;
        await KeepAsync(act, holder, label, complete);
        ceremony.Note(complete);
        ceremony.Note("Khóa", "Key", $"{label} · {country.Algorithm}");
        ceremony.NoteFile(VerifierFiles.RequestOf(holder.Text), complete.Encode());
        return ceremony.Close();
    }

    /// <summary>The request, signed by the key before too where that is ours and still valid.</summary>
    private Outcome<VerifiableRequest> Vouched(VerifiableRequest request, DocumentVerifierRow? former, DateOnly today)
    {
        if (former is not { Label: { } label } || former.Load()!.Content is not { } content || content.Expires < today)
            return request;
        if (keys.OpenVerifier(label).IsRefused(out var refusal, out var key))
            return refusal;
        using (key)
            return request.AuthenticateBy(content.Holder, key, content.Key.Algorithm);
    }

    private static async Task KeepAsync(Act act, HolderReference holder, string label, VerifiableRequest request)
    {
        var row = new DocumentVerifierRow
        {
            Holder = holder.Text,
            Name = holder.Holder,
            Label = label,
            Request = request.Encode(),
            ActId = act.Id.Value,
        };
        act.Session.Rows.Add(row);
        await act.Session.FlushAsync(default);
        act.Record(new DocumentVerifierRequested(row.Holder, SignerFacts.Fingerprint(row.Request)) { Row = row.Bytes });
    }
}
