using System.Collections.Concurrent;

namespace CanCuoc.Matching.Gallery;

/// <summary>
/// Rows that died and may still have their codes. A row goes through it in three steps: its death is committed; when no view from before
/// is left its mark is written and its code overwritten; when the disk has that, the list forgets it.
/// </summary>
internal sealed class DeathList(GalleryFiles files, GalleryFormat format)
{
    private readonly ConcurrentDictionary<long, long> sequences = new();
    private readonly HashSet<long> marked = [];

    public ICollection<long> Rows => sequences.Keys;

    public int Count => sequences.Count;

    /// <summary>Whether a row had died when the commit of that number was made.</summary>
    public bool HadDied(long row, long sequence) => sequences.TryGetValue(row, out var death) && death <= sequence;

    public void Add(IEnumerable<long> rows, long sequence)
    {
        foreach (var row in rows)
            sequences[row] = sequence;
    }

    /// <summary>Overwrites the rows that no view sees any more, the oldest being of that commit.</summary>
    public void Mark(long oldestView)
    {
        foreach (var (row, death) in sequences)
        {
            if (death <= oldestView && marked.Add(row))
                RowWriting.Erase(files, format, row);
        }
    }

    /// <summary>Called when the disk has all marks.</summary>
    public void Forget()
    {
        foreach (var row in marked)
            sequences.TryRemove(row, out _);
        marked.Clear();
    }
}
