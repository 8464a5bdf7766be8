using System.Collections.Concurrent;
using CanCuoc.Imaging;
using CanCuoc.Invented.Prints;
using CanCuoc.Matching.Slaps;

namespace CanCuoc.Biometrics.Tests;

/// <summary>Slaps and rolled prints of one invented person, drawn once a run.</summary>
internal static class LaidHands
{
    private static readonly InventedHands Hands = InventedHands.Of(41);
    private static readonly ConcurrentDictionary<(Slap, BodyPart?), Lazy<byte[]>> Drawn = new();
    private static readonly ConcurrentDictionary<BodyPart, Lazy<byte[]>> Printed = new();

    /// <summary>A PNG of the slap.</summary>
    /// <param name="without">A finger that is not to be seen.</param>
    public static byte[] Laid(Slap slap, BodyPart? without = null) =>
        Drawn.GetOrAdd((slap, without), _ => new(() => Draw(slap, without))).Value;

    /// <summary>A PNG of a finger rolled from nail to nail.</summary>
    public static byte[] Rolled(BodyPart finger) =>
        Printed
            .GetOrAdd(
                finger,
                _ =>
                    new(() =>
                        PngFile.Of(
                            Hands[(int)finger].Impression(1, ImpressionConditions.RolledFrom(ImpressionQuality.Good))
                        )
                    )
            )
            .Value;

    private static byte[] Draw(Slap slap, BodyPart? without)
    {
        var kind = slap switch
        {
            Slap.RightFour => SlapKind.RightFour,
            Slap.LeftFour => SlapKind.LeftFour,
            _ => SlapKind.TwoThumbs,
        };
        var conditions = new SlapConditions { Missing = without is { } finger ? [(int)finger] : [] };
        return PngFile.Of(Hands.Slap(kind, 0, conditions).Image);
    }
}
