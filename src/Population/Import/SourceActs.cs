using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>The acts of a run over a file, each only where the one before it ended.</summary>
/// <param name="act">Runs an operation in an act of its own.</param>
internal sealed class SourceActs(Func<Func<Act, Task<Outcome<CollectedSource>>>, Task<Outcome<CollectedSource>>> act)
{
    // Two runs may begin a file at once, and PostgreSQL may give up an act so that another can go on: then it is done again.
    private const int Attempts = 3;

    /// <summary>Runs one, again where somebody was quicker.</summary>
    public async Task<Outcome<CollectedSource>> RunAsync(Func<Act, Task<Outcome<CollectedSource>>> operation)
    {
        var outcome = await act(operation);
        for (var attempt = 1; attempt < Attempts && outcome.Refusal?.Code == Acts.ChangedMeanwhile.Code; attempt++)
            outcome = await act(operation);
        return outcome;
    }

    /// <summary>Begins a file, or tells how far it was taken.</summary>
    public Task<Outcome<CollectedSource>> BeginAsync(CollectedSource source, CancellationToken cancellation) =>
        RunAsync(async one =>
        {
            if (await SourceTable.TakeAsync(one.Session, source.Digest, cancellation) is { } begun)
                return begun.Numbering != source.Numbering ? ImportPersons.OtherNumbering
                    : begun.Evidence != source.Evidence ? ImportPersons.OtherEvidence
                    : begun;
            begun = source with { Id = one.Id.Value, BegunAt = one.Now, ReachedAt = one.Now };
            await SourceTable.InsertAsync(one.Session, begun, cancellation);
            one.Record(new SourceBegun(begun.Id));
            return begun;
        });

    /// <summary>Goes on from where a file was taken; refused when another run did so meanwhile.</summary>
    /// <param name="take">Takes more, and tells how far it came.</param>
    public Task<Outcome<CollectedSource>> GoOnAsync(
        CollectedSource source,
        Func<Act, Task<Outcome<SourceProgress>>> take,
        CancellationToken cancellation
    ) =>
        RunAsync(async one =>
        {
            var there = await SourceTable.TakeAsync(one.Session, source.Digest, cancellation);
            if (there?.Progress != source.Progress)
                return ImportPersons.OtherRun;
            return (await take(one)).IsRefused(out var refusal, out var reached)
                ? refusal
                : source with
                {
                    Progress = reached,
                    ReachedAt = one.Now,
                };
        });
}

/// <summary>A file was begun.</summary>
/// <param name="Source">The act that did it, by which its records name it.</param>
public sealed record SourceBegun(long Source) : Fact;
