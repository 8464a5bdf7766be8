using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>How far one reform has come, as the table holds it.</summary>
/// <param name="Mapping">Digest of the mapping that was rehearsed.</param>
/// <param name="Versions">Versions of records that the rehearsal saw; every change of a record adds one.</param>
/// <param name="Seen">What the rehearsal counted.</param>
/// <param name="LastPerson">Up to whom the run or the undoing has come.</param>
/// <param name="Done">What the run has done; of an undoing, what it has gone through and left placed by earlier reforms.</param>
internal sealed record ReformRow(
    DateOnly Day,
    ReformState State,
    string Mapping,
    long Versions,
    ReformTally Seen,
    long LastPerson,
    ReformTally Done,
    ActId Act
)
{
    public static ReformRow Planned(UnitReform reform) =>
        new(reform.Day, ReformState.Planned, reform.Digest, 0, ReformTally.None, 0, ReformTally.None, default);

    /// <summary>The state with which the work under way begins anew.</summary>
    public ReformRow Begin(ReformState state) => this with { State = state, LastPerson = 0, Done = ReformTally.None };

    public ReadOnlyMemory<byte> Bytes
    {
        get
        {
            var bytes = new CanonicalBytes(1)
                .Add(PartialDate.Of(Day).ToInt())
                .Add((int)State)
                .Add(Mapping)
                .Add(Versions);
            foreach (var tally in new[] { Seen, Done })
                bytes.Add(tally.Persons).Add(tally.Mapped).Add(tally.ByWords).Add(tally.ByPerson).Add(tally.Open);
            return bytes.Add(LastPerson).Add(Act.Value).Written;
        }
    }
}
