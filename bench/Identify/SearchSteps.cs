using CanCuoc.Biometrics;
using CanCuoc.Faces;
using CanCuoc.Matching.Fingers;
using CanCuoc.Matching.Gallery;
using CanCuoc.Matching.Prints;
using CanCuoc.Matching.Prints.Comparing;
using CanCuoc.Matching.Prints.Formats;
using CanCuoc.Vocabulary;

namespace CanCuoc.Bench;

/// <summary>The steps of a search one by one, in galleries of their own with the same people and with a tenth of them.</summary>
internal sealed class SearchSteps(Options options, IdentifiedPeople people, StepCosts costs)
{
    private const int MostFaces = 20;
    private const int MostFingers = 50;
    private const int PeopleAtOnce = 10_000;
    private const int Tenth = 10;

    // Scans until they run as fast as in a server that has run for a while.
    private const int WarmUp = 100;

    public async Task RunAsync(IReadOnlyList<Capture>[] probes)
    {
        var folder = Directory.CreateTempSubdirectory("identify-bench-").FullName;
        try
        {
            using var faces = CodeGallery
                .Create(Path.Combine(folder, "faces"), GalleryFormat.SignedBytes(FaceCode.Length, "bench/1"))
                .Value;
            var fingers = new FingerIndex();
            Fill(faces, fingers, 0, options.Persons / Tenth);
            await TakeAsync("Tenth", faces, fingers, probes);
            Fill(faces, fingers, options.Persons / Tenth, options.Persons);
            await TakeAsync("", faces, fingers, probes);
            Compare(Prints(probes));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private void Fill(CodeGallery faces, FingerIndex fingers, int from, int until)
    {
        foreach (var some in Enumerable.Range(from, until - from).Chunk(PeopleAtOnce))
        {
            var filled = some.AsParallel()
                .AsOrdered()
                .Select(person => people.Filler(person).Select(Row).ToArray())
                .SelectMany(rows => rows)
                .ToLookup(row => row.Part == (byte)BodyPart.Face);
            _ = faces.Append([.. filled[true]]).Value;
            foreach (var row in filled[false])
                fingers.Add(row.Subject, row.Part, row.Code.Span);
        }
    }

    private static GalleryRow Row((SubjectId Subject, BodyTemplate Template) one)
    {
        var content = one.Template.Content;
        var code =
            one.Template.Part == BodyPart.Face ? content : FingerSketch.Of(StoredTemplate.Read(content.Span).Value);
        return new GalleryRow(one.Subject.Value, (byte)one.Template.Part, code);
    }

    private async Task TakeAsync(string size, CodeGallery faces, FingerIndex fingers, IReadOnlyList<Capture>[] probes)
    {
        using var searches = new GallerySearches(1);
        ReadOnlyMemory<byte>[] codes =
        [
            .. probes
                .SelectMany(probe => probe)
                .Where(one => one.Part == BodyPart.Face)
                .Select(one => one.Templates[0].Content),
        ];
        for (var time = 0; time < WarmUp; time++)
            _ = await searches.SearchAsync([faces], new GalleryQuestion(codes, MostFaces));
        foreach (var code in codes)
            _ = await costs.TakeAsync(
                $"scan{size}",
                () => searches.SearchAsync([faces], new GalleryQuestion([code], MostFaces))
            );
        for (var time = 0; time < 5; time++)
            _ = await costs.TakeAsync(
                $"scanTogether{size}",
                () => Task.WhenAll(codes.Select(code => searches.SearchAsync([faces], new([code], MostFaces))))
            );
        var prints = Prints(probes);
        foreach (var print in prints)
            fingers.Search(print, MostFingers, default);
        foreach (var print in prints)
        {
            var found = costs.Take($"index{size}", () => fingers.Search(print, MostFingers, default));
            costs.Count($"named{size}", found.Count);
            costs.Count($"leastNamed{size}", found.Count > 0 ? found[^1].Likeness : 0);
        }
    }

    private void Compare(IReadOnlyList<PrintTemplate> prints)
    {
        byte[][] stored = [.. prints.Select(StoredTemplate.Write)];
        var probe = new PreparedPrint(prints[0]);
        for (var time = 0; time < 20; time++)
        {
            var prepared = costs.Take(
                "prepare",
                () => Array.ConvertAll(stored, one => new PreparedPrint(StoredTemplate.Read(one).Value))
            );
            _ = costs.Take("compare", () => Array.ConvertAll(prepared, one => PrintComparison.Run(probe, one).Points));
        }
        costs.Count("printsAtOnce", stored.Length);
    }

    private static PrintTemplate[] Prints(IReadOnlyList<Capture>[] probes) =>
        [
            .. probes
                .SelectMany(probe => probe)
                .Where(one => one.Part != BodyPart.Face)
                .Select(one => StoredTemplate.Read(one.Templates[0].Content.Span).Value),
        ];
}
