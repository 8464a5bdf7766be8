using System.Security.Cryptography.X509Certificates;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Trust;

/// <summary>
/// The country signers that a terminal believes, and their lists of revoked certificates (ICAO 9303-12 §6). The first are brought by hand;
/// from then on others are believed when one that is believed certifies them. Never changed once made: what is added makes another store.
/// Safe for use by many threads.
/// </summary>
public sealed class TrustStore
{
    public static readonly Refusal NotACountrySigner = new(
        "CHI-41",
        "Chứng thư đưa vào kho tin cậy không phải của cơ quan ký cấp quốc gia.",
        "A certificate given to a trust store is no country signer's.",
        "ICAO 9303-12 §7.1.1"
    );

    public static readonly Refusal NotLinked = new(
        "CHI-54",
        "Không cơ quan ký cấp quốc gia nào đã được tin cậy chứng nhận chứng thư này.",
        "No country signer that is believed already certifies this certificate.",
        "ICAO 9303-12 §7.1.1"
    );

    public static readonly Refusal ListOfNobody = new(
        "CHI-57",
        "Danh sách thu hồi không do một cơ quan ký cấp quốc gia đáng tin cậy ký.",
        "No country signer that is believed signed this revocation list.",
        "ICAO 9303-12 §7.1.4"
    );

    public static readonly Refusal ListIsOlder = new(
        "CHI-58",
        "Danh sách thu hồi này cũ hơn danh sách đang có.",
        "This revocation list is older than the one that is held."
    );

    public static readonly Refusal ListOfTomorrow = new(
        "CHI-59",
        "Danh sách thu hồi này chưa có hiệu lực; hãy kiểm tra đồng hồ của máy.",
        "This revocation list is from the future; check the clock of this machine."
    );

    private readonly IReadOnlyList<X509Certificate2> signers;
    private readonly ILookup<string, X509Certificate2> byName;

    private TrustStore(IReadOnlyList<X509Certificate2> signers, HeldLists lists)
    {
        (this.signers, Lists) = (signers, lists);
        byName = signers.ToLookup(Belief.NameOf, StringComparer.Ordinal);
    }

    /// <summary>Believes nobody.</summary>
    public static TrustStore Empty { get; } = new([], HeldLists.None);

    /// <summary>Certificates that are believed, link certificates too.</summary>
    public int Count => signers.Count;

    /// <summary>Whom the store believes.</summary>
    public IReadOnlyList<TrustedSigner> CountrySigners => [.. signers.Select(TrustedSigner.Of)];

    /// <summary>Copies of the certificates, for a master list; the caller disposes of them.</summary>
    public IReadOnlyList<X509Certificate2> Copies() => Belief.Copies(signers);

    /// <summary>What was revoked, as far as the lists that are held know.</summary>
    internal HeldLists Lists { get; }

    /// <summary>The newest list of each country signer's key.</summary>
    public IReadOnlyList<RevocationList> RevocationLists => Lists.All;

    /// <summary>
    /// Copies certificates brought by hand; one that is given twice counts once. Each is a country signer's by itself, or a link that one of
    /// the others certifies.
    /// </summary>
    public static Outcome<TrustStore> Of(params IEnumerable<X509Certificate2> countrySigners)
    {
        var given = Belief.Copies(countrySigners);
        var roots = given.FindAll(Belief.IsCountrySigner);
        var believed = Belief.Spread(roots, given, _ => true);
        var wrong = given.Find(one => !believed.Contains(one));
        return wrong is null ? new TrustStore(given, HeldLists.None) : NotACountrySigner.For(wrong.Subject);
    }

    /// <summary>Believes those brought by hand that certify themselves, and whoever follows from them; the others are left out.</summary>
    internal static TrustStore OfBrought(IEnumerable<X509Certificate2> certificates)
    {
        var given = Belief.Copies(certificates);
        return new TrustStore(Belief.Spread(given.FindAll(Belief.IsCountrySigner), given, _ => true), HeldLists.None);
    }

    /// <summary>Reads a file brought by hand: a certificate in DER, or certificates and lists in PEM as <see cref="ToPem"/> writes them.</summary>
    public static Outcome<TrustStore> Parse(ReadOnlySpan<byte> file)
    {
        if (TrustFile.Read(file).IsRefused(out var refusal, out var read))
            return refusal;
        using (read)
        {
            if (read.List is not null)
                return TrustFile.NotCertificates;
            if (Of(read.Certificates).IsRefused(out refusal, out var store))
                return refusal;
            foreach (var list in read.RevocationLists)
            {
                if (store.Hold(list).IsRefused(out refusal, out store))
                    return refusal;
            }
            return store;
        }
    }

