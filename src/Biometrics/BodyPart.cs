namespace CanCuoc.Biometrics;

/// <summary>What was captured: the face, or one finger by its position (ISO/IEC 19794-2, table 5).</summary>
public enum BodyPart
{
    Face = 0,
    RightThumb = 1,
    RightIndex = 2,
    RightMiddle = 3,
    RightRing = 4,
    RightLittle = 5,
    LeftThumb = 6,
    LeftIndex = 7,
    LeftMiddle = 8,
    LeftRing = 9,
    LeftLittle = 10,
}
