using System.Security.Cryptography;
using CanCuoc.Chip.Verifiable;
using CanCuoc.Keys;
using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Cards;

/// <summary>
/// What the ceremonies of the country verifier have in common. A key is made before its certificate is committed: one that a power cut left
/// without is taken by the next ceremony that wants one of its kind.
/// </summary>
internal sealed class VerifierSteps(IssuingKeys keys)
{
    /// <summary>The name of a holder's next key, or of his first.</summary>
    /// <param name="name">Country and mnemonic.</param>
    /// <param name="last">The newest key under that name; null where there is none.</param>
    public static Outcome<HolderReference> NextKey(string name, HolderReference? last) =>
        last is null ? HolderReference.Read($"{name}00001") : VerifierChoice.KeyAfter(last);

    /// <summary>A country verifier's key, certified by itself, and by the one before where there is one that can.</summary>
    /// <param name="generation">The first that is free.</param>
    public async Task<Outcome<CountryVerifierRow>> CertifyCountryAsync(
        Act act,
        HolderReference holder,
        VerifierChoice choice,
        int generation,
        CountryVerifierRow? former
    )
    {
        if (choice.Terms.Fault(TerminalRole.CountryVerifier) is { } fault)
            return fault;
        if (VerifierChoice.AlgorithmOf(choice.Algorithm).IsRefused(out var refusal, out var algorithm))
            return refusal;
        var (number, label, made) = keys.Make("country-verifier", generation, choice.Algorithm);
        using var key = (ECDsa)made;
        var (rights, last) = (choice.Terms.Rights, VerifierDay.Of(act).AddDays(choice.Terms.Days));
        var root = CertificateIssuing.Root(key, algorithm, holder, rights, VerifierDay.Of(act), last);
        byte[]? link = null;
        if (former is not null)
        {
            var request = VerifiableRequest.Make(key, algorithm, holder, former.Load().Holder);
            if (Link(act, former, request, rights, last).IsRefused(out refusal, out var certificate))
                return refusal;
            link = certificate.Encode();
        }
        var row = new CountryVerifierRow
        {
            Generation = number,
            Holder = holder.Text,
            Label = label,
            Algorithm = choice.Algorithm.Name,
            Certificate = root.Encode(),
            Link = link,
            ActId = act.Id.Value,
        };
        await KeepAsync(act, row, former);
        return row;
    }

    private Outcome<VerifiableCertificate> Link(
        Act act,
        CountryVerifierRow former,
        VerifiableRequest request,
        TerminalRights rights,
        DateOnly last
    )
    {
        if (keys.OpenVerifier(former.Label).IsRefused(out var refusal, out var key))
            return refusal;
        using var opened = key;
        var authorization = Authorization.Of(TerminalRole.CountryVerifier, rights);
        return CertificateIssuing.Certify(former.Certified(), key, request, authorization, VerifierDay.Of(act), last);
    }

    private static async Task KeepAsync(Act act, CountryVerifierRow row, CountryVerifierRow? former)
    {
        act.Session.Rows.Add(row);
        await act.Session.FlushAsync(default);
        var print = SignerFacts.Fingerprint(row.Certificate);
        act.Record(new CountryVerifierCertified(row.Generation, row.Holder, print) { Row = row.Bytes });
        if (row.Link is { } link)
            act.Record(new CountryVerifierLinked(former!.Generation, row.Generation, SignerFacts.Fingerprint(link)));
    }
}

/// <summary>Which key is made, and what its certificate says.</summary>
public sealed record VerifierChoice(KeyAlgorithm Algorithm, VerifierTerms Terms)
{
    public static readonly VerifierChoice Standard = new(KeyAlgorithm.P256, VerifierTerms.CountryVerifier);

    public static readonly Refusal NotElliptic = new(
        "PKI-15",
        "Khóa cấp quyền đọc vân tay phải ở trên đường cong P-256, P-384, brainpoolP256r1 hoặc brainpoolP384r1.",
        "Keys that grant the reading of prints are on P-256, P-384, brainpoolP256r1 or brainpoolP384r1.",
        "BSI TR-03110-3 §A.6.4"
    );

    public static readonly Refusal NumbersOver = new(
        "PKI-25",
        "Tên này đã dùng hết số thứ tự khóa; hãy chọn ký hiệu khác.",
        "No key number is left under this name; choose another mnemonic.",
        "BSI TR-03110-3 §A.6.1"
    );

    /// <summary>The name of the holder's next key.</summary>
    public static Outcome<HolderReference> KeyAfter(HolderReference last) =>
        last.Next is { } next ? next : NumbersOver.For(last.Text);

    /// <summary>How a key signs: with a hash as long as its curve's field.</summary>
    public static Outcome<TerminalAlgorithm> AlgorithmOf(KeyAlgorithm algorithm) =>
        (algorithm.Curve, algorithm.Bits) switch
        {
            (null, _) => NotElliptic.For(algorithm.Name),
            (_, 256) => TerminalAlgorithm.EcdsaSha256,
            _ => TerminalAlgorithm.EcdsaSha384,
        };
}
