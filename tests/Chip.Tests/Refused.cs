using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Tests;

internal static class Refused
{
    /// <summary>The code of the refusal; fails the test where there is none.</summary>
    public static string Code<T>(Outcome<T> outcome)
        where T : notnull => outcome.Refusal.ShouldNotBeNull().Code;
}
