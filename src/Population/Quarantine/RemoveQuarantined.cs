using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>Removes a quarantined record that is nobody's: it stays with the reason, and nobody is asked about it again.</summary>
public sealed class RemoveQuarantined
{
    public static readonly ActKind Kind = new(
        nameof(RemoveQuarantined),
        RegistrySystem.Population,
        Permission.RegisterPerson,
        "Loại bỏ bản ghi bị cách ly",
        "Removing a quarantined record"
    )
    {
        IsPreparing = true,
    };

    public static readonly Refusal NoReason = new(
        "COL-21",
        "Hãy ghi lý do loại bỏ bản ghi, tối đa 500 ký tự.",
        "Say why the record is removed, in at most 500 characters."
    );

    private const int LongestReason = 500;

    /// <summary>Removes it.</summary>
    /// <param name="why">As the officer wrote it.</param>
    public async Task<Outcome<Done>> RunAsync(Act act, QuarantineKey key, string why, CancellationToken cancellation)
    {
        if (await QuarantineTable.TakeAsync(act.Session, key, cancellation) is not { } row)
            return ReadQuarantined.NotWaiting;
        if (row.Barred(act) is { } barred)
            return barred;
        if (FreeText.Of(why, LongestReason) is not { } words)
            return NoReason.For("why");
        await QuarantineTable.EndAsync(act, key, QuarantineState.Removed, words, cancellation);
        act.Record(new QuarantinedRemoved(key.Source, key.Ordinal));
        return Done.It;
    }
}

/// <summary>A quarantined record was removed; the reason stands with it.</summary>
public sealed record QuarantinedRemoved(long Source, long Ordinal) : Fact;
