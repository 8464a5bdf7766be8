using System.Collections.Frozen;
using System.Text;
using CanCuoc.Vocabulary;

namespace CanCuoc.Ledger;

/// <summary>
/// Who acts, at which post, and what that post permits. Access makes one for a signed-in officer, a citizen or an agency.
/// </summary>
/// <param name="Actor">The one who acts, with its kind: <c>officer:17</c>, <c>agency:3</c>, <c>system:sealer</c>. Never a name.</param>
/// <param name="Post">The post's permanent code; citizens are shown the post and its body, not the person.</param>
/// <param name="Unit">Code of the administrative unit the post serves; empty for the whole country.</param>
public sealed record Authority(string Actor, string Post, string Unit, FrozenSet<Permission> Permissions)
{
    public bool Permits(Permission permission) => Permissions.Contains(permission);

    /// <summary>Units nest by code only at the level of the province; a post of one commune serves that commune.</summary>
    public bool Serves(string unit) => Unit.Length == 0 || Unit == unit;

    /// <summary>The program itself, for a background duty such as following the feed.</summary>
    public static Authority OfSystem(string duty, params ReadOnlySpan<Permission> permissions) =>
        new($"system:{duty}", $"system:{duty}", "", FrozenSet.Create(permissions));
}

/// <summary>Why a record is read or changed: a purpose from a closed list and the legal ground, shown to the citizen beside the act.</summary>
/// <param name="Ground">The article that permits it, as the law is cited: <c>Luật 26/2023/QH15, Điều 23</c>.</param>
/// <param name="Reference">The case it belongs to, by its own number; empty when there is none.</param>
public sealed record Reason(Purpose Purpose, string Ground, string Reference = "")
{
    internal static readonly Refusal GroundMissing = new(
        "LED-04",
        "Chưa ghi căn cứ pháp lý.",
        "The legal ground is missing."
    );

    internal static readonly Refusal GroundTooLong = new(
        "LED-05",
        "Căn cứ pháp lý hoặc số hồ sơ dài quá 200 ký tự.",
        "The legal ground or the case number is longer than 200 characters."
    );

    internal static readonly Refusal NotText = new(
        "LED-09",
        "Căn cứ pháp lý hoặc số hồ sơ có ký tự không hợp lệ.",
        "The legal ground or the case number holds characters that are no text."
    );

    /// <summary>Reads the three from what was typed; refused when the purpose is unknown or the ground missing.</summary>
    public static Outcome<Reason> Parse(string? purpose, string? ground, string? reference = null)
    {
        if (Purpose.Parse(purpose).IsRefused(out var refusal, out var known))
            return refusal;
        if (string.IsNullOrWhiteSpace(ground))
            return GroundMissing.For("ground");
        var @case = reference?.Trim() ?? "";
        if ((Unfit(ground.Trim(), "ground") ?? Unfit(@case, "reference")) is { } unfit)
            return unfit;
        return new Reason(known, ground.Trim().Normalize(), @case.Normalize());
    }

    // One line that no engine can keep would fail the looks of everybody who waits beside it.
    private static Refusal? Unfit(string text, string field) =>
        text.Length > 200 ? GroundTooLong.For(field)
        : text.EnumerateRunes().Any(rune => Rune.IsControl(rune) || rune == Rune.ReplacementChar) ? NotText.For(field)
        : null;
}
