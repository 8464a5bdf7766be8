using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>
/// Shows an officer a record that was not taken: the next one of the commune that the post serves, never a list to pick from. It is about
/// somebody whom the registry does not know yet; the look is recorded all the same.
/// </summary>
public sealed class ReadQuarantined
{
    public static readonly ActKind Kind = new(
        nameof(ReadQuarantined),
        RegistrySystem.Population,
        Permission.RegisterPerson,
        "Xem bản ghi bị cách ly khi nhập dữ liệu",
        "Seeing a record that an import quarantined"
    )
    {
        IsLook = true,
        IsPreparing = true,
    };

    public static readonly Refusal NotWaiting = new(
        "COL-20",
        "Bản ghi này không còn chờ xử lý: đã có cán bộ nhận vào hoặc loại bỏ.",
        "This record waits no longer: an officer has released or removed it."
    );

    /// <summary>The next record; none when nothing waits.</summary>
    /// <param name="after">The one that is left for later; null to begin with the oldest.</param>
    public async Task<Outcome<NextQuarantined>> NextAsync(
        Act act,
        QuarantineKey? after,
        CancellationToken cancellation
    ) =>
        await QuarantineTable.NextAsync(act, after ?? default, cancellation) is { } row
            ? new NextQuarantined(await ShowAsync(act, row, cancellation))
            : new NextQuarantined(null);

    /// <summary>A record that waits.</summary>
    public async Task<Outcome<QuarantinedRecord>> RunAsync(Act act, QuarantineKey key, CancellationToken cancellation)
    {
        if (await QuarantineTable.FindAsync(act.Session, key, cancellation) is not { } row)
            return NotWaiting;
        return row.Barred(act) is { } barred ? barred : await ShowAsync(act, row, cancellation);
    }

    private static async Task<QuarantinedRecord> ShowAsync(
        Act act,
        QuarantineRow row,
        CancellationToken cancellation
    ) =>
        new(
            row.Key,
            row.Source.Name,
            row.Reference,
            row.Record.Values.ToDictionary(value => value.Key, value => RawText.Legible(value.Value)),
            await row.ReasonAsync(act, cancellation)
        )
        {
            Entry = row.Entry,
        };
}

/// <summary>A record to mend, or none.</summary>
public sealed record NextQuarantined(QuarantinedRecord? Record);
