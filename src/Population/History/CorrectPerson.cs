using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>
/// Mends what was recorded wrongly, from the day since when it was recorded. What was known before stays to be read. Weaker evidence
/// never overrules stronger; what is stronger for an item the law of the day says.
/// </summary>
public sealed class CorrectPerson
{
    public static readonly ActKind Kind = new(
        nameof(CorrectPerson),
        RegistrySystem.Population,
        Permission.AmendPerson,
        "Điều chỉnh thông tin ghi sai của một người",
        "Correcting a person's record"
    );

    public static readonly Refusal WeakerEvidence = new(
        "POP-43",
        "Thông tin này đã được ghi theo căn cứ mạnh hơn; cần giấy tờ có giá trị bằng hoặc hơn.",
        "This stands on stronger evidence; a paper that proves as much or more is needed.",
        "NĐ 37/2021/NĐ-CP"
    );

    /// <summary>Corrects what <paramref name="details"/> say otherwise than the record.</summary>
    /// <param name="current">The record as it was read; written only if it is still the current one.</param>
    public async Task<Outcome<PersonRecord>> RunAsync(
        Act act,
        PersonRecord current,
        PersonDetails details,
        Evidence evidence,
        CancellationToken cancellation
    )
    {
        var read = await PersonVersions.ForChangeAsync(act.Session, current, cancellation);
        if (read.IsRefused(out var refusal, out var stored))
            return refusal;
        if (stored.Current.MergedInto is not null)
            return MergePersons.AlreadyMerged;
        var wanted = PersonMapping.ToRow(PersonMapping.ToRecord(stored.Current) with { Details = details });
        await HiddenKin.PutBackAsync(act, stored.Current, wanted, cancellation);
        var wrong = Wrong(stored, wanted);
        if (wrong.Count == 0)
            return AmendPerson.NothingChanges;
        if (wrong.FirstOrDefault(item => item.IsStrongerThan(evidence.Rank, act.Today)) is { } stronger)
            return WeakerEvidence.For(stronger.Column.Name);
        foreach (var day in wrong.GroupBy(item => item.ValidFrom).OrderBy(day => day.Key))
        {
            var next = VersionRow.After(stored.Current, act, evidence) with
            {
                ValidFrom = day.Key,
                Items = VersionRow.Print(wanted, day.Select(item => item.Column)),
            };
            if ((await VersionWriter.AddAsync(act, stored, next, cancellation)).IsRefused(out refusal, out stored))
                return refusal;
        }
        return PersonMapping.ToRecord(stored.Current);
    }

    // Where nothing was ever recorded, no evidence stands for it.
    private sealed record WrongItem(Column Column, int ValidFrom, int? Evidence)
    {
        public bool IsStrongerThan(EvidenceRank rank, DateOnly today) =>
            Evidence is { } own && SourceRanks.RuleOf(Column.Name, today).Outranks((EvidenceRank)own, rank);
    }

    /// <summary>The items to be mended, each with the day and the evidence of the version it stands on.</summary>
    private static List<WrongItem> Wrong(StoredPerson stored, PersonRow wanted) =>
        [
            .. PersonColumns
                .Items.Where(column => !Equals(column.Value(stored.Current), column.Value(wanted)))
                .Select(column =>
                    RecordFold.Saying(stored.Later, column) is { } version
                        ? new WrongItem(column, version.ValidFrom, version.Evidence)
                        : new WrongItem(
                            column,
                            stored.First.ValidFrom,
                            ItemAgreements.IsEmpty(column, stored.First) ? null : stored.First.Evidence
                        )
                ),
        ];
}
