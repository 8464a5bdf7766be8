using CanCuoc.Imaging;
using CanCuoc.Matching;
using CanCuoc.Matching.Slaps;

namespace CanCuoc.Biometrics.Tests;

public sealed class SlapGateTests
{
    private static readonly SlapGate Gate = new(new CaptureGate(new Algorithms(new PrintAlgorithm())));

    [Fact]
    public void Read_ASlap_CutsItsFingersIntoPrintsThatCanBeKept()
    {
        var slap = Gate.Read(Slap.LeftFour, LaidHands.Laid(Slap.LeftFour), []).Value;

        slap.Fingers.Select(finger => finger.Part)
            .ShouldBe([BodyPart.LeftLittle, BodyPart.LeftRing, BodyPart.LeftMiddle, BodyPart.LeftIndex]);
        foreach (var finger in slap.Fingers)
        {
            finger.Print.ShouldNotBeNull().Part.ShouldBe(finger.Part);
            finger.Print.Image.Bytes.ShouldBe(finger.Picture);
            finger.Quality.ShouldBeInRange(FlatFindings.Clear, 100);
        }
    }

    [Fact]
    public void Read_WithABandagedFingerStated_CutsTheOthersAndIsRefusedWithout()
    {
        var laid = LaidHands.Laid(Slap.RightFour, without: BodyPart.RightMiddle);
        AbsentFinger[] absent = [new(BodyPart.RightMiddle, Absence.Bandaged), new(BodyPart.LeftIndex, Absence.Missing)];

        var slap = Gate.Read(Slap.RightFour, laid, absent).Value;
        var refused = Gate.Read(Slap.RightFour, laid, []).Refusal!;

        slap.Fingers.Select(finger => finger.Part)
            .ShouldBe([BodyPart.RightIndex, BodyPart.RightRing, BodyPart.RightLittle]);
        (refused.Code, refused.About).ShouldBe((SlapCutting.TooFew.Code, nameof(Slap.RightFour)));
    }

    [Fact]
    public void Read_OfTheOtherHand_IsRefused() =>
        Gate.Read(Slap.RightFour, LaidHands.Laid(Slap.LeftFour), [])
            .Refusal.ShouldBe(SlapCutting.OtherHand.For(nameof(Slap.RightFour)));

    [Fact]
    public void Read_WhatIsNoPngOrTooLarge_IsRefused()
    {
        byte[] cutOff = LaidHands.Laid(Slap.TwoThumbs)[..2000];

        Gate.Read(Slap.TwoThumbs, cutOff, []).Refusal.ShouldBe(SlapGate.NotPng.For(nameof(Slap.TwoThumbs)));
        Gate.Read(Slap.TwoThumbs, new byte[SlapGate.Largest + 1], [])
            .Refusal.ShouldBe(SlapGate.TooLarge.For(nameof(Slap.TwoThumbs)));
        Gate.Read(Slap.TwoThumbs, Pictures.Png(800, 750), [])
            .Refusal.ShouldBe(PictureFile.Damaged.For(nameof(Slap.TwoThumbs)));
    }

    [Fact]
    public void Read_AnEmptyGlass_SaysThatThereIsNoFinger()
    {
        var glass = new GrayImage(800, 750, Enumerable.Repeat((byte)240, 800 * 750).ToArray());

        Gate.Read(Slap.TwoThumbs, PngFile.Of(glass), []).Refusal!.Code.ShouldBe(SlapCutting.NoFinger.Code);
    }
}
