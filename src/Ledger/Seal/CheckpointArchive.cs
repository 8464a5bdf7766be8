using System.Text;

namespace CanCuoc.Ledger;

/// <summary>
/// The second place a checkpoint is written to, outside the database: <c>latest.note</c> in a folder of its own, best on another machine.
/// Against it a cut-off tail or a rewritten history shows.
/// </summary>
public sealed class CheckpointArchive(string folder)
{
    private string Latest => Path.Combine(folder, "latest.note");

    /// <summary>The newest note kept here; null when there is none yet.</summary>
    public async Task<string?> ReadAsync(CancellationToken cancellation) =>
        File.Exists(Latest) ? await File.ReadAllTextAsync(Latest, cancellation) : null;

    /// <summary>Replaces the newest note, so that a power cut leaves the old one or the new one.</summary>
    public async Task WriteAsync(string note, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        var next = Path.Combine(folder, "next.note");
        await using (var file = new FileStream(next, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            await file.WriteAsync(Encoding.UTF8.GetBytes(note), cancellation);
            file.Flush(flushToDisk: true);
        }
        File.Move(next, Latest, overwrite: true);
    }
}
