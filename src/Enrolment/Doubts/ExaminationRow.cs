using CanCuoc.Ledger;
using CanCuoc.Storage;

namespace CanCuoc.Enrolment;

/// <summary>One examiner at one case.</summary>
internal sealed class ExaminationRow
{
    /// <summary>How long a case stays with who took it; a session at the desk ends after half of that without use.</summary>
    public static readonly TimeSpan Holding = TimeSpan.FromMinutes(30);

    public required long CaseId { get; init; }
    public required string Examiner { get; init; }
    public required DateTimeOffset TakenAt { get; set; }
    public DateTimeOffset? GivenAt { get; set; }
    public Opinion Opinion { get; set; }
    public string? Reason { get; set; }
    public long ActId { get; set; }
    public int Version { get; set; } = 1;

    /// <summary>What a fact commits to: opinion, reason and both times.</summary>
    public ReadOnlyMemory<byte> Bytes =>
        new CanonicalBytes(1)
            .Add("examination")
            .Add(CaseId)
            .Add(Examiner)
            .Add(Moment.ToStored(TakenAt))
            .Add(GivenAt is { } given ? Moment.ToStored(given) : 0)
            .Add((long)Opinion)
            .Add(Reason)
            .Add(ActId)
            .Add(Version)
            .Written;

    /// <summary>The examiner has the case before him.</summary>
    public bool IsHeld(DateTimeOffset now) => Opinion == Opinion.None && now - TakenAt < Holding;
}
