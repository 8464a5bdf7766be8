using System.Security.Cryptography;
using CanCuoc.Keys;
using CanCuoc.Ledger;
using CanCuoc.Storage;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace CanCuoc.Biometrics.Tests;

public sealed class CapturesTests : IDisposable
{
    private static readonly ActKind Capturing = new(
        "CaptureForTest",
        RegistrySystem.Cards,
        Permission.AttachCapture,
        "Thu nhận để thử",
        "Capturing for a test"
    )
    {
        IsSilentWhenIdle = true,
    };

    private static readonly SubjectId Somebody = new(4711);
    private static readonly byte[] Portrait = Pictures.Jpeg(600, 800);

    private readonly string folder = Directory.CreateTempSubdirectory("cancuoc-").FullName;
    private readonly EncryptedFileKeyStore keys;
    private readonly Captures captures;

    public CapturesTests()
    {
        keys = EncryptedFileKeyStore.CreateUnguarded(Path.Combine(folder, "keys"), "test");
        keys.CreateWrappingKey(Captures.WrappingKey);
        captures = new Captures(keys);
    }

    public void Dispose()
    {
        keys.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Theory, BothEngines]
    public async Task Store_APortrait_OpensAgainAndIsNeverInClear(Engine engine)
    {
        await using var registry = await OpenAsync(engine);
        await StoreAsync(registry, Somebody, BodyPart.Face, Portrait);

        (await OpenAsync(registry, Somebody, BodyPart.Face)).ShouldBe(Portrait);
        (await OpenAsync(registry, Somebody, BodyPart.LeftThumb)).ShouldBeNull();
        (await OpenAsync(registry, new(4712), BodyPart.Face)).ShouldBeNull();
        var row = await RowAsync(registry);
        row.Image.AsSpan().IndexOf(Portrait.AsSpan(4, 12)).ShouldBe(-1);
    }

    [Theory, BothEngines]
    public async Task Store_TheSamePartAgain_TakesTheFormerOnesPlaceUnderAnotherKey(Engine engine)
    {
        await using var registry = await OpenAsync(engine);
        await StoreAsync(registry, Somebody, BodyPart.Face, Portrait);
        var former = await RowAsync(registry);

        await StoreAsync(registry, Somebody, BodyPart.Face, Pictures.Jpeg(300, 400));

        (await OpenAsync(registry, Somebody, BodyPart.Face)).ShouldBe(Pictures.Jpeg(300, 400));
        var row = await RowAsync(registry);
        row.Version.ShouldBe(2);
        keys.Unwrap(Captures.WrappingKey, row.WrappedKey)
            .ShouldNotBe(keys.Unwrap(Captures.WrappingKey, former.WrappedKey));
    }

    [Theory, BothEngines]
    public async Task Open_AnImageMovedOrChanged_Throws(Engine engine)
    {
        await using var registry = await OpenAsync(engine);
        await StoreAsync(registry, Somebody, BodyPart.Face, Portrait);
        foreach (var change in (string[])["part = 6", "subject_id = 4712", "image = wrapped_key"])
        {
            await TamperAsync(registry, change);
            var moved = await RowAsync(registry);

            await Should.ThrowAsync<CryptographicException>(() =>
                OpenAsync(registry, new(moved.SubjectId), moved.Part)
            );
        }
    }

    [Theory, BothEngines]
    public async Task Parts_OfASubject_AreWhatWasStored(Engine engine)
    {
        await using var registry = await OpenAsync(engine);
        await StoreAsync(registry, Somebody, BodyPart.RightIndex, Pictures.Png(400, 400));
        await StoreAsync(registry, Somebody, BodyPart.Face, Portrait);

        var parts = await registry.RunAsync(
            Capturing,
            async act => Known(await Captures.PartsAsync(act, Somebody, default))
        );

        parts.Value.Parts.ShouldBe([BodyPart.Face, BodyPart.RightIndex]);
    }

    private static Outcome<KnownParts> Known(IReadOnlyList<BodyPart> parts) => new KnownParts(parts);

    private static Task<TestRegistry> OpenAsync(Engine engine) =>
        TestRegistry.OpenAsync(engine, [new BiometricsModel()]);

    private Task<Outcome<Done>> StoreAsync(TestRegistry registry, SubjectId subject, BodyPart part, byte[] file) =>
        registry.RunAsync<Done>(
            Capturing,
            async act =>
            {
                await captures.StoreAsync(act, subject, CaptureImage.Read(part, file).Value, default);
                act.Record(new CapturedForTest());
                return Done.It;
            }
        );

    private async Task<byte[]?> OpenAsync(TestRegistry registry, SubjectId subject, BodyPart part) =>
        (
            await registry.RunAsync<Opened>(
                Capturing,
                async act => new Opened(await captures.OpenAsync(act, subject, part, default))
            )
        )
            .Value
            .Image;

    private static async Task TamperAsync(TestRegistry registry, string change)
    {
        await using var session = await registry.Store.WriteAsync(default);
        await session.ExecuteAsync($"UPDATE biometrics.capture SET {change}", default);
        await session.CommitAsync(default);
    }

    private static async Task<CaptureRow> RowAsync(TestRegistry registry)
    {
        await using var session = await registry.Store.ReadAsync(default);
        return await session.Rows.Set<CaptureRow>().AsNoTracking().SingleAsync();
    }

    private sealed record Opened(byte[]? Image);

    private sealed record KnownParts(IReadOnlyList<BodyPart> Parts);

    private sealed record CapturedForTest : Fact;
}
