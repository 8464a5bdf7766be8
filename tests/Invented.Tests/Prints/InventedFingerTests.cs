using CanCuoc.Invented.Prints;

namespace CanCuoc.Invented.Tests.Prints;

public sealed class InventedFingerTests
{
    [Fact]
    public void Impression_OfSameSeedAndNumber_IsTheSame()
    {
        var first = InventedFinger.Of(11).Impression(3);
        var again = InventedFinger.Of(11).Impression(3);

        again.Pixels.SequenceEqual(first.Pixels).ShouldBeTrue();
    }

    [Fact]
    public void Impression_OfAnotherNumber_Differs()
    {
        var finger = InventedFinger.Of(11);

        finger.Impression(1).Pixels.SequenceEqual(finger.Impression(2).Pixels).ShouldBeFalse();
    }

    [Theory]
    [InlineData(ImpressionQuality.Good)]
    [InlineData(ImpressionQuality.Fair)]
    [InlineData(ImpressionQuality.Poor)]
    [InlineData(ImpressionQuality.Worn)]
    public void Impression_OfEachQuality_CoversPartOfThePicture(ImpressionQuality quality)
    {
        var image = InventedFinger.Of(12).Impression(1, quality);

        (image.Width, image.Height, image.PixelsPerInch).ShouldBe((320, 400, 500));
        var dark = image.Pixels.ToArray().Count(pixel => pixel < 200);
        ((double)dark / image.Pixels.Length).ShouldBeInRange(0.08, 0.65);
        image[0, 0].ShouldBeGreaterThan((byte)200);
    }

    [Fact]
    public void Class_OverManySeeds_IsAsFrequentAsAmongPeople()
    {
        var counts = Enumerable.Range(0, 20_000).CountBy(seed => InventedFinger.Of((ulong)seed).Class).ToDictionary();

        counts[PrintClass.Whorl].ShouldBeInRange(4300, 5000);
        counts[PrintClass.LeftLoop].ShouldBeInRange(6400, 7100);
        counts[PrintClass.Arch].ShouldBeInRange(620, 860);
    }

    [Fact]
    public void Hands_OverManySeeds_HaveLoopsThatOpenToTheLittleFinger()
    {
        var hands = Enumerable.Range(0, 500).Select(seed => InventedHands.Of((ulong)seed)).ToArray();

        hands.Count(hand => hand[5].Class == PrintClass.RightLoop).ShouldBeGreaterThan(300);
        hands.Count(hand => hand[10].Class == PrintClass.LeftLoop).ShouldBeGreaterThan(300);
    }
}
