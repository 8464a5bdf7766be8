namespace CanCuoc.Biometrics;

/// <summary>What a search compares of one part of a body.</summary>
/// <param name="Algorithm">What made it: templates of two algorithms are never compared.</param>
/// <param name="Content">Of a print, CanCuoc's stored template; of a face, the code of its embedding.</param>
public sealed record BodyTemplate(BodyPart Part, string Algorithm, ReadOnlyMemory<byte> Content);

/// <summary>What algorithms, galleries and searches tell apart.</summary>
public enum BodyKind
{
    Face = 0,
    Finger = 1,
}

internal static class BodyKinds
{
    public static BodyKind Of(BodyPart part) => part == BodyPart.Face ? BodyKind.Face : BodyKind.Finger;

    /// <summary>The first and last part of a kind.</summary>
    public static (BodyPart First, BodyPart Last) Parts(this BodyKind kind) =>
        kind == BodyKind.Face ? (BodyPart.Face, BodyPart.Face) : (BodyPart.RightThumb, BodyPart.LeftLittle);
}
