using CanCuoc.Chip.Verifiable;
using CanCuoc.Vocabulary;

namespace CanCuoc.Cards;

/// <summary>Who may read prints, at a moment. Without a country verifier nobody may, which is no fault.</summary>
/// <param name="Terminals">Those whose certificates are valid, by their newest.</param>
public sealed record VerifiersStatus(
    DateOnly Today,
    IReadOnlyList<CountryVerifierStatus> CountryVerifiers,
    IReadOnlyList<DocumentVerifierStatus> DocumentVerifiers,
    IReadOnlyList<TerminalStatus> Terminals
)
{
    // a ceremony takes two people and some days to call; the country's also takes every verifier and terminal after it
    private const int SoonForCountry = 90;
    private const int SoonForVerifier = 14;
    private const int SoonForTerminal = 7;

    /// <summary>What must be done soon; nothing when all is well.</summary>
    internal IEnumerable<Wording> Dues()
    {
        if (CountryVerifiers is [.., var country] && country.Until < Today.AddDays(SoonForCountry))
            yield return country.Until < Today
                ? new Wording(
                    "Khóa cấp quyền đọc cấp quốc gia (CVCA) đã hết hạn: pki cvca init.",
                    "The country verifier (CVCA) has expired: pki cvca init."
                )
                : new Wording(
                    "Khóa cấp quyền đọc cấp quốc gia (CVCA) sắp hết hạn: pki cvca rotate.",
                    "The country verifier (CVCA) expires soon: pki cvca rotate."
                );
        foreach (var verifier in DocumentVerifiers.Where(one => one is { IsOurs: true, IsNewest: true }))
        {
            if (verifier.Until is null)
                yield return new(
                    $"{verifier.Holder} chờ cấp chứng thư: pki dv issue.",
                    $"{verifier.Holder} waits to be certified: pki dv issue."
                );
            else if (verifier.Until < Today.AddDays(SoonForVerifier))
                yield return new(
                    $"Chứng thư của {verifier.Holder} hết hạn hoặc sắp hết hạn: pki dv request.",
                    $"The certificate of {verifier.Holder} expires soon or has: pki dv request."
                );
        }
        var ending = Terminals.Count(one => one.Until < Today.AddDays(SoonForTerminal));
        if (ending > 0)
            yield return new(
                $"Chứng thư của {ending} thiết bị đọc sắp hết hạn: pki terminal renew.",
                $"The certificates of {ending} terminals expire soon: pki terminal renew."
            );
    }
}

/// <summary>One key of the country verifier.</summary>
public sealed record CountryVerifierStatus(
    int Generation,
    string Holder,
    string Label,
    string Algorithm,
    TerminalRights Rights,
    DateOnly From,
    DateOnly Until,
    bool IsLinked,
    string Fingerprint
);

/// <summary>One key of a document verifier.</summary>
/// <param name="IsOurs">Its key is here, and certifies terminals.</param>
/// <param name="IsNewest">The holder asked for no later one.</param>
/// <param name="Until">Null while it waits to be certified.</param>
public sealed record DocumentVerifierStatus(
    string Holder,
    bool IsOurs,
    bool IsNewest,
    bool IsForeign,
    TerminalRights? Rights,
    DateOnly? From,
    DateOnly? Until
);

/// <summary>A terminal by its newest certificate.</summary>
public sealed record TerminalStatus(
    string Holder,
    string DocumentVerifier,
    TerminalRights Rights,
    DateOnly From,
    DateOnly Until
);
