using System.CommandLine;
using CanCuoc.Cards;
using CanCuoc.Keys;
using CanCuoc.Vocabulary;

namespace CanCuoc.Program;

/// <summary>The options that say which keys a ceremony makes, and how long and how often a document signer signs.</summary>
internal sealed class SignerOptions
{
    public static readonly Refusal UnknownAlgorithm = new(
        "RUN-24",
        "Thuật toán phải là P-256, P-384, brainpoolP256r1, brainpoolP384r1 hoặc RSA-3072.",
        "The algorithm is P-256, P-384, brainpoolP256r1, brainpoolP384r1 or RSA-3072.",
        "ICAO 9303-12 §4.4"
    );

    private readonly Option<string> country = new("--country-algorithm")
    {
        Description = "Thuật toán của khóa ký cấp quốc gia / algorithm of the country signer",
        DefaultValueFactory = _ => SignerChoice.Standard.CountrySigner.Name,
    };

    private readonly Option<string> document = new("--signer-algorithm")
    {
        Description = "Thuật toán của khóa ký thẻ / algorithm of the document signer",
        DefaultValueFactory = _ => SignerChoice.Standard.DocumentSigner.Name,
    };

    private readonly Option<int> months = new("--months")
    {
        Description = "Khóa ký thẻ dùng bao nhiêu tháng / months in which the document signer signs",
        DefaultValueFactory = _ => SignerLimits.Standard.Months,
    };

    private readonly Option<long> cards = new("--cards")
    {
        Description = "Khóa ký thẻ ký nhiều nhất bao nhiêu thẻ / cards that the document signer signs at most",
        DefaultValueFactory = _ => SignerLimits.Standard.Cards,
    };

    /// <summary>Those of a ceremony that makes both.</summary>
    public void AddTo(Command command)
    {
        command.Add(country);
        AddDocumentTo(command);
    }

    /// <summary>Those of a ceremony that makes a document signer only.</summary>
    public void AddDocumentTo(Command command)
    {
        command.Add(document);
        command.Add(months);
        command.Add(cards);
    }

    public Outcome<SignerChoice> Read(ParseResult parsed)
    {
        var named = parsed.GetResult(country) is null
            ? SignerChoice.Standard.CountrySigner.Name
            : parsed.GetValue(country)!;
        if (KeyAlgorithm.Find(named) is not { } countrySigner)
            return UnknownAlgorithm.For("--country-algorithm");
        if (KeyAlgorithm.Find(parsed.GetValue(document)!) is not { } documentSigner)
            return UnknownAlgorithm.For("--signer-algorithm");
        return new SignerChoice(
            countrySigner,
            documentSigner,
            new SignerLimits(parsed.GetValue(months), parsed.GetValue(cards))
        );
    }
}
