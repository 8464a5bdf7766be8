using CanCuoc.Biometrics;
using CanCuoc.Imaging;
using CanCuoc.Invented.Prints;
using CanCuoc.Matching.Slaps;

namespace CanCuoc.OfficerDoor.Tests;

/// <summary>Prints and slaps of an invented person, read by the algorithm that the program has.</summary>
internal static class Hands
{
    private static readonly InventedHands Grown = InventedHands.Of(41);

    private static readonly Lazy<byte[]> RightFour = new(() =>
        Draw(SlapKind.RightFour, new SlapConditions { Missing = [5] })
    );

    private static readonly Lazy<byte[]> LeftFour = new(() => Draw(SlapKind.LeftFour, new SlapConditions()));

    private static readonly Lazy<(string, byte[])[]> RightRolled = new(() =>
        [Rolled(BodyPart.RightIndex), Rolled(BodyPart.RightMiddle), Rolled(BodyPart.RightRing)]
    );

    /// <summary>Faces are any picture, prints what they are.</summary>
    public static Algorithms Algorithms { get; } =
        new([new PrintAlgorithm(), .. AnyPicture.Algorithms.Of(BodyKind.Face)]);

    /// <summary>The right hand, the little finger bandaged.</summary>
    public static byte[] Right => RightFour.Value;

    public static byte[] Left => LeftFour.Value;

    /// <summary>Index, middle and ring finger of the right hand, rolled, by the names of their fields.</summary>
    public static IReadOnlyList<(string Part, byte[] Content)> Prints => RightRolled.Value;

    private static byte[] Draw(SlapKind kind, SlapConditions conditions) =>
        PngFile.Of(Grown.Slap(kind, number: 0, conditions).Image);

    private static (string, byte[]) Rolled(BodyPart finger) =>
        (
            $"{finger}",
            PngFile.Of(
                Grown[(int)finger].Impression(number: 1, ImpressionConditions.RolledFrom(ImpressionQuality.Good))
            )
        );
}
