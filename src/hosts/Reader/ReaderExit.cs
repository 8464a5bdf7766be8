using CanCuoc.Chip.Inspection;
using CanCuoc.Vocabulary;

namespace CanCuoc.Reader;

/// <summary>What the program's exit codes mean.</summary>
internal static class ReaderExit
{
    /// <summary>The data are authentic, and no answer is a no.</summary>
    public const int Good = 0;

    /// <summary>An answer is a no.</summary>
    public const int Bad = 1;

    public const int Misused = 2;

    /// <summary>The card could not be read: nothing was found out about it.</summary>
    public const int Unread = 3;

    public static int Of(InspectionReport report) =>
        report
            is {
                AuthenticData.Answer: Answer.Yes,
                GenuineChip.Answer: not Answer.No,
                RightHolder.Answer: not Answer.No
            }
            ? Good
            : Bad;

    /// <summary>Prints why, in both languages, and gives the code.</summary>
    public static int Of(Refusal refusal, int code = Unread)
    {
        Console.Error.WriteLine(refusal.About is null ? refusal.Code : $"{refusal.Code} ({refusal.About})");
        Console.Error.WriteLine($"  {refusal.Text.Vietnamese}");
        Console.Error.WriteLine($"  {refusal.Text.English}");
        return code;
    }
}
