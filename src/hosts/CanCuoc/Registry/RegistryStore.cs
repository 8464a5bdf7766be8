using System.Data.Common;
using CanCuoc.Access;
using CanCuoc.Biometrics;
using CanCuoc.Cards;
using CanCuoc.Enrolment;
using CanCuoc.Exchange;
using CanCuoc.Ledger;
using CanCuoc.Population;
using CanCuoc.Programme;
using CanCuoc.Residence;
using CanCuoc.Storage;
using CanCuoc.Vocabulary;

namespace CanCuoc.Program;

/// <summary>The database of a data folder, with the tables of every module.</summary>
internal static class RegistryStore
{
    public static readonly Refusal Unreachable = new(
        "RUN-01",
        "Không mở được cơ sở dữ liệu.",
        "The database cannot be opened."
    );

    internal static IReadOnlyList<ModelPart> Parts =>
        [
            new LedgerModel(),
            new AccessModel(),
            new PopulationModel(),
            new ResidenceModel(),
            new BiometricsModel(),
            new CardsModel(),
            new EnrolmentModel(),
            new ExchangeModel(),
            new ProgrammeModel(),
        ];

    /// <summary>Opens it, its schema up to date. It is of the folder's kind, and a real one has been set up, unless that is being done.</summary>
    public static async Task<Outcome<Store>> OpenAsync(
        DataFolder folder,
        FolderOpening opening,
        CancellationToken cancellation
    )
    {
        try
        {
            Store store = opening.Database is { } database
                ? new PostgresStore(database, Parts)
                : new SqliteStore(folder.Database, Parts);
            if (await FaultAsync(store, folder, opening, cancellation) is not { } refusal)
                return store;
            await store.DisposeAsync();
            return refusal;
        }
        catch (Exception failure) when (failure is DbException or ArgumentException)
        {
            return Unreachable.For(failure.Message);
        }
    }

    private static async Task<Refusal?> FaultAsync(
        Store store,
        DataFolder folder,
        FolderOpening opening,
        CancellationToken cancellation
    )
    {
        if ((await store.ApplySchemaAsync(cancellation)).IsRefused(out var refusal, out _))
            return refusal;
        if ((await store.BindAsync(folder.Kind, cancellation)).IsRefused(out refusal, out _))
            return refusal;
        if (folder.Kind == FolderKind.Demonstration || opening.IsSetup)
            return null;
        await using var session = await store.ReadAsync(cancellation);
        var count = await OfficerCount.OfAsync(session, TimeProvider.System.GetUtcNow(), cancellation);
        return count.Officers == 0 ? FolderOpening.SetupUnfinished.For(folder.Path) : null;
    }
}
