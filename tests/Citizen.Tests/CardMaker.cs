using CanCuoc.Biometrics;
using CanCuoc.Cards;
using CanCuoc.Keys;
using CanCuoc.Ledger;
using CanCuoc.Population;
using CanCuoc.Storage;
using CanCuoc.Testing;

namespace CanCuoc.CitizenDoor.Tests;

/// <summary>Makes and hands out cards, so that there is something for their holder to see.</summary>
internal sealed class CardMaker : IDisposable
{
    private static readonly ActKind Ordering = new(
        "OrderForTest",
        RegistrySystem.Cards,
        Permission.AttachCapture,
        "Đặt thẻ để thử",
        "Ordering for a test"
    );

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("cancuoc-");
    private readonly TestRegistry registry;
    private readonly EncryptedFileKeyStore store;
    private readonly IssuingKeys keys;

    public CardMaker(TestRegistry registry)
    {
        this.registry = registry;
        store = EncryptedFileKeyStore.CreateUnguarded(Path.Combine(folder.FullName, "keys"), "test");
        store.CreateWrappingKey(Captures.WrappingKey);
        keys = new IssuingKeys(store);
    }

    /// <summary>A card in its holder's hand.</summary>
    public async Task<Card> IssueAsync(PersonRecord person)
    {
        var (batch, card) = await MakeAsync(person);
        (
            await registry.RunAsync(AcceptBatch.Kind, act => new AcceptBatch().RunAsync(act, batch, default))
        ).Refusal.ShouldBeNull();
        return (
            await registry.RunAsync(DeliverCard.Kind, act => new DeliverCard().RunAsync(act, card.Id, default))
        ).Value;
    }

    /// <summary>A card that waits in an open batch.</summary>
    public async Task<(BatchId Batch, Card Card)> MakeAsync(PersonRecord person)
    {
        var ensured = await registry.RunAsync(
            EnsureSpecimenSigners.Kind,
            act => new EnsureSpecimenSigners(keys).RunAsync(act, FolderKind.Demonstration, default)
        );
        ensured.Refusal.ShouldBeNull();
        var captures = new Captures(store);
        var order = await registry.RunAsync(
            Ordering,
            async act =>
            {
                var subject = await BiometricSubject.OfAsync(act, person.Id, default);
                await captures.StoreAsync(act, subject, CaptureImage.Read(BodyPart.Face, Portrait).Value, default);
                return await new PlaceOrder().RunAsync(act, person, default);
            }
        );
        var batch = await registry.RunAsync(ReleaseBatch.Kind, act => new ReleaseBatch().RunAsync(act, default));
        var made = await registry.RunAsync(
            PersonaliseCard.Kind,
            act =>
                new PersonaliseCard(
                    new SignCard(new ReadPerson(), captures, keys),
                    new AcceptCard(keys),
                    keys
                ).RunAsync(act, order.Value, default)
        );
        return (batch.Value.Id, made.Value.Card!);
    }

    public void Dispose()
    {
        store.Dispose();
        folder.Delete(recursive: true);
    }

    /// <summary>A JPEG of 600 × 800 with nothing on it.</summary>
    private static byte[] Portrait =>
        [0xFF, 0xD8, 0xFF, 0xC0, 0, 11, 8, 3, 32, 2, 88, 1, 1, 0x11, 0, .. new byte[2000], 0xFF, 0xD9];
}
