using CanCuoc.Biometrics;
using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Enrolment;

/// <summary>One application.</summary>
internal sealed class ApplicationRow
{
    public required PersonId PersonId { get; init; }
    public required long ApplicationId { get; init; }
    public required ApplicationState State { get; set; }
    public required string Office { get; init; }
    public required string Province { get; init; }
    public required string OpenedBy { get; init; }
    public required DateTimeOffset OpenedAt { get; init; }
    public string? CapturedBy { get; set; }
    public string Missing { get; set; } = "";
    public int Candidates { get; set; }
    public string? Remark { get; set; }
    public long? CardOrder { get; set; }
    public long ActId { get; set; }
    public int Version { get; set; } = 1;

    public IReadOnlyList<BodyPart> MissingParts =>
        [.. Missing.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<BodyPart>)];

    /// <summary>What a fact commits to.</summary>
    public ReadOnlyMemory<byte> Bytes =>
        new CanonicalBytes(1)
            .Add("application")
            .Add(PersonId.Value)
            .Add(ApplicationId)
            .Add((long)State)
            .Add(Office)
            .Add(OpenedBy)
            .Add(CapturedBy)
            .Add(Missing)
            .Add(Candidates)
            .Add(Remark)
            .Add(CardOrder ?? 0)
            .Add(ActId)
            .Add(Version)
            .Written;

    /// <summary>Takes one step of the table, or says why not; the row is written over the version read when the act commits.</summary>
    public Refusal? Take(ApplicationAction action, Act act)
    {
        if (ApplicationFlow.Next(State, action).IsRefused(out var refusal, out var next))
            return refusal;
        (State, ActId, Version) = (next, act.Id.Value, Version + 1);
        return null;
    }
}
