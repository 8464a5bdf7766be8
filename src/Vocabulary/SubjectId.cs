namespace CanCuoc.Vocabulary;

/// <summary>
/// A person as Biometrics knows one: 63 random bits, never shown. Only Population can tell whose it is, so that prints and faces on their own
/// name nobody.
/// </summary>
public readonly record struct SubjectId(long Value);
