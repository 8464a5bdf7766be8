using System.Text;
using CanCuoc.Ledger;
using CanCuoc.Vocabulary;
using static CanCuoc.Population.Tests.Qcvn109;

namespace CanCuoc.Population.Tests;

/// <summary>Files about one invented man from sources of several ranks, and what an officer does where they disagree.</summary>
internal sealed class Deliveries(PopulationFixture population)
{
    private int files;

    /// <summary>Imports one record that differs from <see cref="Good"/> as told.</summary>
    public async Task<SourceProgress> DeliverAsync(EvidenceRank rank, params (string Old, string Other)[] changes)
    {
        var record = changes.Aggregate(
            Good,
            (text, change) => text.Replace(change.Old, change.Other, StringComparison.Ordinal)
        );
        // Another file each time, for the same one is passed by as a whole.
        var file = Collection($"<!--{++files}-->{record}");
        var report = await ImportAsync(
            population,
            new MemoryStream(Encoding.UTF8.GetBytes(file)),
            new(EthnicNumbering.Decision1019Of2008, Evidence: rank)
        );
        return report.Value.Source.Progress;
    }

    public async Task<PersonRecord> ManAsync() =>
        (await population.ReadAsync(PersonalNumber.Parse(Number, provider: null))).Value;

    public async Task<ConflictCase?> NextAsync(ConflictKey? after = null, Authority? authority = null) =>
        (
            await population.Registry.RunAsync(
                ReadConflict.Kind,
                act => new ReadConflict().NextAsync(act, after, default),
                authority
            )
        )
            .Value
            .Case;

    /// <summary>Keeps what is on record wherever an officer is asked.</summary>
    public async Task SettleAllAsync()
    {
        while (await NextAsync() is { } asked)
            (await SettleAsync(asked, ConflictAction.Keep)).Refusal.ShouldBeNull();
    }

    public Task<Outcome<ConflictCase>> ReadAsync(ConflictKey key, Authority? authority = null) =>
        population.Registry.RunAsync(
            ReadConflict.Kind,
            act => new ReadConflict().RunAsync(act, key, default),
            authority
        );

    public Task<Outcome<Done>> SettleAsync(
        ConflictCase asked,
        ConflictAction? action,
        EvidenceRank rank = EvidenceRank.Paper,
        PersonDetails? corrected = null,
        Authority? authority = null
    ) =>
        population.Registry.RunAsync(
            SettleConflict.Kind,
            act =>
                new SettleConflict(new()).RunAsync(
                    act,
                    asked.Key,
                    asked.Person.Version,
                    action,
                    corrected ?? asked.Person.Details,
                    new(rank, "Giấy khai sinh 12/1990"),
                    default
                ),
            authority
        );

    public Task<Outcome<Done>> ReopenAsync(ConflictKey key, Authority? authority = null) =>
        population.Registry.RunAsync(
            ReopenConflict.Kind,
            act => new ReopenConflict().RunAsync(act, key, default),
            authority
        );

    /// <summary>What became of the conflicts of all files, the newest file first.</summary>
    public async Task<IEnumerable<ConflictTally>> TalliesAsync() =>
        (
            await population.Registry.RunAsync(ReadSources.Kind, act => new ReadSources().RunAsync(act, default))
        ).Value.Select(source => source.Conflicts);
}
