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

    /// <summary>Everybody who captured something for it.</summary>
    public string CapturedBy { get; set; } = "";
    public string Captured { get; set; } = "";
    public string Missing { get; set; } = "";
    public int Candidates { get; set; }
    public string? Remark { get; set; }
    public long? CardOrder { get; set; }
    public long ActId { get; set; }
    public int Version { get; set; } = 1;

    public IReadOnlyList<BodyPart> CapturedParts => [.. Words(Captured).Select(Enum.Parse<BodyPart>)];

    public Application Shown =>
        new(
            new(ApplicationId),
            Version,
            PersonId,
            State,
            Province,
            CapturedParts,
            [.. Words(Missing).Select(Enum.Parse<BodyPart>)],
            Candidates,
            Remark,
            OpenedAt,
            CardOrder
        );

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
            .Add(Captured)
            .Add(Missing)
            .Add(Candidates)
            .Add(Remark)
            .Add(CardOrder ?? 0)
            .Add(ActId)
            .Add(Version)
            .Written;

    /// <summary>Notes what was captured, and by whom.</summary>
    public void NoteCapture(IEnumerable<BodyPart> parts, string officer)
    {
        Captured = string.Join(' ', CapturedParts.Union(parts).Order());
        CapturedBy = string.Join(' ', Words(CapturedBy).Union([officer], StringComparer.Ordinal));
    }

    /// <summary>Opened it, or captured something for it.</summary>
    public bool WasWorkedOnBy(string officer) =>
        officer == OpenedBy || Words(CapturedBy).Contains(officer, StringComparer.Ordinal);

    /// <summary>Takes one step of the table, or says why not; the row is written over the version read when the act commits.</summary>
    public Refusal? Take(ApplicationAction action, Act act)
    {
        if (ApplicationFlow.Next(State, action).IsRefused(out var refusal, out var next))
            return refusal;
        (State, ActId, Version) = (next, act.Id.Value, Version + 1);
        return null;
    }

    private static string[] Words(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
