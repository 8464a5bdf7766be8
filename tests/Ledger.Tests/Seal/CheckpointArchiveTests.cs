namespace CanCuoc.Ledger.Tests;

public sealed class CheckpointArchiveTests : IDisposable
{
    private readonly string place = Directory.CreateTempSubdirectory("cancuoc-checkpoints-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Folder => Path.Combine(place, "second");

    public void Dispose() => Directory.Delete(place, recursive: true);

    [Fact]
    public async Task Read_NothingWritten_IsNone() =>
        (await new CheckpointArchive(Folder).ReadAsync(Cancellation)).ShouldBeNull();

    [Fact]
    public async Task Read_AfterWrites_IsTheNewest()
    {
        var archive = new CheckpointArchive(Folder);
        await archive.WriteAsync("gốc\n1\n", Cancellation);
        await archive.WriteAsync("gốc\n2\n", Cancellation);

        (await new CheckpointArchive(Folder).ReadAsync(Cancellation)).ShouldBe("gốc\n2\n");
        Directory.GetFiles(Folder).Length.ShouldBe(1);
    }

    [Fact]
    public async Task Read_AfterACrashWhileWriting_IsTheOneBefore()
    {
        var archive = new CheckpointArchive(Folder);
        await archive.WriteAsync("gốc\n1\n", Cancellation);
        await File.WriteAllTextAsync(Path.Combine(Folder, "next.note"), "gố", Cancellation);

        (await archive.ReadAsync(Cancellation)).ShouldBe("gốc\n1\n");
        await archive.WriteAsync("gốc\n3\n", Cancellation);

        (await archive.ReadAsync(Cancellation)).ShouldBe("gốc\n3\n");
        Directory.GetFiles(Folder).Length.ShouldBe(1);
    }
}
