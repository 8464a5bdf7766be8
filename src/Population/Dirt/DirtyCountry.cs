using System.Text;

namespace CanCuoc.Population;

/// <summary>
/// An invented country as it is collected in files: sheets, another data base, the civil-status register, with every kind of mistake in
/// them and the truth beside each record. The same for the same seed and day; streamed, and its people can be gone through again.
/// </summary>
public sealed class DirtyCountry(int seed, long persons, DateOnly today, DirtToMake how)
{
    /// <summary>Writes the files, and beside them <c>truth.tsv</c>: file, place, line, person, number, and what is wrong.</summary>
    public async Task WriteAsync(string folder, CancellationToken cancellation)
    {
        var files = DirtyFile.All.ToDictionary(file => file, file => File.Create(Path.Combine(folder, file.Name)));
        await using var truth = new StreamWriter(Path.Combine(folder, "truth.tsv"));
        foreach (var (file, stream) in files)
            await stream.WriteAsync(Encoding.UTF8.GetBytes(DirtyForm.Beginning(file)), cancellation);
        foreach (var record in Records())
        {
            await files[record.File].WriteAsync(record.Text, cancellation);
            await truth.WriteLineAsync(
                string.Join(
                    '\t',
                    record.File.Name,
                    record.Ordinal,
                    record.Line,
                    record.Truth.Person,
                    record.Truth.Number,
                    string.Join(',', record.Kinds)
                )
            );
        }
        foreach (var (file, stream) in files)
        {
            await stream.WriteAsync(Encoding.UTF8.GetBytes(DirtyForm.End(file)), cancellation);
            await stream.DisposeAsync();
        }
    }

    /// <summary>The records of all files, those of one person together.</summary>
    public IEnumerable<DirtyRecord> Records() => new DirtyWriting(seed, today, how).Records(persons);
}
