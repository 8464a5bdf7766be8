using CanCuoc.Chip.Lds;
using CanCuoc.Vocabulary;

namespace CanCuoc.Reader;

/// <summary>Fingerprints as files, which are written where the user asks for them and nowhere else.</summary>
internal static class FingerFiles
{
    public static Refusal? Save(DataGroup3 group, string folder) =>
        PrivateFolder.Write(folder, group.Fingers.Select((finger, index) => (NameOf(finger, index + 1), finger.File)));

    /// <summary><c>right-index</c>; a number where the standard has no single finger for it.</summary>
    public static string Word(FingerPosition position) =>
        string.Concat($"{position}".Select((letter, at) => Written(letter, isFirst: at == 0)));

    private static string Written(char letter, bool isFirst) =>
        char.IsAsciiLetterUpper(letter) ? $"{(isFirst ? "" : "-")}{char.ToLowerInvariant(letter)}" : letter.ToString();

    private static string NameOf(FingerImage finger, int number) =>
        $"{number}-{Word(finger.Position)}.{Ending(finger.Format)}";

    private static string Ending(FingerImageFormat format) =>
        format switch
        {
            FingerImageFormat.Wsq => "wsq",
            FingerImageFormat.Jpeg => "jpg",
            FingerImageFormat.Jpeg2000 => "jp2",
            FingerImageFormat.Png => "png",
            FingerImageFormat.Pgm => "pgm",
            _ => "raw",
        };
}
