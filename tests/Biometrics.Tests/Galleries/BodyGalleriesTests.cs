using System.Security.Cryptography;
using CanCuoc.Keys;
using CanCuoc.Matching.Fingers;
using CanCuoc.Matching.Prints.Formats;
using CanCuoc.Storage;
using CanCuoc.Testing;

namespace CanCuoc.Biometrics.Tests;

public sealed class BodyGalleriesTests
{
    private static readonly InventedBody Somebody = new(1, 1);
    private static readonly InventedBody SomebodyAgain = new(1, 1, Day: 2);

    [Theory, BothEngines]
    public async Task Erase_OfATemplate_ReachesGalleriesAndIndex(Engine engine)
    {
        await using var desk = await SearchDesk.OpenAsync(engine);
        await desk.CaptureAsync(1, Somebody);
        await desk.CaptureAsync(2, SomebodyAgain);
        (await desk.FoundAsync(2)).ShouldBe([1L]);

        await desk.EraseAsync(1);

        (await desk.FoundAsync(2)).ShouldBeEmpty();
        await desk.AgreesAsync();
        await desk.ReopenAsync();
        (await desk.FoundAsync(2)).ShouldBeEmpty("what was erased does not come back");
    }

    [Theory, BothEngines]
    public async Task Capture_OfTheSamePartAgain_TakesTheFormerOnesPlaceInTheGalleries(Engine engine)
    {
        await using var desk = await SearchDesk.OpenAsync(engine);
        await desk.CaptureAsync(1, new InventedBody(1, 1));
        await desk.CaptureAsync(2, SomebodyAgain);
        (await desk.FoundAsync(2)).ShouldBe([1L]);

        await desk.CaptureAsync(1, new InventedBody(3, 3));

        (await desk.FoundAsync(2)).ShouldBeEmpty();
        await desk.EraseAsync(1, BodyPart.Face);
        await desk.CaptureAsync(1, [desk.Read(BodyPart.Face, InventedBody.Portrait(1, 3)).Value]);
        (await desk.FoundAsync(2)).ShouldBe([1L]);
        await desk.AgreesAsync();
    }

    [Theory, BothEngines]
    public async Task Open_AfterChangesThatNoGallerySaw_HasThem(Engine engine)
    {
        await using var desk = await SearchDesk.OpenAsync(engine);
        await desk.CaptureAsync(1, Somebody);
        await desk.CaptureAsync(3, new InventedBody(3, 3));
        await desk.AgreesAsync();
        await desk.ReopenAsync();
        // Committed, and the process ended before its galleries had it.
        await desk.CaptureAsync(2, SomebodyAgain);
        await desk.EraseAsync(3);

        (await desk.FoundAsync(2)).ShouldBe([1L]);
        await desk.AgreesAsync();
    }

    [Theory, BothEngines]
    public async Task Open_WithAPlaceFromBeforeItsLastRows_DoesThemAgainAndOnlyOnce(Engine engine)
    {
        await using var desk = await SearchDesk.OpenAsync(engine);
        await desk.CaptureAsync(1, Somebody);
        await desk.AgreesAsync();
        var places = Directory.GetFiles(desk.GalleryFolder, "*.place").ToDictionary(file => file, File.ReadAllBytes);
        await desk.CaptureAsync(2, SomebodyAgain);
        await desk.AgreesAsync();

        // The rows were on the disk when the power went, the place was not.
        await desk.ReopenAsync(() =>
        {
            foreach (var (file, content) in places)
                File.WriteAllBytes(file, content);
        });

        await desk.AgreesAsync();
        (await desk.FoundAsync(2)).ShouldBe([1L]);
    }

    [Theory]
    [BothEngines("cut")]
    [BothEngines("gone")]
    [BothEngines("damaged")]
    [BothEngines("no place")]
    [BothEngines("no key")]
    [BothEngines("half built")]
    [BothEngines("ahead")]
    public async Task Open_WithFilesThatAreNotWhole_BuildsThemAgain(Engine engine, string how)
    {
        await using var desk = await SearchDesk.OpenAsync(engine);
        await desk.CaptureAsync(1, Somebody);
        await desk.CaptureAsync(2, SomebodyAgain);
        await desk.AgreesAsync();
        var (fingers, place) = (
            Path.Combine(desk.GalleryFolder, "fingers"),
            Path.Combine(desk.GalleryFolder, "fingers.place")
        );

        await desk.ReopenAsync(() =>
        {
            switch (how)
            {
                case "cut":
                    using (var codes = File.OpenWrite(Path.Combine(fingers, "codes")))
                        codes.SetLength(codes.Length / 2);
                    break;
                case "damaged":
                    using (var codes = File.OpenWrite(Path.Combine(fingers, "codes")))
                        codes.Write(new byte[40]);
                    break;
                case "gone":
                    Directory.Delete(fingers, recursive: true);
                    break;
                case "no place":
                    File.Delete(place);
                    break;
                case "no key":
                    File.Delete(Path.Combine(desk.GalleryFolder, "key"));
                    break;
                case "half built":
                    new GalleryPlace(1, new GalleryPlace.Key(1, (int)BodyPart.RightThumb)).Write(place);
                    break;
                default:
                    new GalleryPlace(long.MaxValue, Built: null).Write(place);
                    break;
            }
        });

        (await desk.FoundAsync(2)).ShouldBe([1L]);
        await desk.AgreesAsync();
    }

