using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Cards;

/// <summary>
/// Shows the generations of keys: how long each is used, how many cards it may still sign, who may read prints, and what must be done soon.
/// </summary>
public sealed class ReadSigners(IssuingKeys keys)
{
    public static readonly ActKind Kind = new(
        nameof(ReadSigners),
        RegistrySystem.Cards,
        Permission.ReadProgramme,
        "Xem tình trạng khóa ký thẻ",
        "Reading the state of the signing keys"
    )
    {
        IsLook = true,
        IsPreparing = true,
    };

    private static readonly string[] Names =
    [
        "country-signer",
        "document-signer",
        "country-verifier",
        "document-verifier",
    ];

    public async Task<Outcome<SignersStatus>> RunAsync(Act act, CancellationToken cancellation)
    {
        var countries = await SignerTable.CountrySignersAsync(act.Session, cancellation);
        var documents = await SignerTable.DocumentSignersAsync(act.Session, cancellation);
        var lists = await SignerTable.ListsAsync(act.Session, cancellation);
        var without = await WithoutExpiryAsync(act, cancellation);
        var turn = documents.Find(row => row.StateAt(act.Now) == SignerState.Usable);
        var status = new SignersStatus(
            act.Now,
            [.. countries.Select(row => Shown(row, lists.Find(list => list.CountrySigner == row.Generation)))],
            [.. documents.Select(row => Shown(row, row == turn, act.Now, without.GetValueOrDefault(row.Generation)))],
            Left([
                .. countries.Select(row => row.Label),
                .. documents.Select(row => row.Label),
                .. (await VerifierTable.CountryVerifiersAsync(act.Session, cancellation)).Select(row => row.Label),
                .. (await VerifierTable.DocumentVerifiersAsync(act.Session, cancellation)).Select(row => row.Label),
            ]),
            await VerifiersShown.OfAsync(act, cancellation)
        );
        return status;
    }

    private static async Task<Dictionary<int, long>> WithoutExpiryAsync(Act act, CancellationToken cancellation) =>
        (
            await act.Session.ListAsync(
                "SELECT document_signer, count(*) FROM cards.card WHERE expires_on IS NULL GROUP BY document_signer",
                row => (Generation: row.GetInt32(0), Count: row.GetInt64(1)),
                cancellation
            )
        ).ToDictionary(row => row.Generation, row => row.Count);

    /// <summary>Keys that a ceremony broken off left without certificate; the next one of their kind takes them.</summary>
    private List<string> Left(IReadOnlyList<string?> certified) =>
        [
            .. keys
                .Signers.Labels.Where(label =>
                    Array.Exists(Names, name => label.StartsWith(name, StringComparison.Ordinal))
                )
                .Except(certified.OfType<string>()),
        ];

    private static CountrySignerStatus Shown(CountrySignerRow row, RevocationListRow? list)
    {
        using var certificate = row.Load();
        return new(
            row.Generation,
            row.Label,
            row.Algorithm,
            certificate.SerialNumber,
            SignerFacts.Fingerprint(row.Certificate),
            row.UsedUntil,
            new DateTimeOffset(certificate.NotAfter),
            row.Link is not null,
            list?.Number,
            list?.IssuedAt,
            list?.NextAt
        );
    }

    private static DocumentSignerStatus Shown(
        DocumentSignerRow row,
        bool isTurn,
        DateTimeOffset now,
        long withoutExpiry
    )
    {
        using var certificate = row.Load();
        return new(
            row.Generation,
            row.Label,
            row.Algorithm,
            row.CountrySigner,
            certificate.SerialNumber,
            SignerFacts.Fingerprint(row.Certificate),
            row.UsedFrom,
            row.UsedUntil,
            new DateTimeOffset(certificate.NotAfter),
            row.Cards,
            row.MostCards,
            withoutExpiry,
            row.StateAt(now),
            isTurn
        );
    }
}

/// <summary>One generation of the country signer, and its newest list of revoked certificates.</summary>
/// <param name="UsedUntil">End of the private key's use; lists it signs as long as the certificate lasts.</param>
public sealed record CountrySignerStatus(
    int Generation,
    string Label,
    string Algorithm,
    string SerialNumber,
    string Fingerprint,
    DateTimeOffset UsedUntil,
    DateTimeOffset ValidUntil,
    bool IsLinked,
    long? ListNumber,
    DateTimeOffset? ListIssued,
    DateTimeOffset? ListNext
);

/// <summary>One generation of the document signer.</summary>
/// <param name="WithoutExpiry">Cards that it signed and that never expire.</param>
/// <param name="IsTurn">It signs the next card.</param>
public sealed record DocumentSignerStatus(
    int Generation,
    string Label,
    string Algorithm,
    int CountrySigner,
    string SerialNumber,
    string Fingerprint,
    DateTimeOffset UsedFrom,
    DateTimeOffset UsedUntil,
    DateTimeOffset ValidUntil,
    long Cards,
    long MostCards,
    long WithoutExpiry,
    SignerState State,
    bool IsTurn
);
