using CanCuoc.Vocabulary;

namespace CanCuoc.Biometrics;

/// <summary>A slap that was cut into its fingers.</summary>
/// <param name="Fingers">From the left of the picture; without those that were stated as absent.</param>
public sealed record SlapCapture(Slap Slap, IReadOnlyList<FlatFinger> Fingers);

/// <summary>A finger cut from a slap.</summary>
/// <param name="Picture">PNG: its tip, upright.</param>
/// <param name="Quality">0 nothing to match, 100 as good as prints are.</param>
/// <param name="Advice">What the operator can do for a better print, most useful first.</param>
/// <param name="Print">What can be kept and compared of it; null where nobody could be recognised by it.</param>
public sealed record FlatFinger(
    BodyPart Part,
    ReadOnlyMemory<byte> Picture,
    int Quality,
    IReadOnlyList<Wording> Advice,
    Capture? Print
);
