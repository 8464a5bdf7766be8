using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace CanCuoc.Faces.Tests;

public sealed class ModelFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("cancuoc-models-").FullName;

    public ModelFileTests()
    {
        foreach (var file in Directory.GetFiles(ModelFile.ShippedFolder))
            File.Copy(file, In(Path.GetFileName(file)));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Open_OfTheShippedModels_HasAllThree()
    {
        using var reader = FaceReader.Open().Value;
        reader.Descriptor.Name.ShouldBe("dlib-resnet-v1");
        reader.Descriptor.FalseMatchRates.Count.ShouldBe(6);
    }

    [Theory]
    [InlineData("detector.onnx")]
    [InlineData("landmarks.onnx")]
    [InlineData("descriptor.onnx")]
    [InlineData("descriptor.codes")]
    public void Open_WithAFileMissing_NamesIt(string file)
    {
        File.Delete(In(file));
        FaceReader.Open(shippedFolder: folder).Refusal.ShouldBe(ModelFile.Missing.For(file));
    }

    [Theory]
    [InlineData("detector.onnx")]
    [InlineData("landmarks.onnx")]
    [InlineData("descriptor.onnx")]
    [InlineData("descriptor.codes")]
    public void Open_WithOneByteAltered_NamesTheFile(string file)
    {
        var bytes = File.ReadAllBytes(In(file));
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(In(file), bytes);
        FaceReader.Open(shippedFolder: folder).Refusal.ShouldBe(ModelFile.Altered.For(file));
    }

    [Fact]
    public void Open_WithModelAndDescriptionAltered_IsRefused()
    {
        // the description beside a shipped model is for people; the one that counts is in the program
        Rewrite("landmarks.json", "landmarks.onnx", [1, 2, 3]);
        FaceReader.Open(shippedFolder: folder).Refusal.ShouldBe(ModelFile.Altered.For("landmarks.onnx"));
    }

    [Fact]
    public void Open_OfAnAgencysModelThatDoesNotRun_IsRefused()
    {
        Rewrite("landmarks.json", "landmarks.onnx", [1, 2, 3]);
        FaceReader.Open(agencyFolder: folder).Refusal.ShouldBe(ModelFile.NotAsDescribed.For("landmarks.onnx"));
    }

    [Theory]
    [InlineData("outputs", 64)]
    [InlineData("width", 112)]
    public void Open_OfAnAgencysModelThatGivesSomethingElse_IsRefused(string figure, int value)
    {
        Change("descriptor.json", figure, value);
        var refusal = FaceReader.Open(agencyFolder: folder).Refusal;
        refusal?.Code.ShouldBe(ModelFile.NotAsDescribed.Code);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("not JSON")]
    [InlineData("")]
    [InlineData("null")]
    public void Open_OfADescriptionThatIsNone_IsRefused(string text)
    {
        File.WriteAllText(In("descriptor.json"), text);
        FaceReader.Open(agencyFolder: folder).Refusal.ShouldBe(FaceModel.Unreadable.For("descriptor.json"));
    }

    [Fact]
    public void Open_OfADescriptionThatPointsOutOfItsFolder_IsRefused()
    {
        Change("descriptor.json", "file", "../descriptor.onnx");
        FaceReader.Open(agencyFolder: folder).Refusal.ShouldBe(FaceModel.Unreadable.For("descriptor.json"));
    }

    [Fact]
    public void Open_OfAnAgencysDescriptor_StandsWithItsName()
    {
        foreach (var file in (string[])["detector", "landmarks"])
            File.Delete(In($"{file}.json"));
        Change("descriptor.json", "name", "agency");
        using var agency = FaceReader.Open(agencyFolder: folder).Value;
        using var shipped = FaceReader.Open().Value;
        var picture = new DrawnFace().Draw();
        var (one, other) = (agency.EmbedAligned(picture), shipped.EmbedAligned(picture));
        one.Model.ShouldBe("agency");
        Should.Throw<ArgumentException>(() => one.Cosine(other));
    }

    private string In(string file) => Path.Combine(folder, file);

    private void Rewrite(string description, string file, byte[] bytes)
    {
        File.WriteAllBytes(In(file), bytes);
        Change(description, "sha256", Convert.ToHexString(SHA256.HashData(bytes)));
    }

    private void Change(string description, string figure, JsonNode value)
    {
        var read = JsonNode.Parse(File.ReadAllText(In(description)))!;
        read[figure] = value;
        File.WriteAllText(In(description), read.ToJsonString());
    }
}
