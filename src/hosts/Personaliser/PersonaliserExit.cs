using CanCuoc.Vocabulary;

namespace CanCuoc.Personaliser;

/// <summary>What the program's exit codes mean.</summary>
internal static class PersonaliserExit
{
    public const int Done = 0;
    public const int Refused = 1;
    public const int Misused = 2;

    /// <summary>Prints why, in both languages, and gives the code.</summary>
    public static int Of(Refusal refusal)
    {
        Console.Error.WriteLine(refusal.About is null ? refusal.Code : $"{refusal.Code} ({refusal.About})");
        Console.Error.WriteLine($"  {refusal.Text.Vietnamese}");
        Console.Error.WriteLine($"  {refusal.Text.English}");
        return Refused;
    }
}
