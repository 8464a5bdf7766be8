using System.Globalization;
using CanCuoc.Testing;

namespace CanCuoc.Keys.Tests;

public sealed class PowerCutTests : IDisposable
{
    private const int Kills = 10;

    private readonly TestFile file = new TestFile().WithSigner("country-signer");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => file.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(17)]
    [InlineData(int.MaxValue)]
    public void Open_AfterACutBetweenWriteAndRename_IsTheOldStore(int written)
    {
        var old = file.Content;
        file.WithSigner("document-signer");
        File.WriteAllBytes(DurableFile.NextTo(file.Path), file.Content[..Math.Min(written, file.Content.Length)]);
        file.Content = old;

        using var store = file.Open();
        store.Labels.ShouldBe(["country-signer"]);
        store.CreateSigner("ledger-checkpoint").Dispose();

        File.Exists(DurableFile.NextTo(file.Path)).ShouldBeFalse();
        store.Labels.ShouldBe(["country-signer", "ledger-checkpoint"]);
    }

    [Fact]
    public void Create_WritesBeside_AndTouchesNoByteOfTheOldFile()
    {
        var old = file.Content;
        using var reader = new FileStream(
            file.Path,
            FileMode.Open,
            FileAccess.Read,
            FileShare.ReadWrite | FileShare.Delete
        );

        file.WithSigner("document-signer");

        var read = new byte[old.Length + 1];
        reader.ReadAtLeast(read, read.Length, throwOnEndOfStream: false).ShouldBe(old.Length);
        read[..^1].ShouldBe(old);
        file.Content.ShouldNotBe(old);
    }

    [Fact]
    public void Create_WhenTheDiskRefuses_LeavesTheStoreAsItWas()
    {
        var old = file.Content;
        using var store = file.Open();
        Directory.CreateDirectory(DurableFile.NextTo(file.Path));

        Should.Throw<Exception>(() => store.CreateSigner("document-signer"));

        store.Labels.ShouldBe(["country-signer"]);
        file.Content.ShouldBe(old);
        Directory.Delete(DurableFile.NextTo(file.Path));
        store.CreateSigner("document-signer").Dispose();
        store.Labels.ShouldBe(["country-signer", "document-signer"]);
    }

    [Fact]
    public async Task Open_AfterKills_HasEveryKeyThatWasTold()
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        for (var kill = 0; kill < Kills; kill++)
        {
            using var writer = KillableProgram.Start(KillableWriter.Verb, file.Path, $"{kill}");
            for (var more = new Random(kill).Next(1, 40); more > 0; more--)
                told.Add((await writer.NextAsync(Cancellation)).ShouldNotBeNull());
            told.UnionWith(await writer.KillAsync(Cancellation));

            using var store = file.Open();
            told.Except(store.Labels, StringComparer.Ordinal).ShouldBeEmpty();
            store.Labels.Count.ShouldBeLessThanOrEqualTo(1 + told.Count + kill + 1, "one untold key a kill at most");
            using var signer = store.OpenSigner(store.Labels[^1]).ShouldNotBeNull();
            signer.VerifyHash(new byte[32], signer.SignHash(new byte[32])).ShouldBeTrue();
        }
        told.Count.ShouldBeGreaterThan(Kills);
    }
}

/// <summary>Makes keys until it is killed, and tells the label of each one that was kept.</summary>
internal static class KillableWriter
{
    public const string Verb = "write-until-killed";

    public static int Run(string path, string run)
    {
        using var store = TestFile.OpenAt(path);
        for (var number = 0; ; number++)
        {
            var label = string.Create(CultureInfo.InvariantCulture, $"run-{run}-key-{number}");
            store.CreateSigner(label).Dispose();
            Console.WriteLine(label);
        }
    }
}
