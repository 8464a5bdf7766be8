using CanCuoc.Ledger;
using CanCuoc.Storage;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.Biometrics.Tests;

public sealed class ReencodeTemplatesTests
{
    [Theory, BothEngines]
    public async Task Reencode_ByAnotherAlgorithm_SwitchesWhenAllAreMadeAndDeletesTheOld(Engine engine)
    {
        await using var desk = await SearchDesk.OpenAsync(engine, new PrintAlgorithm());
        await desk.CaptureAsync(1, new InventedBody(null, 1));
        await desk.CaptureAsync(2, new InventedBody(null, 1, Day: 2));
        (await desk.FoundAsync(2)).ShouldBe([1L]);
        // Pictures of nobody in the registry, as examiners are measured by.
        await desk.KeepImageAsync(3, InventedBody.Print(1, BodyPart.LeftIndex, 1));
        await desk.UpgradeAsync(new LaterAlgorithm(), new PrintAlgorithm());

        var report = (await RunAsync(desk)).Value;

        report.ShouldBe(new ReencodingReport(8, 0));
        (await AlgorithmsAsync(desk)).ShouldBe([LaterAlgorithm.Later]);
        (await desk.FoundAsync(2)).ShouldBe([1L]);
        await desk.AgreesAsync();
        (await desk.StatusAsync()).Value.Single().Algorithm.ShouldBe(LaterAlgorithm.Later);
        (await RunAsync(desk)).Value.ShouldBe(new ReencodingReport(0, 0), "done once, there is nothing left to do");
    }

    [Theory, BothEngines]
    public async Task Reencode_StoppedHalfWay_GoesOnAndMeanwhileTheOldOnesAreCompared(Engine engine)
    {
        await using var desk = await SearchDesk.OpenAsync(engine, new PrintAlgorithm());
        var captures = new InventedBody(null, 1)
            .Files()
            .Select(file => desk.Read(file.Part, file.File).Value)
            .ToArray();
        for (var subject = 1; subject <= 20; subject++)
            await desk.CaptureAsync(subject, captures);
        await desk.UpgradeAsync(new LaterAlgorithm(), new PrintAlgorithm());
        using var source = new CancellationTokenSource();

        await Should.ThrowAsync<OperationCanceledException>(() => RunAsync(desk, new Cancelling(source), source.Token));

        (await AlgorithmsAsync(desk)).ShouldBe(["cancuoc-minutiae/1", LaterAlgorithm.Later], ignoreOrder: true);
        (await desk.FoundAsync(1)).Length.ShouldBe(19);
        // Captured now, it gets both.
        await desk.CaptureAsync(0, [desk.Read(BodyPart.LeftIndex, InventedBody.Print(3, BodyPart.LeftIndex, 1)).Value]);
        (await RunAsync(desk)).Value.ShouldBe(new ReencodingReport(80 - 64, 0));
        (await AlgorithmsAsync(desk)).ShouldBe([LaterAlgorithm.Later]);
        await desk.AgreesAsync();
        (await desk.StatusAsync()).Value.Single().Rows.ShouldBe(81);
    }

    [Theory, BothEngines]
    public async Task Search_OfTemplatesThatTheProgramHasNoAlgorithmFor_IsRefused(Engine engine)
    {
        await using var desk = await SearchDesk.OpenAsync(engine, new PrintAlgorithm());
        await desk.CaptureAsync(1, new InventedBody(null, 1));

        await desk.UpgradeAsync(new LaterAlgorithm());

        (await desk.SearchAsync(1)).Refusal!.Code.ShouldBe(Algorithms.Unknown.Code);
        (await RunAsync(desk)).Value.ShouldBe(new ReencodingReport(4, 0));
        (await desk.SearchAsync(1)).Refusal.ShouldBeNull();
    }

    [Fact]
    public async Task Reencode_WithWhatTheNewAlgorithmRefuses_LeavesItOutAndSaysSo()
    {
        await using var desk = await SearchDesk.OpenAsync(Engine.Sqlite, new PrintAlgorithm());
        await desk.CaptureAsync(1, new InventedBody(null, 1));
        await desk.UpgradeAsync(new LaterAlgorithm { Refuses = true }, new PrintAlgorithm());

        (await RunAsync(desk)).Value.ShouldBe(new ReencodingReport(0, 4));

        (await AlgorithmsAsync(desk)).ShouldBeEmpty();
    }

    private static Task<Outcome<ReencodingReport>> RunAsync(
        SearchDesk desk,
        IProgress<long>? progress = null,
        CancellationToken cancellation = default
    ) =>
        new ReencodeTemplates(desk.Registry.Acts, desk.Captures, desk.Templates).RunAsync(
            TestRegistry.Everybody,
            TestRegistry.Why,
            LaterAlgorithm.Later,
            progress,
            cancellation
        );

    private static async Task<List<string>> AlgorithmsAsync(SearchDesk desk)
    {
        await using var session = await desk.Registry.Store.ReadAsync(default);
        return await session.ListAsync(
            "SELECT DISTINCT algorithm FROM biometrics.template",
            row => row.GetString(0),
            default
        );
    }

    /// <summary>The next version of the algorithm, which makes the same.</summary>
    private sealed class LaterAlgorithm : TemplateAlgorithm
    {
        public const string Later = "cancuoc-minutiae/2";

        private readonly PrintAlgorithm same = new();

        public bool Refuses { get; init; }

        public override string Name => Later;

        public override BodyKind Kind => BodyKind.Finger;

        public override Outcome<byte[]> Encode(ReadOnlyMemory<byte> image) =>
            Refuses ? Matching.Prints.PrintExtraction.NoPrint : same.Encode(image);
    }

    private sealed class Cancelling(CancellationTokenSource source) : IProgress<long>
    {
        public void Report(long value) => source.Cancel();
    }
}
