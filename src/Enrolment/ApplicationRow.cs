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

    /// <summary>Fingers and why no print of them can be taken: <c>LeftIndex:Bandaged</c>. Before slaps were taken, fingers alone.</summary>
    public string Absent { get; set; } = "";

    /// <summary>Slaps and whether they agreed: <c>RightFour:True</c>.</summary>
    public string Slaps { get; set; } = "";

    /// <summary>Of what was captured, prints that a slap delivered.</summary>
    public string Flat { get; set; } = "";

    /// <summary>Codes of the grave rules that the portrait breaks.</summary>
    public string PortraitRules { get; set; } = "";

    /// <summary>Why it was kept all the same; null where it breaks none.</summary>
    public string? PortraitReason { get; set; }
    public int Candidates { get; set; }
    public string? Remark { get; set; }
    public long? CardOrder { get; set; }
    public long ActId { get; set; }
    public int Version { get; set; } = 1;

    public IReadOnlyList<BodyPart> CapturedParts => Parts(Captured);

    public IReadOnlyList<BodyPart> RolledFingers => [.. CapturedParts.Except([BodyPart.Face, .. Parts(Flat)])];

    public IReadOnlyList<AbsentFinger> AbsentFingers => [.. Words(Absent).Select(AbsentFingerOf)];

    public IReadOnlyList<ComparedSlap> ComparedSlaps => [.. Words(Slaps).Select(ComparedSlapOf)];

    public Application Shown =>
        new(
            new(ApplicationId),
            Version,
            PersonId,
            State,
            Province,
            CapturedParts,
            AbsentFingers,
            ComparedSlaps,
            PortraitReason is { } reason ? new PortraitException(PortraitRules, reason) : null,
            Candidates,
            Remark,
            OpenedAt,
            CardOrder
        );

    /// <summary>What a fact commits to.</summary>
    public ReadOnlyMemory<byte> Bytes =>
        new CanonicalBytes(3)
            .Add("application")
            .Add(PersonId.Value)
            .Add(ApplicationId)
            .Add((long)State)
            .Add(Office)
            .Add(OpenedBy)
            .Add(CapturedBy)
            .Add(Captured)
            .Add(Absent)
            .Add(Slaps)
            .Add(Flat)
            .Add(PortraitRules)
            .Add(PortraitReason)
            .Add(Candidates)
            .Add(Remark)
            .Add(CardOrder ?? 0)
            .Add(ActId)
            .Add(Version)
            .Written;

    /// <summary>Notes what was captured, and by whom. A slap that agreed with a print that is replaced is to be taken again.</summary>
    public void NoteCapture(IReadOnlyCollection<BodyPart> parts, string officer)
    {
        Captured = string.Join(' ', CapturedParts.Union(parts).Order());
        Flat = string.Join(' ', Parts(Flat).Except(parts));
        NoteSlaps([.. ComparedSlaps.Where(slap => !slap.Agrees || !slap.Slap.Parts.Intersect(parts).Any())]);
        NoteOfficer(officer);
    }

    /// <summary>Notes what came of slaps, and which prints they delivered.</summary>
    public void NoteSlaps(IReadOnlyCollection<CheckedSlap> slaps, string officer)
    {
        BodyPart[] delivered = [.. slaps.SelectMany(slap => slap.Delivered).Select(print => print.Part)];
        Captured = string.Join(' ', CapturedParts.Union(delivered).Order());
        Flat = string.Join(' ', Parts(Flat).Union(delivered).Order());
        var now = slaps.Select(slap => new ComparedSlap(slap.Slap, slap.Problem is null));
        NoteSlaps([.. now.Concat(ComparedSlaps).DistinctBy(slap => slap.Slap).OrderBy(slap => slap.Slap)]);
        NoteOfficer(officer);
    }

    public void NoteAbsent(IEnumerable<AbsentFinger> absent) =>
        Absent = string.Join(
            ' ',
            absent.OrderBy(finger => finger.Part).Select(finger => $"{finger.Part}:{finger.Why}")
        );

    private void NoteSlaps(IEnumerable<ComparedSlap> slaps) =>
        Slaps = string.Join(' ', slaps.Select(slap => $"{slap.Slap}:{slap.Agrees}"));

    private void NoteOfficer(string officer)
    {
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

    private static IReadOnlyList<BodyPart> Parts(string line) => [.. Words(line).Select(Enum.Parse<BodyPart>)];

    private static AbsentFinger AbsentFingerOf(string word) =>
        word.Split(':') is [var part, var why]
            ? new(Enum.Parse<BodyPart>(part), Enum.Parse<Absence>(why))
            : new(Enum.Parse<BodyPart>(word), Absence.Missing);

    private static ComparedSlap ComparedSlapOf(string word)
    {
        var parts = word.Split(':');
        return new(Enum.Parse<Slap>(parts[0]), bool.Parse(parts[1]));
    }

    private static string[] Words(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
