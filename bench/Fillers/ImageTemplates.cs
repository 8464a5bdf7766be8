using System.Buffers.Binary;
using CanCuoc.Invented.Prints;
using CanCuoc.Matching.Prints;
using CanCuoc.Matching.Prints.Formats;

namespace CanCuoc.Bench.Fillers;

/// <summary>
/// Templates of invented fingers, one impression of fair quality each, through pictures. Drawing 20,000 takes more than an hour of a core, so
/// they can be kept in a file, which the next run goes on with: seed of 8 bytes, length of 4, template, and so on.
/// </summary>
internal sealed class ImageTemplates(string? file)
{
    // No other program grows these.
    private const ulong FirstSeed = 40_000_000_000;
    private const int Head = sizeof(ulong) + sizeof(int);
    private const int AtOnce = 200;

    private readonly List<PrintTemplate> templates = [];
    private ulong next = FirstSeed;

    /// <summary>So many, of which those that are not kept yet are drawn.</summary>
    public IReadOnlyList<PrintTemplate> Take(int count)
    {
        if (file is not null && File.Exists(file))
            Read(File.ReadAllBytes(file), count);
        while (templates.Count < count)
        {
            Draw();
            Console.Error.WriteLine($"  {templates.Count} of {count} images");
        }
        return templates[..count];
    }

    /// <summary>Null of a finger whose picture is refused.</summary>
    public static PrintTemplate? Extracted(ulong seed) =>
        PrintExtraction.Run(InventedFinger.Of(seed).Impression(1)).IsRefused(out _, out var extraction)
            ? null
            : extraction.Template;

    private void Draw()
    {
        var drawn = new PrintTemplate?[AtOnce];
        Parallel.For(
            0,
            AtOnce,
            new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount },
            at => drawn[at] = Extracted(next + (ulong)at)
        );
        for (var at = 0; at < AtOnce; at++, next++)
        {
            if (drawn[at] is not { } template)
                continue;
            templates.Add(template);
            Keep(next, StoredTemplate.Write(template));
        }
    }

    private void Keep(ulong seed, byte[] stored)
    {
        if (file is null)
            return;
        var record = new byte[Head + stored.Length];
        BinaryPrimitives.WriteUInt64BigEndian(record, seed);
        BinaryPrimitives.WriteInt32BigEndian(record.AsSpan(sizeof(ulong)), stored.Length);
        stored.CopyTo(record, Head);
        File.AppendAllBytes(file, record);
    }

    private void Read(ReadOnlySpan<byte> bytes, int count)
    {
        while (bytes.Length > Head && templates.Count < count)
        {
            next = BinaryPrimitives.ReadUInt64BigEndian(bytes) + 1;
            var length = BinaryPrimitives.ReadInt32BigEndian(bytes[sizeof(ulong)..]);
            templates.Add(StoredTemplate.Read(bytes.Slice(Head, length)).Value);
            bytes = bytes[(Head + length)..];
        }
    }
}
