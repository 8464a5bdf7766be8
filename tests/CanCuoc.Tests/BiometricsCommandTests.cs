namespace CanCuoc.Program.Tests;

/// <summary>The operator's commands about the galleries, on the registry that the story leaves.</summary>
public sealed class BiometricsCommandTests(ToldStory story) : IClassFixture<ToldStory>
{
    [Fact]
    public async Task Biometrics_OfTheStory_AreInStep_AndRebuiltWhenTheyAreNot()
    {
        var status = await story.Run.RunAsync("biometrics", "status");
        status.Code.ShouldBe(0, status.Output);
        status.Output.ShouldContain("faces: 1 mã");
        status.Output.ShouldContain("fingers: 10 mã");
        (await story.Run.RunAsync("biometrics", "verify")).Code.ShouldBe(0);
        var faces = Path.Combine(story.Run.Data, "galleries", "faces", "codes");
        var bytes = await File.ReadAllBytesAsync(faces);
        bytes[100] ^= 1;
        await File.WriteAllBytesAsync(faces, bytes);

        var broken = await story.Run.RunAsync("biometrics", "verify");
        var rebuilt = await story.Run.RunAsync("biometrics", "rebuild");

        broken.Code.ShouldBe(1, broken.Output);
        rebuilt.Code.ShouldBe(0, rebuilt.Output);
        (await story.Run.RunAsync("biometrics", "verify")).Code.ShouldBe(0);
    }
}
