using System.Globalization;
using CanCuoc.Cards;
using CanCuoc.Ledger;
using CanCuoc.Population;
using CanCuoc.Storage;
using CanCuoc.Vocabulary;

namespace CanCuoc.Programme;

/// <summary>The gates of the joint start.</summary>
public static class StandardGates
{
    private static readonly Wording Loaded = new("Dữ liệu dân cư đã nạp", "The population is loaded");
    private static readonly Wording Numbered = new("Mọi người đã có số định danh", "Everybody has a personal number");
    private static readonly Wording Reconciled = new("Hồ sơ khớp với sổ ghi", "Records agree with the ledger");
    private static readonly Wording Verified = new("Sổ ghi nguyên vẹn", "The ledger is verified");
    private static readonly Wording Signing = new("Có khóa ký thẻ", "The keys that sign cards are present");
    private static readonly Wording ReadBack = new("Thẻ đầu tiên đọc lại được", "The first card reads back");

    private static readonly NumberFormatInfo Vietnamese = new()
    {
        NumberGroupSeparator = ".",
        NumberDecimalSeparator = ",",
    };

    /// <summary>At least somebody is in the registry.</summary>
    public static Gate PopulationLoaded(Store store) =>
        new(
            "population-loaded",
            RegistrySystem.Population,
            Loaded,
            async cancellation =>
            {
                var count = (await CountAsync(store, cancellation)).Persons;
                return new(count > 0, Say($"Có {count:N0} người.", $"{count:N0} persons."));
            }
        );

    /// <summary>Nobody waits for a number.</summary>
    public static Gate NumbersIssued(Store store) =>
        new(
            "numbers-issued",
            RegistrySystem.Population,
            Numbered,
            async cancellation =>
            {
                var (persons, waiting) = await CountAsync(store, cancellation);
                return new(
                    persons > 0 && waiting == 0,
                    Say($"{waiting:N0} người chưa có số.", $"{waiting:N0} persons without a number.")
                );
            }
        );

    /// <summary>Every record is the one the ledger commits to.</summary>
    /// <param name="report">Compares all rows with the ledger.</param>
    public static Gate RecordsAgree(Func<CancellationToken, Task<ReconcileReport>> report) =>
        new(
            "records-agree",
            RegistrySystem.Population,
            Reconciled,
            async cancellation =>
            {
                var found = await report(cancellation);
                return new(
                    found.Agrees,
                    found.Agrees
                        ? Say($"{found.Versions:N0} bản ghi khớp.", $"{found.Versions:N0} records agree.")
                        : Say($"{found.Findings.Count:N0} chỗ không khớp.", $"{found.Findings.Count:N0} disagreements.")
                );
            }
        );

    /// <summary>The ledger is whole: every leaf, entry and checkpoint.</summary>
    public static Gate LedgerVerified(Func<CancellationToken, Task<LedgerReport>> report) =>
        new(
            "ledger-verified",
            RegistrySystem.Population,
            Verified,
            async cancellation =>
            {
                var found = await report(cancellation);
                return new(
                    found.Findings.Count == 0,
                    found.Findings.Count == 0
                        ? Say($"{found.Size:N0} bút toán nguyên vẹn.", $"{found.Size:N0} entries are whole.")
                        : Say($"{found.Findings.Count:N0} chỗ sai.", $"{found.Findings.Count:N0} faults.")
                );
            }
        );

    /// <summary>Country signer and document signer are there, and the signer's certificate is valid long enough.</summary>
    public static Gate SigningKeys(IssuingKeys keys, Store store, TimeProvider clock) =>
        new(
            "signing-keys",
            RegistrySystem.Cards,
            Signing,
            async cancellation =>
            {
                await using var session = await store.ReadAsync(cancellation);
                var fault = await keys.FaultAsync(session, clock.GetUtcNow(), cancellation);
                return new(fault is null, fault?.Text ?? new("Khóa ký sẵn sàng.", "The signing keys are ready."));
            }
        );

    /// <summary>A card for nobody was made and read back, and its data judged authentic.</summary>
    public static Gate FirstCardReadBack(TrialCard trial) =>
        new(
            "first-card-read-back",
            RegistrySystem.Cards,
            ReadBack,
            async cancellation =>
            {
                var outcome = await trial.RunAsync(cancellation);
                return outcome.IsRefused(out var refusal, out _)
                    ? new(IsMet: false, refusal.Text)
                    : new(IsMet: true, new("Thẻ thử đọc lại đúng.", "The trial card reads back well."));
            }
        );

    // Kept as it is said: in either language as its readers write numbers, whatever the machine's.
    private static Wording Say(FormattableString vietnamese, FormattableString english) =>
        new(vietnamese.ToString(Vietnamese), english.ToString(CultureInfo.InvariantCulture));

    private static async Task<PopulationCount> CountAsync(Store store, CancellationToken cancellation)
    {
        await using var session = await store.ReadAsync(cancellation);
        return await PopulationCount.OfAsync(session, cancellation);
    }
}
