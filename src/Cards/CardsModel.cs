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
        MapMaking(model, engine);
        MapSigners(model, engine);
        MapVerifiers(model, engine);
    }

    private void MapVerifiers(ModelBuilder model, Engine engine)
    {
        var country = Table<CountryVerifierRow>(model, engine, "country_verifier");
        country.HasKey(row => row.Generation);
        country.Property(row => row.Generation).ValueGeneratedNever();
        country.Ignore(row => row.Bytes);
        var document = Table<DocumentVerifierRow>(model, engine, "document_verifier");
        document.HasKey(row => row.Holder);
        document.Property(row => row.Version).IsConcurrencyToken();
        document.Ignore(row => row.Bytes);
        var terminal = Table<TerminalRow>(model, engine, "terminal");
        terminal.HasKey(row => row.Holder);
        terminal.Ignore(row => row.Bytes);
    }

    private void MapMaking(ModelBuilder model, Engine engine)
    {
        var chip = Table<ChipRow>(model, engine, "chip");
        chip.HasKey(row => row.Serial);
        chip.Property(row => row.Version).IsConcurrencyToken();
        chip.Ignore(row => row.Bytes).Ignore(row => row.Keys).Ignore(row => row.KnownSerial);
        var factory = Table<FactoryRow>(model, engine, "factory");
        factory.HasKey(row => row.Name);
        factory.Ignore(row => row.Bytes).Ignore(row => row.Key);
        var sending = Table<SendingRow>(model, engine, "sending");
        sending.HasKey(row => row.BatchId);
        sending.Property(row => row.BatchId).ValueGeneratedNever();
        sending.Property(row => row.Version).IsConcurrencyToken();
        sending.Ignore(row => row.OrderHash);
    }

    private void MapSigners(ModelBuilder model, Engine engine)
    {
        var country = Table<CountrySignerRow>(model, engine, "country_signer");
        country.HasKey(row => row.Generation);
        country.Property(row => row.Generation).ValueGeneratedNever();
        country.Ignore(row => row.Bytes).Ignore(row => row.Authority);
        var document = Table<DocumentSignerRow>(model, engine, "document_signer");
        document.HasKey(row => row.Generation);
        document.Property(row => row.Generation).ValueGeneratedNever();
        document.Property(row => row.Version).IsConcurrencyToken();
        document.Ignore(row => row.Bytes);
        var list = Table<RevocationListRow>(model, engine, "revocation_list");
        list.HasKey(row => new { row.CountrySigner, row.Number });
        list.Ignore(row => row.Bytes);
        var master = Table<MasterListRow>(model, engine, "master_list");
        master.HasKey(row => row.Number);
        master.Property(row => row.Number).ValueGeneratedNever();
        master.Ignore(row => row.Bytes);
        var ceremony = Table<CeremonyRow>(model, engine, "ceremony");
        ceremony.HasKey(row => row.ActId);
        ceremony.Property(row => row.ActId).ValueGeneratedNever();
        ceremony.Ignore(row => row.Bytes);
    }
}
