using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>A file that persons come from, and how far it has been taken.</summary>
/// <param name="Id">The act that began it.</param>
/// <param name="Digest">SHA-256 of the file, in hexadecimal: the same file is the same source under any name.</param>
/// <param name="Evidence">What stands behind its values where another source disagrees.</param>
/// <param name="AsAt">The day that it speaks of, and whose list of units its codes are of.</param>
/// <param name="BegunAt">When its first records were taken.</param>
/// <param name="ReachedAt">When its last ones were.</param>
public sealed record CollectedSource(
    long Id,
    string Digest,
    string Name,
    CollectedShape Shape,
    EthnicNumbering Numbering,
    EvidenceRank Evidence,
    DateOnly AsAt,
    DateTimeOffset BegunAt,
    DateTimeOffset ReachedAt
)
{
    public SourceProgress Progress { get; init; } = new();

    /// <summary>How its records are read.</summary>
    internal ReadingTerms Terms => new(Numbering, AsAt);

    /// <summary>How a person's record names a line of it.</summary>
    internal string Reference(int line) => $"{Shape.Name} {Digest[..12]}:{line}";
}

/// <summary>How far a file has been taken.</summary>
/// <param name="Records">Read so far; each was taken, known, differing or quarantined.</param>
/// <param name="Taken">Registered.</param>
/// <param name="Known">Said nothing that the registry did not say already.</param>
/// <param name="Quarantined">Refused, and kept for an officer.</param>
/// <param name="Differing">Said more of a person than the registry, or something else: decided by rule, or left to an officer.</param>
/// <param name="IsEnded">Read to its end.</param>
/// <param name="Fault">The code of the refusal that stopped the reading.</param>
public sealed record SourceProgress(
    long Records = 0,
    long Taken = 0,
    long Known = 0,
    long Quarantined = 0,
    long Differing = 0,
    bool IsEnded = false,
    string? Fault = null
);
