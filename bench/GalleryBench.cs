using System.Diagnostics;
using CanCuoc.Matching.Gallery;

namespace CanCuoc.Bench;

/// <summary>
/// Scans of a gallery through its own door, against the bandwidth of the memory that it lies in and against a C kernel, in turns in the
/// same run; the best of each counts, for a machine that others use too. Codes are uniform random bytes.
/// </summary>
internal sealed class GalleryBench(Options options, Results results, string folder, ScanKernel? kernel)
{
    private const int Dimensions = 512;
    private const int Bits = 512;
    private const int Batch = 32;
    private const int Times = 7;
    private const int RowsAtOnce = 50_000;

    private static readonly GalleryFormat Bytes = GalleryFormat.SignedBytes(Dimensions, "bench/1");
    private static readonly GalleryFormat OneBit = GalleryFormat.Bits(Bits, "bench/1");

    public static async Task<Results> RunAsync(Options options)
    {
        var results = new Results();
        var folder = Directory.CreateTempSubdirectory("gallery-bench-").FullName;
        try
        {
            using var kernel = ScanKernel.Compile(folder);
            var bench = new GalleryBench(options, results, folder, kernel);
            await bench.ScanBytesAsync();
            await bench.ScanBitsAsync();
            bench.Open();
            await bench.WriteAsync();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
        return results;
    }

    private async Task ScanBytesAsync()
    {
        using var gallery = Make("bytes", Bytes, options.Rows);
        using var memory = new MappedCodes(gallery, options.Rows);
        using var one = new GallerySearches(1);
        using var two = new GallerySearches(2);
        var (single, batch) = (Question(Bytes, 1), Question(Bytes, Batch));
        var best = new Best();
        for (var time = 0; time < Times; time++)
        {
            best.Take("read", () => memory.Read(kernel));
            await best.TakeAsync("single", () => one.SearchAsync([gallery], single));
            await best.TakeAsync("singleTwo", () => two.SearchAsync([gallery], single));
            await best.TakeAsync("batch", () => one.SearchAsync([gallery], batch));
            await best.TakeAsync("batchTwo", () => two.SearchAsync([gallery], batch));
            if (kernel is not null)
                best.Take("kernel", () => memory.Dot(kernel, Dimensions, Codes(batch), batch.AtLeast));
        }
        var bytes = (double)options.Rows * Dimensions;
        results.Add("rows", options.Rows, "rows of 512 signed bytes, and as many of 512 bits");
        results.Add(
            "readGigabytes",
            bytes / best["read"] / 1e9,
            "read bandwidth of the mapped codes, one thread, GB/s"
        );
        results.Add("int8Comparisons", options.Rows / best["single"], "comparisons a second, one query, one thread");
        results.Add("int8ComparisonsTwo", options.Rows / best["singleTwo"], "the same by two threads");
        results.Add("int8Ratio", best["read"] / best["single"], "one query's scan / read bandwidth");
        results.Add(
            "batchedComparisons",
            Batch * options.Rows / best["batch"],
            "comparisons a second, 32 queries, one thread"
        );
        results.Add("batchedComparisonsTwo", Batch * options.Rows / best["batchTwo"], "the same by two threads");
        if (kernel is null)
            return;
        results.Add("kernelComparisons", Batch * options.Rows / best["kernel"], "those of the C kernel, one thread");
        results.Add("batchedRatio", best["kernel"] / best["batch"], "batched scan / C kernel of the same batch");
    }

    private async Task ScanBitsAsync()
    {
        using var gallery = Make("bits", OneBit, options.Rows);
        using var memory = new MappedCodes(gallery, options.Rows);
        using var one = new GallerySearches(1);
        var (single, batch) = (Question(OneBit, 1), Question(OneBit, Batch));
        var best = new Best();
        for (var time = 0; time < 3 * Times; time++)
        {
            best.Take("read", () => memory.Read(kernel));
            await best.TakeAsync("single", () => one.SearchAsync([gallery], single));
            if (time < Times)
                await best.TakeAsync("batch", () => one.SearchAsync([gallery], batch));
        }
        results.Add(
            "bitReadGigabytes",
            options.Rows * (Bits / 8.0) / best["read"] / 1e9,
            "read bandwidth of the bit codes, GB/s"
        );
        results.Add(
            "bitComparisons",
            options.Rows / best["single"],
            "comparisons a second of 512 bits, one query, one thread"
        );
        results.Add("bitBatchedComparisons", Batch * options.Rows / best["batch"], "the same with 32 queries");
        results.Add("bitRatio", best["read"] / best["single"], "one query's scan of bits / read bandwidth");
    }

    private void Open()
    {
        Make("million", OneBit, 1_000_000).Dispose();
        foreach (
            var (name, figure, rows) in new[]
            {
                ("million", "openMillionMs", 1_000_000),
                ("bits", "openMs", options.Rows),
            }
        )
        {
            var best = new Best();
            for (var time = 0; time < Times; time++)
                best.Take("open", () => CodeGallery.Open(Path.Combine(folder, name), OneBit).Value.Dispose());
            results.Add(figure, 1000 * best["open"], $"a gallery of {rows:N0} rows opened and closed, ms");
        }
        using var gallery = CodeGallery.Open(Path.Combine(folder, "bits"), OneBit).Value;
        var delete = Stopwatch.StartNew();
        _ = gallery.Delete(options.Rows / 2).Value;
        results.Add("deleteMs", delete.Elapsed.TotalMilliseconds, "a subject found among all rows and deleted, ms");
        var verify = Stopwatch.StartNew();
        if (gallery.Verify().Count > 0)
            throw new InvalidOperationException("The gallery is not as it was written.");
        results.Add("verifyRows", options.Rows / verify.Elapsed.TotalSeconds, "rows of 512 bits verified a second");
    }

    private async Task WriteAsync()
    {
        using var gallery = CodeGallery.Create(Path.Combine(folder, "written"), Bytes).Value;
        var sync = await Rate.OfSyncAsync(folder, options.Seconds / 2);
        var row = new GalleryRow[] { new(1, 0, new byte[Dimensions]) };
        var hundred = Enumerable.Repeat(row[0], 100).ToArray();
        async Task<double> AppendsAsync(GalleryRow[] rows) =>
            rows.Length * await Rate.OfAsync(1, options.Seconds / 2, _ => Task.FromResult(gallery.Append(rows).Value));
        results.Add("syncs", sync, "syncs of a page a second on that disk");
        results.Add("appends", await AppendsAsync(row), "durable appends of one row a second");
        results.Add("hundredAppends", await AppendsAsync(hundred), "rows a second, a hundred to an append");
    }

    private static byte[] Codes(GalleryQuestion question) => [.. question.Codes.SelectMany(code => code.ToArray())];

    private CodeGallery Make(string name, GalleryFormat format, int rows)
    {
        var gallery = CodeGallery.Create(Path.Combine(folder, name), format).Value;
        var random = new Random(rows);
        var codes = new byte[RowsAtOnce * format.CodeBytes];
        for (var first = 0; first < rows; first += RowsAtOnce)
        {
            random.NextBytes(codes);
            var some = Enumerable.Range(0, Math.Min(RowsAtOnce, rows - first));
            GalleryRow Row(int row) => new(first + row, 0, codes.AsMemory(row * format.CodeBytes, format.CodeBytes));
            _ = gallery.Append([.. some.Select(Row)]).Value;
        }
        return gallery;
    }

    // As a duplicate search asks: few rows reach the threshold.
    private static GalleryQuestion Question(GalleryFormat format, int codes)
    {
        var random = new Random(codes);
        var asked = Enumerable.Range(0, codes).Select(_ => new byte[format.CodeBytes]).ToList();
        asked.ForEach(random.NextBytes);
        return new([.. asked.Select(code => new ReadOnlyMemory<byte>(code))], 20, format == Bytes ? 500_000 : 300);
    }
}
