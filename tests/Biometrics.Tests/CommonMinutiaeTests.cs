using CanCuoc.Imaging;
using CanCuoc.Invented.Prints;

namespace CanCuoc.Biometrics.Tests;

public sealed class CommonMinutiaeTests
{
    private static readonly InventedFinger Finger = InventedFinger.Of(31);

    [Fact]
    public void Of_TwoImpressionsOfOneFinger_AreManyAndInsideBothPictures()
    {
        var common = CommonMinutiae.Of(Print(Finger, 1), Print(Finger, 2));

        common.Count.ShouldBeGreaterThan(8);
        foreach (var minutia in common.SelectMany(both => (PlacedMinutia[])[both.Left, both.Right]))
        {
            minutia.X.ShouldBeInRange(0, 320);
            minutia.Y.ShouldBeInRange(0, 400);
        }
    }

    [Fact]
    public void Of_TwoFingers_AreFewer() =>
        CommonMinutiae
            .Of(Print(Finger, 1), Print(InventedFinger.Of(77, Finger.Class), 2))
            .Count.ShouldBeLessThan(CommonMinutiae.Of(Print(Finger, 1), Print(Finger, 2)).Count);

    [Fact]
    public void Of_WhatIsNoPrint_AreNone()
    {
        CommonMinutiae.Of(Print(Finger, 1), new byte[] { 1, 2, 3 }).ShouldBeEmpty();
        CommonMinutiae.Of(Pictures.Png(256, 256), Print(Finger, 1)).ShouldBeEmpty();
    }

    private static byte[] Print(InventedFinger finger, int number) =>
        PngFile.Of(finger.Impression(number, ImpressionQuality.Good));
}
