using CanCuoc.Storage;
using Microsoft.EntityFrameworkCore;

namespace CanCuoc.Cards;

/// <summary>The tables of cards.</summary>
public sealed class CardsModel : ModelPart
{
    public override string Module => "cards";

    public override void Map(ModelBuilder model, Engine engine)
    {
        var order = Table<CardOrderRow>(model, engine, "card_order");
        order.HasKey(row => new { row.PersonId, row.OrderId });
        order.Property(row => row.Version).IsConcurrencyToken();
        order.Ignore(row => row.Bytes);
        var batch = Table<BatchRow>(model, engine, "batch");
        batch.HasKey(row => row.BatchId);
        batch.Property(row => row.BatchId).ValueGeneratedNever();
        batch.Property(row => row.Version).IsConcurrencyToken();
        var card = Table<CardRow>(model, engine, "card");
        card.HasKey(row => new { row.PersonId, row.CardId });
        card.Property(row => row.Version).IsConcurrencyToken();
        card.Ignore(row => row.Bytes);
    }
}
