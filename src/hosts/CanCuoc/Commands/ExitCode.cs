using CanCuoc.Vocabulary;

namespace CanCuoc.Program;

/// <summary>What the program's exit codes mean.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int Refused = 1;
    public const int Misused = 2;

    /// <summary>Prints why, in both languages, and gives the code.</summary>
    public static int Of(Refusal refusal)
    {
        Tell(refusal);
        return Refused;
    }

    /// <summary>Prints why, in both languages.</summary>
    public static void Tell(Refusal refusal)
    {
        Console.Error.WriteLine(refusal.About is null ? refusal.Code : $"{refusal.Code} ({refusal.About})");
        Console.Error.WriteLine($"  {refusal.Text.Vietnamese}");
        Console.Error.WriteLine($"  {refusal.Text.English}");
        if (refusal.Article is { } article)
            Console.Error.WriteLine($"  {article}");
    }
}