    [Theory, BothEngines]
    public async Task Verify_OfGalleriesThatSayOtherThanTheTable_TellsHow(Engine engine)
    {
        await using var desk = await SearchDesk.OpenAsync(engine);
        await desk.CaptureAsync(1, Somebody);
        await desk.CaptureAsync(2, new InventedBody(2, null));
        await desk.AgreesAsync();
        await using (var session = await desk.Registry.Store.WriteAsync(default))
        {
            // As no program of ours writes: behind the list of changes.
            await session.ExecuteAsync("DELETE FROM biometrics.template WHERE subject_id = 2", default);
            await session.ExecuteAsync("UPDATE biometrics.template SET subject_id = 3 WHERE part = 1", default);
            await session.CommitAsync(default);
        }

        var reports = (await desk.VerifyAsync()).Value.ToDictionary(report => report.Kind);

        (reports[BodyKind.Face].Missing, reports[BodyKind.Face].Foreign).ShouldBe((0, 1));
        (reports[BodyKind.Finger].Missing, reports[BodyKind.Finger].Foreign).ShouldBe((1, 1));
        (await desk.StatusAsync()).Value.Single(status => status.Kind == BodyKind.Face).IsInStep.ShouldBeFalse();
    }

    [Theory, BothEngines]
    public async Task Open_WithAnotherKeyStore_IsRefusedUntilRebuilt(Engine engine)
    {
        await using var desk = await SearchDesk.OpenAsync(engine);
        await desk.CaptureAsync(1, Somebody);
        await desk.AgreesAsync();

        await desk.ChangeKeysAsync();

        (await desk.SearchAsync(1)).Refusal!.Code.ShouldBe(GalleryKey.Wrong.Code);
        await desk.EraseAsync(1); // its template is sealed under the key that is lost
        (await desk.RebuildAsync()).Refusal.ShouldBeNull();
        await desk.CaptureAsync(1, Somebody);
        await desk.CaptureAsync(2, SomebodyAgain);
        (await desk.FoundAsync(2)).ShouldBe([1L]);
    }

    [Fact]
    public async Task Files_OfGalleriesAndDatabase_HoldNoTemplateInClear()
    {
        await using var desk = await SearchDesk.OpenAsync(Engine.Sqlite);
        var print = desk.Read(BodyPart.RightIndex, InventedBody.Print(1, BodyPart.RightIndex, 1)).Value;
        var face = desk.Read(BodyPart.Face, InventedBody.Portrait(1, 1)).Value;
        await desk.CaptureAsync(1, [print, face]);
        await desk.AgreesAsync();
        var template = print.Templates[0].Content.ToArray();
        byte[][] secrets =
        [
            template,
            FingerSketch.Of(StoredTemplate.Read(template).Value),
            face.Templates[0].Content.ToArray(),
            InventedBody.Print(1, BodyPart.RightIndex, 1),
            InventedBody.Portrait(1, 1),
        ];
        byte[] subject = [1, 0, 0, 0, 0, 0, 0, 0];
        var files = new Dictionary<string, byte[]>();

        await desk.ReopenAsync(() =>
        {
            foreach (var file in Directory.GetFiles(desk.GalleryFolder, "*", SearchOption.AllDirectories))
                files.Add(file, File.ReadAllBytes(file));
        });

        files.Values.Any(content => Holds(content, subject)).ShouldBeTrue("the scan finds what is in clear");
        foreach (var secret in secrets)
            files.ShouldAllBe(file => !HasPieceOf(secret, file.Value));
        await using var reading = await desk.Registry.Store.ReadAsync(default);
        var kept = await reading.ListAsync(
            "SELECT content FROM biometrics.template",
            row => row.GetFieldValue<byte[]>(0),
            default
        );
        kept.Count.ShouldBe(2);
        foreach (var secret in secrets)
            kept.ShouldAllBe(content => !HasPieceOf(secret, content));
    }

