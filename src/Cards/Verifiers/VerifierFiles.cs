using CanCuoc.Storage;

namespace CanCuoc.Cards;

/// <summary>What verifiers and terminals are handed, as files: certificates, links and requests as other programs read them, and each terminal's chain.</summary>
internal static class VerifierFiles
{
    public static string CertificateOf(string holder) => Named("verifiers", holder, ".cvcert");

    public static string LinkTo(string holder) => Named("verifiers", holder, "-link.cvcert");

    public static string RequestOf(string holder) => Named("verifiers", holder, ".csr");

    public static string TerminalOf(string holder) => Named("terminals", holder, ".cvcert");

    public static string ChainOf(string holder) => Named("terminals", holder, "-chain.cvcert");

    public static async Task<IReadOnlyList<(string Name, byte[] Content)>> OfAsync(
        Session session,
        DateOnly today,
        CancellationToken cancellation
    )
    {
        var files = new List<(string, byte[])>();
        var countries = await VerifierTable.CountryVerifiersAsync(session, cancellation);
        var verifiers = await VerifierTable.DocumentVerifiersAsync(session, cancellation);
        foreach (var country in countries)
        {
            files.Add((CertificateOf(country.Holder), country.Certificate));
            if (country.Link is { } link)
                files.Add((LinkTo(country.Holder), link));
        }
        foreach (var verifier in verifiers)
        {
            files.Add((RequestOf(verifier.Holder), verifier.Request));
            if (verifier.Certificate is { } certificate)
                files.Add((CertificateOf(verifier.Holder), certificate));
        }
        foreach (var terminal in await VerifierTable.TerminalsAsync(session, today, cancellation))
        {
            files.Add((TerminalOf(terminal.Holder), terminal.Certificate));
            files.Add((ChainOf(terminal.Holder), ChainOf(terminal, verifiers, countries)));
        }
        return files;
    }

    /// <summary>What a terminal has to show, one after another: its certificate, its verifier's, and every link, for cards of any generation.</summary>
    public static byte[] ChainOf(
        TerminalRow terminal,
        IReadOnlyList<DocumentVerifierRow> verifiers,
        IReadOnlyList<CountryVerifierRow> countries
    ) =>
        [
            .. terminal.Certificate,
            .. verifiers.Single(row => row.Holder == terminal.DocumentVerifier).Certificate!,
            .. countries.SelectMany(row => row.Link ?? []),
        ];

    // a mnemonic may hold any sign, a slash too (TR-03110-3 §A.6.1)
    private static string Named(string folder, string holder, string ending) =>
        $"{folder}/{Uri.EscapeDataString(holder)}{ending}";
}
