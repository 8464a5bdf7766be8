using System.Collections.Concurrent;
using CanCuoc.Invented.Prints;
using CanCuoc.Matching.Slaps;

namespace CanCuoc.Matching.Tests.Slaps;

/// <summary>Slaps of one invented person, drawn once a run.</summary>
internal static class HandsOfNobody
{
    private static readonly InventedHands Hands = InventedHands.Of(2);
    private static readonly ConcurrentDictionary<(SlapKind, double, double), Lazy<InventedSlap>> Drawn = new();

    public static InventedSlap Slap(SlapKind kind, double turn = 0, double apart = 1) =>
        Drawn
            .GetOrAdd(
                (kind, turn, apart),
                _ => new(() => Hands.Slap(kind, 0, new SlapConditions { Turn = turn, Apart = apart }))
            )
            .Value;

    public static InventedSlap Slap(SlapKind kind, ImpressionQuality quality, params IReadOnlyList<int> missing) =>
        Hands.Slap(kind, 1, new SlapConditions { Quality = quality, Missing = missing });

    /// <summary>Part of a picture; beyond its edge paper.</summary>
    public static GrayImage Moved(GrayImage picture, int right, int down)
    {
        var pixels = new byte[picture.Width * picture.Height];
        Array.Fill(pixels, (byte)250);
        for (var y = Math.Max(0, down); y < Math.Min(picture.Height, picture.Height + down); y++)
        {
            for (var x = Math.Max(0, right); x < Math.Min(picture.Width, picture.Width + right); x++)
                pixels[(y * picture.Width) + x] = picture[x - right, y - down];
        }
        return new GrayImage(picture.Width, picture.Height, pixels);
    }

    public static GrayImage Painted(int width, int height, Func<int, int, int> gray)
    {
        var pixels = new byte[width * height];
        for (var i = 0; i < pixels.Length; i++)
            pixels[i] = (byte)Math.Clamp(gray(i % width, i / width), 0, 255);
        return new GrayImage(width, height, pixels);
    }
}
