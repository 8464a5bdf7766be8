using CanCuoc.Biometrics;
using CanCuoc.Chip.SoftCard;
using CanCuoc.Keys;
using CanCuoc.Ledger;
using CanCuoc.Population;
using CanCuoc.Storage;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.Cards.Tests;

/// <summary>A registry with one person in it, her portrait, and the keys that sign cards; every step of a card's life in one line.</summary>
internal sealed class CardFactory : IAsyncDisposable
{
    private static readonly ActKind Capturing = new(
        "CaptureForTest",
        RegistrySystem.Cards,
        Permission.AttachCapture,
        "Thu nhận để thử",
        "Capturing for a test"
    );

    private static readonly AdministrativeUnit[] Communes =
    [
        .. AdministrativeUnits.Newest.Units.Where(unit => unit.Level == UnitLevel.Commune).Take(2),
    ];

    private readonly string folder;
    private readonly ReadPerson readPerson = new();
    private readonly PlaceOrder placeOrder = new();
    private readonly Captures captures;

    private CardFactory(TestRegistry registry, string folder, KeyStore? token)
    {
        (Registry, this.folder) = (registry, folder);
        Store = EncryptedFileKeyStore.CreateUnguarded(Path.Combine(folder, "keys"), "test");
        Store.CreateWrappingKey(Captures.WrappingKey);
        captures = new Captures(Store);
        Keys = new IssuingKeys(Store, token);
    }

    public static PersonDetails Woman { get; } =
        new()
        {
            Name = PersonName.Parse("Lê Thị Sen", null),
            BirthDate = PartialDate.Of(1985),
            Sex = Sex.Female,
            BirthRegistration = Address.Of(Communes[0], "").Value,
            PlaceOfOrigin = Address.Of(Communes[0], "").Value,
            PermanentResidence = Address.Of(Communes[0], "Số 1").Value,
        };

    public static Address Elsewhere { get; } = Address.Of(Communes[1], "Số 2").Value;

    public TestRegistry Registry { get; }

    public EncryptedFileKeyStore Store { get; }

    public IssuingKeys Keys { get; private set; }

    public PersonRecord Person { get; private set; } = null!;

    public SignCard Sign => new(readPerson, captures, Keys);

    public AcceptCard Accept => new(Keys);

    private PersonaliseCard Personalise => new(Sign, Accept, Keys);

    /// <summary>A factory that can make cards.</summary>
    public static async Task<CardFactory> OpenAsync(Engine engine)
    {
        var factory = await OpenBareAsync(engine);
        await factory.EnsureKeysAsync();
        await factory.CaptureAsync();
        return factory;
    }

    /// <summary>A factory without keys, and nobody's portrait taken yet.</summary>
    /// <param name="token">Where the signers' keys are made; null: in the registry's own store.</param>
    public static async Task<CardFactory> OpenBareAsync(Engine engine, KeyStore? token = null)
    {
        var registry = await TestRegistry.OpenAsync(
            engine,
            [new PopulationModel(), new BiometricsModel(), new CardsModel()]
        );
        var factory = new CardFactory(registry, Directory.CreateTempSubdirectory("cancuoc-").FullName, token);
        await factory.RegisterAsync(Woman);
        return factory;
    }

    /// <summary>Somebody else comes, whose portrait is taken; every step from now on is for him.</summary>
    public async Task<PersonRecord> TurnToAsync(PersonDetails details)
    {
        await RegisterAsync(details);
        await CaptureAsync();
        return Person;
    }

    public async Task EnsureKeysAsync() => (await TryEnsureKeysAsync()).Refusal.ShouldBeNull();

    public Task<Outcome<Done>> TryEnsureKeysAsync(FolderKind folder = FolderKind.Demonstration) =>
        Registry.RunAsync(
            EnsureSpecimenSigners.Kind,
            act => new EnsureSpecimenSigners(Keys).RunAsync(act, folder, default)
        );

    /// <summary>Works with another opening of the same keys, as after a restart.</summary>
    public void Use(IssuingKeys keys) => Keys = keys;

    public async Task<Refusal?> FaultAsync()
    {
        await using var session = await Registry.Store.ReadAsync(default);
        return await Keys.FaultAsync(session, Registry.Clock.GetUtcNow(), default);
    }

    /// <summary>Her portrait is taken.</summary>
    public Task<Outcome<Done>> CaptureAsync() => CaptureAsync(BodyPart.Face, Portrait);

    public Task<Outcome<Done>> CaptureAsync(BodyPart part, byte[] file) =>
        Registry.RunAsync<Done>(
            Capturing,
            async act =>
            {
                var image = CaptureImage.Read(part, file).Value;
                var subject = await BiometricSubject.OfAsync(act, Person.Id, default);
                await captures.StoreAsync(act, subject, image, default);
                act.Record(new CapturedForTest());
                return Done.It;
            }
        );

    public Task<Outcome<CardOrderId>> OrderAsync() =>
        Registry.RunAsync(Capturing, act => placeOrder.RunAsync(act, Person, default));

    public Task<Outcome<Batch>> ReleaseAsync() =>
        Registry.RunAsync(ReleaseBatch.Kind, act => new ReleaseBatch().RunAsync(act, default));

