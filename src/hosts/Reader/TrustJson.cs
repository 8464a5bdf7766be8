using CanCuoc.Chip.Trust;

namespace CanCuoc.Reader;

/// <summary>Whom the program believes, when the oldest of its files was brought here, and how old its lists are.</summary>
/// <param name="NotTaken">What the files hold and nobody believed answers for.</param>
internal sealed record TrustJson(
    int CountrySigners,
    DateTimeOffset? Oldest,
    IReadOnlyList<TrustListJson> Lists,
    IReadOnlyList<TrustListJson> NotTaken
)
{
    public static TrustJson Of(Trusted trusted, DateTimeOffset now) =>
        new(
            trusted.Store.Count,
            trusted.Oldest,
            [.. trusted.Lists.Select(row => TrustListJson.Of(row.File, row.Item, now))],
            [.. trusted.NotTaken.Select(row => TrustListJson.Of(row.File, row.Item, now))]
        );
}

/// <summary>A list, or another thing that is not believed.</summary>
/// <param name="Kind"><c>country-signer</c>, <c>link</c>, <c>revocation-list</c> or <c>master-list</c>.</param>
/// <param name="Overdue">Absent where no next one is announced.</param>
internal sealed record TrustListJson(
    string File,
    string Kind,
    string Name,
    DateTimeOffset? Issued,
    DateTimeOffset? NextUpdate,
    bool? Overdue,
    int Certificates,
    ReasonJson? Reason
)
{
    public static TrustListJson Of(string file, TrustItem item, DateTimeOffset now) =>
        new(
            file,
            Word(item.Kind),
            item.Name,
            item.Issued,
            item.NextUpdate,
            item.NextUpdate is null ? null : item.IsOverdue(now),
            item.Count,
            item.NotTaken is { } refusal ? ReasonJson.Of(refusal) : null
        );

    private static string Word(TrustItemKind kind) =>
        kind switch
        {
            TrustItemKind.CountrySigner => "country-signer",
            TrustItemKind.LinkCertificate => "link",
            TrustItemKind.RevocationList => "revocation-list",
            _ => "master-list",
        };
}

/// <summary>What <c>trust --json</c> says.</summary>
internal sealed record TrustReportJson(TrustJson Trust)
{
    public string Format { get; } = ReportJson.Version;
}
