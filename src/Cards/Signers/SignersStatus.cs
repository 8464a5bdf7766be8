using CanCuoc.Vocabulary;

namespace CanCuoc.Cards;

/// <summary>The keys that sign cards, and those that say who reads prints, at a moment.</summary>
/// <param name="Left">Labels of keys without certificate.</param>
public sealed record SignersStatus(
    DateTimeOffset At,
    IReadOnlyList<CountrySignerStatus> CountrySigners,
    IReadOnlyList<DocumentSignerStatus> DocumentSigners,
    IReadOnlyList<string> Left,
    VerifiersStatus Verifiers
)
{
    // a ceremony takes two people and some days to call
    private static readonly TimeSpan Soon = TimeSpan.FromDays(14);
    private static readonly TimeSpan SoonForCountry = TimeSpan.FromDays(90);
    private const int LastShare = 10;

    /// <summary>What must be done soon, most pressing first; nothing when all is well.</summary>
    public IReadOnlyList<Wording> Due => [.. Dues(), .. Verifiers.Dues()];

    /// <summary>How many cards the signers that are usable now may still sign.</summary>
    public long CardsLeft => Usable.Sum(signer => signer.MostCards - signer.Cards);

    private IEnumerable<DocumentSignerStatus> Usable =>
        DocumentSigners.Where(signer => signer.State == SignerState.Usable);

    private IEnumerable<Wording> Dues()
    {
        if (CountrySigners is not [.., var country])
        {
            yield return new("Lập cơ quan ký cấp quốc gia: pki init.", "Found the country signer: pki init.");
            yield break;
        }
        if (!Usable.Any())
            yield return new(
                "Không khóa nào ký được thẻ: pki issue-signer.",
                "No key can sign cards: pki issue-signer."
            );
        else if (Usable.Max(signer => signer.UsedUntil) < At + Soon)
            yield return new(
                "Khóa ký thẻ sắp hết hạn dùng: pki issue-signer.",
                "The document signer's time is nearly over: pki issue-signer."
            );
        else if (CardsLeft * LastShare < Usable.Sum(signer => signer.MostCards))
            yield return new(
                "Khóa ký thẻ sắp ký đủ số thẻ: pki issue-signer.",
                "The document signer's count is nearly full: pki issue-signer."
            );
        if (CountrySigners.Any(one => one.ListNext is not { } next || next < At + Soon))
            yield return new(
                "Danh sách thu hồi sắp hoặc đã quá hạn: pki crl.",
                "A revocation list is out of date or soon will be: pki crl."
            );
        if (country.UsedUntil < At + SoonForCountry)
            yield return new(
                "Khóa ký cấp quốc gia sắp hết hạn dùng: pki rotate.",
                "The country signer's time is nearly over: pki rotate."
            );
    }
}
