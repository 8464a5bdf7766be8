using System.Security.Cryptography.X509Certificates;
using CanCuoc.Chip.Access;
using CanCuoc.Chip.Channel;
using CanCuoc.Chip.Lds;
using CanCuoc.Chip.Trust;
using CanCuoc.Chip.Verifiable;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Inspection;

/// <summary>Opens a card, reads it whole and judges it, all without a network.</summary>
public static class CardInspection
{
    internal static readonly Refusal AnotherZone = new(
        "CHI-52",
        "Vùng máy đọc trong chip khác với vùng máy đọc in trên thẻ: chip này là của thẻ khác.",
        "The chip's machine-readable zone is not the one printed on the card: the chip is another card's.",
        "ICAO 9303-11 §4.3"
    );

    private static readonly Wording SameZone = new(
        "Vùng máy đọc trong chip khớp với vùng in trên thẻ",
        "The chip's zone agrees with the printed one"
    );

    /// <summary>
    /// Refused is a card that cannot be read: it left, does not know the key or holds rubbish. A card that can be read and not be
    /// believed is no refusal but a report that says so.
    /// </summary>
    /// <param name="card">Nothing was sent through it yet.</param>
    /// <param name="password">The zone printed on the card, which the chip's is compared with, or the access number.</param>
    /// <param name="at">Now, as the terminal knows it.</param>
    public static Task<Outcome<InspectionReport>> RunAsync(
        ICardTransport card,
        CardPassword password,
        TrustStore trust,
        DateTimeOffset at,
        CancellationToken cancellationToken
    ) => RunAsync(card, password, trust, at, terminal: null, cancellationToken);

    /// <summary>Also reads what the chip gives only to terminals that prove a right to it: fingerprints.</summary>
    public static async Task<Outcome<InspectionReport>> RunAsync(
        ICardTransport card,
        CardPassword password,
        TrustStore trust,
        DateTimeOffset at,
        TerminalCredentials? terminal,
        CancellationToken cancellationToken
    )
    {
        using var reading = new CardReading(
            cancellation => CardOpening.OpenAsync(card, password, cancellation),
            terminal
        );
        var read = await reading.ReadAsync(cancellationToken);
        return read.IsRefused(out var refusal, out var content) ? refusal : Judge(content, password.Zone, trust, at);
    }

    /// <summary>
    /// Judges files that were read before and kept. Whether they came from a genuine chip is not asked: there is none. Refused are files
    /// among which EF.COM, EF.SOD or DG1 is missing or rubbish.
    /// </summary>
    /// <param name="at">Now, as the terminal knows it.</param>
    public static Outcome<InspectionReport> JudgeFiles(
        IReadOnlyDictionary<FileIdentifier, ReadOnlyMemory<byte>> files,
        TrustStore trust,
        DateTimeOffset at
    )
    {
        if (LogicalDataStructure.Parse(files).IsRefused(out var refusal, out var card))
            return refusal;
        return Report(card, PassiveAuthentication.Judge(card, trust, at), Findings.GenuineChipOfFiles()) with
        {
            NotRead = card.NotUnderstood,
        };
    }

    private static InspectionReport Judge(CardContent content, MrzKey? zone, TrustStore trust, DateTimeOffset at)
    {
        var card = content.Card;
        var signature = PassiveAuthentication.JudgeSigner(card, trust, at);
        List<Check> checks = [.. signature, .. PassiveAuthentication.JudgeFiles(card)];
        if (zone is not null)
            checks.Add(new Check(SameZone, card.DataGroup1.Zone.Key == zone ? null : AnotherZone));
        var genuine = Findings.GenuineChip(content, isSigned: signature.All(check => check.IsPassed));
        return Report(card, checks, genuine) with { AccessControl = content.AccessControl, NotRead = content.NotRead };
    }

    private static InspectionReport Report(LogicalDataStructure card, IReadOnlyList<Check> checks, Finding genuineChip)
    {
        using var signer = X509CertificateLoader.LoadCertificate(card.Security.SignerCertificate.Span);
        return new InspectionReport
        {
            IsSpecimen = SigningAuthority.IsSpecimen(signer),
            AuthenticData = Findings.AuthenticData(checks),
            GenuineChip = genuineChip,
            RightHolder = Findings.RightHolder(),
            Checks = checks,
            Card = card,
        };
    }
}
