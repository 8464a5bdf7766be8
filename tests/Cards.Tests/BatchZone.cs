using CanCuoc.Chip.SoftCard;
using CanCuoc.Production;
using CanCuoc.Storage;
using CanCuoc.Vocabulary;

namespace CanCuoc.Cards.Tests;

/// <summary>A released batch in the issuing zone, and the factory that is to make it.</summary>
internal sealed class BatchZone : IAsyncDisposable
{
    private const string Usual = "factory";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("cancuoc-");
    private readonly FactoryFolder works;

    private BatchZone(CardFactory cards, Batch batch)
    {
        (Cards, Batch, Orders) = (cards, batch.Id.Value, batch.Orders);
        works = FactoryFolder.Create(Path.Combine(folder.FullName, "factory"), "a passphrase for a test").Value;
        works.Stock.MakeBlanks(batch.Orders.Count);
        works.Admit(cards.Keys.ExchangeKey);
    }

    /// <summary>The registry's side.</summary>
    public CardFactory Cards { get; }

    public long Batch { get; }

    public IReadOnlyList<CardOrderId> Orders { get; }

    public FactoryBatches Factory => new(works, Cards.Registry.Clock);

    public ZoneKey FactoryKey => works.Own;

    public static async Task<BatchZone> OpenAsync(Engine engine, int persons)
    {
        var cards = await CardFactory.OpenAsync(engine);
        (await cards.OrderAsync()).Refusal.ShouldBeNull();
        for (var i = 1; i < persons; i++)
        {
            await cards.TurnToAsync(
                CardFactory.Woman with
                {
                    Name = PersonName.Parse("Phạm Thị " + (char)('A' + i), null),
                }
            );
            (await cards.OrderAsync()).Refusal.ShouldBeNull();
        }
        var zone = new BatchZone(cards, (await cards.ReleaseAsync()).Value);
        (await zone.AdmitAsync(zone.FactoryKey)).Refusal.ShouldBeNull();
        return zone;
    }

    public Task<Outcome<ZoneKey>> AdmitAsync(ZoneKey key, string name = Usual) =>
        Cards.Registry.RunAsync(AdmitFactory.Kind, act => new AdmitFactory().RunAsync(act, name, key, default));

    public Task<Outcome<Done>> AdmitAsync(InitialisedChip chip) =>
        Cards.Registry.RunAsync(AdmitChip.Kind, act => new AdmitChip().RunAsync(act, chip, default));

    public Task<Outcome<byte[]>> SendAsync(string factory = Usual) =>
        Cards.Registry.RunAsync(
            SendBatch.Kind,
            act => new SendBatch(Cards.Keys).RunAsync(act, new(Batch), factory, default)
        );

    public Task<Outcome<Batch>> TakeAsync(byte[] chips) =>
        Cards.Registry.RunAsync(TakeChips.Kind, act => new TakeChips().RunAsync(act, new(Batch), chips, default));

    public Task<Outcome<CardSigning>> SignAsync(CardOrderId order) =>
        Cards.Registry.RunAsync(SignCard.Kind, act => Cards.Sign.RunAsync(act, order, default));

    public Task<Outcome<byte[]>> HandOutAsync() =>
        Cards.Registry.RunAsync(
            HandOutCards.Kind,
            act => new HandOutCards(Cards.Keys).RunAsync(act, new(Batch), default)
        );

    public Task<Outcome<IReadOnlyList<ReturnedCard>>> ReadAsync(byte[] results) =>
        Cards.Registry.RunAsync(
            ReadResults.Kind,
            act => new ReadResults(Cards.Keys).RunAsync(act, new(Batch), results, default)
        );

    public Task<Outcome<Card>> AcceptAsync(CardOrderId order, ChipMemory chip) =>
        Cards.Registry.RunAsync(AcceptCard.Kind, act => Cards.Accept.RunAsync(act, order, chip, default));

    public Task<Outcome<CardOrderId>> SpoilAsync(CardOrderId order, string? fault) =>
        Cards.Registry.RunAsync(SpoilCard.Kind, act => new SpoilCard().RunAsync(act, order, fault, default));

    /// <summary>The first pass.</summary>
    public async Task<byte[]> InitialiseAsync() =>
        (await Factory.InitialiseAsync((await SendAsync()).Value, null, default)).Value;

    /// <summary>All that the issuing zone does between the passes.</summary>
    public async Task<byte[]> DataAsync(byte[] chips)
    {
        foreach (var order in (await TakeAsync(chips)).Value.Orders)
            (await SignAsync(order)).Value.Fault.ShouldBeNull();
        return (await HandOutAsync()).Value;
    }

    /// <summary>All that it does at the end.</summary>
    public async Task<AcceptedBatch> AcceptAsync(byte[] results)
    {
        foreach (var row in (await ReadAsync(results)).Value)
        {
            using (row.Chip)
                (await AcceptAsync(row.Order, row.Chip!)).Refusal.ShouldBeNull();
        }
        return (await Cards.AcceptAsync(new BatchId(Batch))).Value;
    }

    public async ValueTask DisposeAsync()
    {
        works.Dispose();
        folder.Delete(recursive: true);
        await Cards.DisposeAsync();
    }
}
