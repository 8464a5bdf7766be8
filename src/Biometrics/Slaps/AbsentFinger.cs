namespace CanCuoc.Biometrics;

/// <summary>Why no print of a finger can be taken.</summary>
public enum Absence
{
    /// <summary>The finger, or its tip, is not there.</summary>
    Missing = 1,

    /// <summary>Bandaged or hurt: it may be taken another day.</summary>
    Bandaged = 2,
}

/// <summary>A finger of which no print can be taken, as the officer states it.</summary>
public readonly record struct AbsentFinger(BodyPart Part, Absence Why);