    [Fact]
    public async Task Rebuild_GivesEverybodyOtherBytes()
    {
        await using var desk = await SearchDesk.OpenAsync(Engine.Sqlite);
        await desk.CaptureAsync(1, Somebody);
        await desk.AgreesAsync();
        var former = Codes(desk);

        (await desk.RebuildAsync()).Refusal.ShouldBeNull();

        await desk.AgreesAsync();
        foreach (var (one, other) in former.Zip(Codes(desk)))
            one.ShouldNotBe(other);
    }

    [Fact]
    public void Turning_KeepsProducts_AndFollowsFromTheKeyAlone()
    {
        var folder = Directory.CreateTempSubdirectory("cancuoc-");
        using var keys = EncryptedFileKeyStore.CreateUnguarded(Path.Combine(folder.FullName, "keys"), "test");
        keys.CreateWrappingKey(BodyGalleries.WrappingKey);
        using var key = GalleryKey.Open(Path.Combine(folder.FullName, "one"), keys).Value;
        using var same = GalleryKey.Open(Path.Combine(folder.FullName, "one"), keys).Value;
        using var other = GalleryKey.Open(Path.Combine(folder.FullName, "other"), keys).Value;
        var (turning, again, elsewhere) = (
            new FaceTurning(key, 128),
            new FaceTurning(same, 128),
            new FaceTurning(other, 128)
        );
        var random = new Random(1);
        var code = () => Enumerable.Range(0, 128).Select(_ => (byte)(sbyte)random.Next(-55, 56)).ToArray();

        for (var pair = 0; pair < 100; pair++)
        {
            var (one, two) = (code(), code());

            // Of codes of length 360 rounding takes about 150 from the product, and a number beyond ±127 that is clipped some hundreds.
            Math.Abs(Product(turning.Turn(one), turning.Turn(two)) - Product(one, two)).ShouldBeLessThan(2000);
            turning.Turn(one).ShouldBe(again.Turn(one));
            turning.Turn(one).ShouldNotBe(elsewhere.Turn(one));
            Math.Abs(Product(turning.Turn(one), one)).ShouldBeLessThan(Product(one, one) / 2);
        }
        folder.Delete(recursive: true);
    }

    [Fact]
    public void Sketches_OfTheSameFinger_NeverLookAlike_AndOpenOnlyWhereTheyBelong()
    {
        var folder = Directory.CreateTempSubdirectory("cancuoc-");
        using var keys = EncryptedFileKeyStore.CreateUnguarded(Path.Combine(folder.FullName, "keys"), "test");
        keys.CreateWrappingKey(BodyGalleries.WrappingKey);
        using var key = GalleryKey.Open(Path.Combine(folder.FullName, "one"), keys).Value;
        using var sketches = new SealedSketches(key, 256);
        var sketch = RandomNumberGenerator.GetBytes(256);

        var (row, again) = (sketches.Seal(7, 2, sketch), sketches.Seal(7, 2, sketch));

        row.ShouldNotBe(again);
        sketches.Open(7, 2, row).ShouldBe(sketch);
        Should.Throw<CryptographicException>(() => sketches.Open(8, 2, row));
        Should.Throw<CryptographicException>(() => sketches.Open(7, 3, row));
        row[40] ^= 1;
        Should.Throw<CryptographicException>(() => sketches.Open(7, 2, row));
        folder.Delete(recursive: true);
    }

    private static byte[][] Codes(SearchDesk desk) =>
        [.. new[] { "faces", "fingers" }.Select(name => ReadShared(Path.Combine(desk.GalleryFolder, name, "codes")))];

    private static byte[] ReadShared(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[4096];
        _ = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return bytes;
    }

    private static int Product(byte[] one, byte[] other) => one.Zip(other, (a, b) => (sbyte)a * (sbyte)b).Sum();

    private static bool Holds(byte[] content, ReadOnlySpan<byte> piece) => content.AsSpan().IndexOf(piece) >= 0;

    // Sixteen bytes that are not all alike, from anywhere in the secret.
    private static bool HasPieceOf(byte[] secret, byte[] file)
    {
        const int piece = 16;
        for (var at = 0; at + piece <= secret.Length; at += piece)
        {
            var some = secret.AsSpan(at, piece);
            if (some.ContainsAnyExcept(some[0]) && Holds(file, some))
                return true;
        }
        return false;
    }
}
