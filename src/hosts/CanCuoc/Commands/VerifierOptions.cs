using System.CommandLine;
using CanCuoc.Cards;
using CanCuoc.Chip.Verifiable;
using CanCuoc.Keys;
using CanCuoc.Vocabulary;

namespace CanCuoc.Program;

/// <summary>The options that say what a certificate allows its holder, for how long, and which key is made for it.</summary>
/// <param name="standard">What holds where nothing is said.</param>
internal sealed class VerifierOptions(VerifierTerms standard)
{
    private static readonly Dictionary<string, TerminalRights> Rights = new()
    {
        ["none"] = TerminalRights.None,
        ["fingerprints"] = TerminalRights.Fingerprints,
        ["irises"] = TerminalRights.Irises,
        ["all"] = TerminalRights.Fingerprints | TerminalRights.Irises,
    };

    private readonly Option<string> algorithm = new("--algorithm")
    {
        Description =
            "Thuật toán của khóa mới / algorithm of the new key: P-256, P-384, brainpoolP256r1, brainpoolP384r1",
        DefaultValueFactory = _ => VerifierChoice.Standard.Algorithm.Name,
    };

    private readonly Option<string> rights = new("--rights")
    {
        Description = "Được đọc gì / what may be read: " + string.Join(" · ", Rights.Keys),
        DefaultValueFactory = _ => Rights.First(known => known.Value == standard.Rights).Key,
    };

    private readonly Option<int> days = new("--days")
    {
        Description = "Chứng thư có hạn bao nhiêu ngày / days for which the certificate is valid",
        DefaultValueFactory = _ => standard.Days,
    };

    /// <summary>Those of a ceremony that makes the key.</summary>
    public void AddTo(Command command)
    {
        command.Add(algorithm);
        AddTermsTo(command);
    }

    /// <summary>Those of a ceremony that certifies somebody's key.</summary>
    public void AddTermsTo(Command command)
    {
        rights.AcceptOnlyFromAmong([.. Rights.Keys]);
        command.Add(rights);
        command.Add(days);
    }

    public VerifierTerms Terms(ParseResult parsed) => new(Rights[parsed.GetValue(rights)!], parsed.GetValue(days));

    public Outcome<VerifierChoice> Read(ParseResult parsed) =>
        KeyAlgorithm.Find(parsed.GetValue(algorithm)!) is { } known
            ? new VerifierChoice(known, Terms(parsed))
            : SignerOptions.UnknownAlgorithm.For("--algorithm");
}
