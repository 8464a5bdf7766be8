using System.Security.Cryptography;
using CanCuoc.Chip.Personalisation;
using CanCuoc.Keys;

namespace CanCuoc.Production;

/// <summary>How far a factory has come with a batch.</summary>
public enum BatchStage
{
    /// <summary>Its chips make their keys.</summary>
    Initialising,

    /// <summary>The issuing zone has the keys, and signs.</summary>
    WaitingForData,

    /// <summary>Its chips are written.</summary>
    Personalising,

    Finished,
}

/// <summary>
/// A batch in the factory's folder: the files that came and went as they are, and its chips while they are here. A file is there whole or
/// not at all; which of them are there says how far the batch has come.
/// </summary>
public sealed class BatchFolder
{
    private const string Order = "1-order";
    private const string Key = "1-key";
    private const string Plan = "1-plan";
    private const string Initialised = "2-initialised";
    private const string Data = "3-signed";
    private const string Results = "4-results";

    private readonly string path;
    private readonly KeyStore keys;
    private readonly string label;

    internal BatchFolder(string path, KeyStore keys, string label)
    {
        (this.path, this.keys, this.label) = (path, keys, label);
        Chips = new ChipStock(Path.Combine(path, "chips"), keys, label);
    }

    public string Name => Path.GetFileName(path);

    public BatchStage Stage =>
        Has(Results) ? BatchStage.Finished
        : Has(Data) ? BatchStage.Personalising
        : Has(Initialised) ? BatchStage.WaitingForData
        : BatchStage.Initialising;

    /// <summary>What goes to the issuing zone; null until it is made.</summary>
    public string? InitialisedFile => Has(Initialised) ? FileOf(Initialised) : null;

    /// <summary>What goes to the issuing zone at the end; null until it is made.</summary>
    public string? ResultsFile => Has(Results) ? FileOf(Results) : null;

    public int Wanted => Planned?.Count ?? 0;

    internal ChipStock Chips { get; }

    /// <summary>Which chip is for which order; null until the batch has its chips.</summary>
    internal Dictionary<long, ChipSerial>? Planned =>
        Has(Plan)
            ? Der.Read(
                        File.ReadAllBytes(FileOf(Plan)),
                        parts =>
                            Der.ReadRows(
                                parts,
                                row =>
                                    KeyValuePair.Create(
                                        Der.ReadNumber(row),
                                        ChipSerial.Parse(row.ReadOctetString()).Value
                                    )
                            )
                    )!
                .ToDictionary()
            : null;

    /// <summary>True when it has come before, byte by byte; null when another came in its place.</summary>
    internal bool? HasOrder(ReadOnlySpan<byte> file) => Has(Order, file);

    internal bool? HasData(ReadOnlySpan<byte> file) => Has(Data, file);

    internal void KeepOrder(ReadOnlySpan<byte> file)
    {
        Directory.CreateDirectory(path);
        DurableFile.Replace(FileOf(Order), file);
    }

    internal void KeepPlan(IEnumerable<(long Order, ChipSerial Serial)> rows) =>
        DurableFile.Replace(
            FileOf(Plan),
            Der.Write(writer =>
                Der.WriteRows(
                    writer,
                    rows,
                    (row, item) =>
                    {
                        row.WriteInteger(item.Order);
                        row.WriteOctetString(item.Serial.Encode());
                    }
                )
            )
        );

    internal void KeepInitialised(ReadOnlySpan<byte> file) => DurableFile.Replace(FileOf(Initialised), file);

    internal void KeepData(ReadOnlySpan<byte> file) => DurableFile.Replace(FileOf(Data), file);

    /// <summary>The chips leave with the results, and what opened them is forgotten.</summary>
    internal void Finish(ReadOnlySpan<byte> results)
    {
        DurableFile.Replace(FileOf(Results), results);
        CleanUp();
    }

    /// <summary>What a power cut right after the end has left.</summary>
    internal void CleanUp()
    {
        File.Delete(FileOf(Key));
        Chips.Clear();
    }

    internal byte[] InitialisedHash() => SHA256.HashData(File.ReadAllBytes(FileOf(Initialised)));

    /// <summary>The factory's part in the batch's secret, made when it is first asked for.</summary>
    internal BatchKey OpenKey()
    {
        if (!Has(Key))
        {
            using var made = BatchKey.Generate();
            SealedFile.Write(FileOf(Key), keys, label, made.Export(), Bound);
        }
        var secret =
            SealedFile.Read(FileOf(Key), keys, label, Bound)
            ?? throw new CryptographicException($"The key of batch {Name} is damaged.");
        var key = BatchKey.Import(secret);
        CryptographicOperations.ZeroMemory(secret);
        return key;
    }

    /// <summary>The order as it came.</summary>
    internal byte[] ReadOrder() => File.ReadAllBytes(FileOf(Order));

    private byte[] Bound => System.Text.Encoding.ASCII.GetBytes($"batch {Name}");

    private bool? Has(string name, ReadOnlySpan<byte> file) =>
        !Has(name) ? false
        : File.ReadAllBytes(FileOf(name)).AsSpan().SequenceEqual(file) ? true
        : null;

    private bool Has(string name) => File.Exists(FileOf(name));

    private string FileOf(string name) => Path.Combine(path, name);
}