    public Task<Outcome<Personalisation>> PersonaliseAsync(CardOrderId order) =>
        Registry.RunAsync(PersonaliseCard.Kind, act => Personalise.RunAsync(act, order, default));

    /// <summary>Personalises, and loses the act before it is committed.</summary>
    public async Task PersonaliseAndLoseAsync(CardOrderId order)
    {
        try
        {
            await Registry.RunAsync<Done>(
                PersonaliseCard.Kind,
                async act =>
                {
                    var made = await Personalise.RunAsync(act, order, default);
                    made.Value.Card.ShouldNotBeNull();
                    throw new IOException("the power is cut");
                }
            );
        }
        catch (IOException)
        {
            // what it did is undone
        }
    }

    public Task<Outcome<AcceptedBatch>> AcceptAsync(BatchId batch) =>
        Registry.RunAsync(AcceptBatch.Kind, act => new AcceptBatch().RunAsync(act, batch, default));

    public Task<Outcome<CardOrderId>> PlaceAgainAsync(CardOrderId order) =>
        Registry.RunAsync(PlaceAgain.Kind, act => new PlaceAgain().RunAsync(act, order, default));

    public Task<Outcome<Card>> DeliverAsync(CardId card) =>
        Registry.RunAsync(DeliverCard.Kind, act => new DeliverCard().RunAsync(act, card, default));

    public Task<Outcome<ChipMemory>> OpenChipAsync(CardId card) =>
        Registry.RunAsync(OpenChip.Kind, act => new OpenChip(Keys).RunAsync(act, card, default));

    /// <summary>From the order to the hand.</summary>
    public async Task<Card> IssueAsync()
    {
        var (batch, card) = await MakeAsync();
        (await AcceptAsync(batch)).Refusal.ShouldBeNull();
        return (await DeliverAsync(card.Id)).Value;
    }

    /// <summary>From the order to a card in an open batch.</summary>
    public async Task<(BatchId Batch, Card Card)> MakeAsync()
    {
        var order = (await OrderAsync()).Value;
        var batch = (await ReleaseAsync()).Value;
        var made = (await PersonaliseAsync(order)).Value;
        made.Fault.ShouldBeNull();
        return (batch.Id, made.Card!);
    }

    public Task<Outcome<PersonRecord>> AmendAsync(Func<PersonDetails, PersonDetails> change) =>
        Registry.RunAsync(
            AmendPerson.Kind,
            async act =>
            {
                var current = (await readPerson.RunAsync(act, Person.Id, default)).Value;
                return await new AmendPerson().RunAsync(
                    act,
                    current,
                    act.Today,
                    change,
                    new(EvidenceRank.Paper, "test"),
                    default
                );
            }
        );

    public async Task<IReadOnlyList<JudgedCard>> CardsAsync() => (await ReadAsync(TestRegistry.Everybody)).Value.Cards;

    public Task<Outcome<CardsOfPerson>> ReadAsync(Authority authority) =>
        Registry.RunAsync(
            ReadCards.Kind,
            act => new ReadCards(readPerson).RunAsync(act, Person.Id, default),
            authority
        );

    public Task<Outcome<CardsOfPerson>> ReadOwnAsync(Authority authority) =>
        Registry.RunAsync(
            ReadOwnCards.Kind,
            act => new ReadOwnCards(new ReadCards(readPerson)).RunAsync(act, default),
            authority
        );

    public Task<Outcome<CardsReport>> ReconcileAsync() =>
        Registry.RunAsync(ReconcileCards.Kind, act => new ReconcileCards(readPerson, Keys).RunAsync(act, default));

    /// <summary>Changes rows behind the program's back.</summary>
    public async Task TamperAsync(string statement)
    {
        await using var session = await Registry.Store.WriteAsync(default);
        await session.ExecuteAsync(statement, default);
        await session.CommitAsync(default);
    }

    public async ValueTask DisposeAsync()
    {
        await Registry.DisposeAsync();
        Store.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private async Task RegisterAsync(PersonDetails details) =>
        Person = (
            await Registry.RunAsync(
                RegisterPerson.Kind,
                act => new RegisterPerson().RunAsync(act, details, null, new(EvidenceRank.Paper, "test"), default)
            )
        ).Value;

    /// <summary>A JPEG of 600 × 800 with nothing on it.</summary>
    private static byte[] Portrait =>
        [0xFF, 0xD8, 0xFF, 0xC0, 0, 11, 8, 3, 32, 2, 88, 1, 1, 0x11, 0, .. new byte[2000], 0xFF, 0xD9];

    /// <summary>The frame of a PNG of 200 × 300 grey pixels around noise.</summary>
    public static byte[] Print(int noise, byte depth = 8) =>
        [
            .. (ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13],
            .. "IHDR"u8,
            .. (ReadOnlySpan<byte>)[0, 0, 0, 200, 0, 0, 1, 44, depth, 0, 0, 0, 0, 0, 0, 0, 0],
            .. System.Security.Cryptography.RandomNumberGenerator.GetBytes(noise),
            .. "IEND"u8,
            .. (ReadOnlySpan<byte>)[0xAE, 0x42, 0x60, 0x82],
        ];

    private sealed record CapturedForTest : Fact;
}
