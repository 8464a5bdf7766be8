using CanCuoc.FaceModels;

namespace CanCuoc.Faces.Tests;

public sealed class ConversionTests
{
    [Fact]
    public void Convert_OfThePinnedPackage_GivesTheShippedModels()
    {
        Assert.SkipUnless(NpmPackage.IsClientThere, "npm is not on this machine.");
        var package = NpmPackage.FaceApi.Fetch();
        foreach (var model in ConvertedModel.All)
        {
            var shipped = Path.Combine(ModelFile.ShippedFolder, model.Name);
            var file = model.From(package);
            file.AsSpan().SequenceEqual(File.ReadAllBytes($"{shipped}.onnx")).ShouldBeTrue(model.Name);
            ConvertedModel.HashOf(file).ShouldBe(ConvertedModel.KeptHash(File.ReadAllBytes($"{shipped}.json")));
        }
    }

    [Fact]
    public void Open_OfAnotherArchive_Throws() =>
        Should.Throw<InvalidDataException>(() => NpmPackage.FaceApi.Open([1, 2, 3]));

    /// <summary>What TensorFlow.js (of the package, on its processor back end) gives for the same picture: the first numbers, and the sum of all without their signs.</summary>
    [Theory]
    [InlineData(
        "descriptor.json",
        150,
        new[] { -0.09696908, 0.10944873, 0.12070142, -0.01364752, -0.10104004, -0.07522573 },
        11.4801
    )]
    [InlineData(
        "landmarks.json",
        112,
        new[] { 0.31523311, 0.61367285, 0.44626701, 0.6995405, 0.48881775, 0.68792403 },
        79.2615
    )]
    [InlineData("detector.json", 160, new[] { 3.02194214 }, 3271.306)]
    public void Run_OfOnePicture_GivesWhatTheOriginalGives(string model, int side, double[] first, double sum)
    {
        using var session = ModelFile.OpenShipped(model, ModelFile.ShippedFolder).Value;
        var answer = session.Run(Pattern(side));
        for (var at = 0; at < first.Length; at++)
            ((double)answer[at]).ShouldBe(first[at], tolerance: 2e-5);
        answer.Sum(one => Math.Abs((double)one)).ShouldBe(sum, tolerance: sum * 1e-6 * 3);
    }

    [Fact]
    public void Transposed_OfAWeight_MovesEveryValue()
    {
        var weight = new Weight("w", [2, 3, 4], [.. Enumerable.Range(0, 24).Select(at => (byte)at)], new Steps(1, 0));
        var turned = weight.Transposed(2, 0, 1);
        turned.Shape.ShouldBe([4, 2, 3]);
        for (var one = 0; one < 2; one++)
        for (var two = 0; two < 3; two++)
        for (var three = 0; three < 4; three++)
            turned.Bytes[(three * 6) + (one * 3) + two].ShouldBe(weight.Bytes[(one * 12) + (two * 4) + three]);
        turned.Transposed(1, 2, 0).Bytes.ShouldBe(weight.Bytes);
    }

    [Fact]
    public void Transposed_OfFloats_KeepsFourBytesTogether()
    {
        var weight = new Weight("w", [1, 2], [1, 2, 3, 4, 5, 6, 7, 8], Steps: null);
        weight.Transposed(1, 0).Bytes.ShouldBe(weight.Bytes);
        weight.Transposed(1, 0).Shape.ShouldBe([2, 1]);
    }

    [Fact]
    public void Message_OfAllKinds_IsAsTheFormatHasIt() =>
        new ProtobufMessage()
            .Number(1, 150)
            .Text(2, "testing")
            .Fraction(3, 1)
            .Message(4, new ProtobufMessage().Number(1, -1))
            .ToBytes()
            .ShouldBe(Convert.FromHexString("08960112077465" + "7374696E671D0000803F" + "220B08FFFFFFFFFFFFFFFFFF01"));

    private static Imaging.ColourImage Pattern(int side)
    {
        var pixels = new byte[3 * side * side];
        for (var at = 0; at < pixels.Length; at++)
        {
            var (x, y, channel) = (at / 3 % side, at / 3 / side, at % 3);
            pixels[at] = (byte)(((7 * x) + (13 * y) + (50 * channel) + ((x * y) >> 3)) % 256);
        }
        return new Imaging.ColourImage(side, side, pixels);
    }
}