    /// <summary>
    /// Takes what came from elsewhere, by mail or by network, as far as somebody already believed answers for it: certificates that a
    /// believed country signer links to, the master list of a believed state, lists of revoked certificates.
    /// </summary>
    /// <param name="file">DER of any of them, or PEM of several.</param>
    public Outcome<TrustStore> Admit(ReadOnlySpan<byte> file, DateTimeOffset at)
    {
        if (TrustFile.Read(file).IsRefused(out var refusal, out var read))
            return refusal;
        using (read)
        {
            if (read.List is { } list)
                return Admit(list, at);
            var store = read.Certificates.Count > 0 ? AdmitLinked(read.Certificates, at) : this;
            foreach (var revoked in read.RevocationLists)
            {
                if (!store.IsRefused(out _, out var soFar))
                    store = soFar.Admit(revoked, at);
            }
            return store;
        }
    }

    /// <summary>
    /// Takes the master list of a state that is believed: whom it believes is believed here. What stands in it and is no country signer's
    /// certificate is left out.
    /// </summary>
    public Outcome<TrustStore> Admit(MasterList list, DateTimeOffset at)
    {
        if (list.Judge(this, at) is { } refusal)
            return refusal;
        var listed = Belief.Loaded(list.Certificates);
        List<X509Certificate2> roots = [.. signers, .. listed.Where(Belief.IsCountrySigner)];
        return new TrustStore(Belief.Spread(Belief.Copies(roots), listed, _ => true), Lists);
    }

    /// <summary>Takes a revocation list of a country signer that is believed.</summary>
    public Outcome<TrustStore> Admit(RevocationList list, DateTimeOffset at) =>
        list.ThisUpdate > at ? ListOfTomorrow : Hold(list);

    /// <summary>Certificates and lists, for <see cref="Parse"/>.</summary>
    public string ToPem() =>
        string.Concat(signers.Select(signer => signer.ExportCertificatePem() + "\n"))
        + string.Concat(Lists.All.Select(list => list.ToPem()));

    internal bool Believes(X509Certificate2 certificate) =>
        signers.Any(signer => signer.RawDataMemory.Span.SequenceEqual(certificate.RawDataMemory.Span));

    /// <summary>Whether a country signer that is believed, and whose own certificate is valid then and not revoked, signed this certificate.</summary>
    internal bool Certifies(X509Certificate2 certificate, DateTimeOffset at) =>
        byName[Belief.Name(certificate.IssuerName)]
            .Any(signer =>
                CertificateSignature.IsBy(certificate, signer)
                && SignerCertificate.Read(signer)?.IsValid(at) == true
                && Lists.Find(signer) is null
            );

    private Outcome<TrustStore> AdmitLinked(IReadOnlyList<X509Certificate2> certificates, DateTimeOffset at)
    {
        var given = Belief.Copies(certificates);
        var believed = Belief.Spread(
            [.. signers],
            given,
            issuer => SignerCertificate.Read(issuer)?.IsValid(at) == true && Lists.Find(issuer) is null
        );
        var wrong = given.Find(one => !believed.Exists(other => other.RawDataMemory.Span.SequenceEqual(one.RawData)));
        return wrong is null ? new TrustStore(believed, Lists) : NotLinked.For(wrong.Subject);
    }

    private Outcome<TrustStore> Hold(RevocationList list)
    {
        if (signers.FirstOrDefault(list.IsBy) is not { } signer)
            return ListOfNobody.For(list.Issuer);
        return Lists.With(list, signer).IsRefused(out var refusal, out var held)
            ? refusal
            : new TrustStore(signers, held);
    }
}

/// <summary>A country signer that is believed, for people to look at.</summary>
/// <param name="Fingerprint">SHA-256 of the certificate, in hexadecimal: what two states compare by telephone.</param>
/// <param name="IsLink">The key before it certified the key; else it certified itself.</param>
public sealed record TrustedSigner(
    string Subject,
    string SerialNumber,
    string Fingerprint,
    DateTimeOffset ValidFrom,
    DateTimeOffset ValidUntil,
    bool IsLink
)
{
    internal static TrustedSigner Of(X509Certificate2 certificate) =>
        new(
            certificate.Subject,
            certificate.SerialNumber,
            certificate.GetCertHashString(System.Security.Cryptography.HashAlgorithmName.SHA256),
            new DateTimeOffset(certificate.NotBefore),
            new DateTimeOffset(certificate.NotAfter),
            IsLink: !Belief.IsCountrySigner(certificate)
        );
}
