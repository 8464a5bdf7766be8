using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>How far one import has come.</summary>
internal sealed class ImportRun(string digest, Qcvn109Person persons, bool numbersLater)
{
    private readonly List<RefusedRecord> refused = [];
    private bool begun;
    private long doneBefore;

    public string Digest => digest;

    public bool NumbersLater => numbersLater;

    public long Read { get; private set; }

    public long Taken { get; private set; }

    public Refusal? Fault { get; private set; }

    public IReadOnlyList<RefusedRecord> Refused => refused;

    /// <summary>Takes over what earlier runs of the same file did, once.</summary>
    public void Begin((long Records, long Taken) before)
    {
        if (!begun)
            (begun, doneBefore, Taken) = (true, before.Records, before.Taken);
    }

    /// <summary>The next record that no earlier run has done; null at the end or at a fault.</summary>
    public Qcvn109Record? Next(Qcvn109File records)
    {
        do
        {
            if (records.Next().IsRefused(out var fault, out var next))
            {
                Fault = fault;
                return null;
            }
            if (next.Value is null)
                return null;
            if (++Read > doneBefore)
                return next.Value;
            // What an earlier run refused is refused again, so that every report is whole.
            _ = Parse(next.Value);
        } while (true);
    }

    /// <summary>The person of a record; null, and listed, when the record cannot be one.</summary>
    public (PersonDetails Details, PersonalNumber? Number)? Parse(Qcvn109Record record)
    {
        if (!persons.Read(record).IsRefused(out var refusal, out var person))
            return person;
        refused.Add(new(record.Ordinal, record.Line, refusal));
        return null;
    }

    public void Note(Qcvn109Record record, Refusal? refusal)
    {
        if (refusal is null)
            Taken++;
        else
            refused.Add(new(record.Ordinal, record.Line, refusal));
    }
}
