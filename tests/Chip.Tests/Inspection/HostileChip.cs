using CanCuoc.Chip.Channel;
using CanCuoc.Chip.Inspection;
using CanCuoc.Chip.Tests.Trust;
using CanCuoc.Chip.Trust;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Tests.Inspection;

/// <summary>A chip that lies, and what an inspection must say of it.</summary>
/// <param name="Lie">What it does, as it stands in the table.</param>
/// <param name="Make">A new one each time.</param>
/// <param name="Expected">What comes of inspecting it.</param>
internal sealed record HostileChip(Wording Lie, Func<ICardTransport> Make, Verdict Expected)
{
    /// <summary>What the terminal believes.</summary>
    public TrustStore Trust { get; init; } = SpecimenSigners.Trust;

    public async Task<Verdict> SeenAsync()
    {
        var chip = Make();
        using var made = chip as IDisposable;
        var inspected = await CardInspection.RunAsync(
            chip,
            Invented.Zone.Key,
            Trust,
            Invented.Signed.AddMonths(6),
            default
        );
        return inspected.IsRefused(out var refusal, out var report) ? Verdict.Ends(refusal.Code) : Verdict.Of(report);
    }
}

/// <summary>Three answers and the codes behind the first, or the code that the reading ends with.</summary>
internal sealed record Verdict(string Data, string Chip, string Holder)
{
    private const string Nothing = "–";

    public static Verdict Ends(string code) => new($"ends: {code}", Nothing, Nothing);

    /// <summary>The holder is never compared here.</summary>
    public static Verdict Answers(string data, string chip) => new(data, chip, "not-checked");

    public static Verdict Of(InspectionReport report)
    {
        var codes = report.Checks.Select(check => check.Reason?.Code).OfType<string>().Distinct();
        return new(
            string.Join(' ', codes.Prepend(report.AuthenticData.Answer.Text)),
            report.GenuineChip.Answer.Text,
            report.RightHolder.Answer.Text
        );
    }
}
