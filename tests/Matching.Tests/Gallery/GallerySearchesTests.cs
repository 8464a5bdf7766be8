using CanCuoc.Matching.Gallery;
using CanCuoc.Matching.Gallery.Scoring;
using CanCuoc.Vocabulary;
using CsCheck;

namespace CanCuoc.Matching.Tests.Gallery;

public sealed class GallerySearchesTests : IDisposable
{
    private static readonly GalleryFormat Faces = GalleryFormat.SignedBytes(8, "test/1");

    private static readonly GalleryFormat Long = GalleryFormat.SignedBytes(4096, "test/1");
    private static readonly GalleryQuestion LongQuestion = new([new byte[Long.CodeBytes]], 1);

    private readonly GalleryFolder folder = new();

    public void Dispose() => folder.Dispose();

    // Codes of few values, so that many scores are the same and their order decides.
    private static readonly Gen<(long Subject, byte Part, byte[] Code)[]> Rows = Gen.Select(
            Gen.Long[0, 60],
            Gen.Byte[0, 10],
            Gen.Int[0, 30]
        )
        .Select((subject, part, kind) => (subject, part, CodeOf(kind)))
        .Array[0, 300];

    private static readonly Gen<GalleryQuestion> Question = Gen.Select(
            Gen.Int[0, 40].Array[1, 9],
            Gen.Int[1, 40],
            Gen.Int[-20_000, 20_000]
        )
        .Select(
            (kinds, most, atLeast) =>
                new GalleryQuestion([.. kinds.Select(kind => new ReadOnlyMemory<byte>(CodeOf(kind)))], most, atLeast)
        );

    [Fact]
    public void Search_OfSeveralParts_AnswersAsOfOneAndAsWrittenOut()
    {
        using var one = new GallerySearches(1, ScorePath.Plain);
        using var three = new GallerySearches(3);
        var times = 0;
        Gen.Select(Rows, Question, Gen.Int[1, 4], Gen.Int[0, 60])
            .Sample(
                (rows, question, parts, deleted) =>
                {
                    var name = $"{Interlocked.Increment(ref times)}-";
                    var whole = Make(name + "whole", rows, deleted);
                    var split = Enumerable
                        .Range(0, parts)
                        .Select(part => Make($"{name}{part}", rows.Where((_, row) => row % parts == part), deleted))
                        .ToList();
                    var expected = WrittenOut(rows.Where(row => row.Subject != deleted), question);
                    var answers = new[] { Ask(one, [whole], question), Ask(three, split, question) };
                    foreach (var gallery in split.Append(whole))
                    {
                        gallery.Dispose();
                        Directory.Delete(gallery.Folder, recursive: true);
                    }
                    return answers.All(answer => Same(answer, expected));
                },
                iter: 150
            );
    }

    [Fact]
    public async Task Search_WhileSubjectsComeAndGo_NeverMissesOneThatStaysNorFindsOneThatWent()
    {
        using var gallery = Make(
            "moving",
            Enumerable.Range(0, 60_000).Select(row => ((long)row, (byte)0, CodeOf(row % 30))),
            -1
        );
        using var searches = new GallerySearches(2);
        var sought = new GalleryQuestion([new byte[] { 127, 127, 127, 127, 127, 127, 127, 127 }], 5, 127 * 127 * 8);
        var code = sought.Codes[0];
        _ = gallery.Append([new(1_000_000, 0, code)]).Value;
        using var stop = new CancellationTokenSource();
        var writer = Task.Run(() =>
        {
            for (var more = 0; !stop.IsCancellationRequested; more++)
            {
                // The one that stays is replaced by the same over and over.
                _ = gallery.Replace(new(1_000_000, 0, code)).Value;
                _ = gallery.Append([new(2_000_000 + more, 0, code)]).Value;
                _ = gallery.Delete(2_000_000 + more).Value;
            }
        });
        for (var time = 0; time < 100; time++)
        {
            var hits = (await searches.SearchAsync([gallery], sought)).Value[0];
            hits.Count(hit => hit.Subject == 1_000_000).ShouldBe(1);
            hits.Count(hit => hit.Subject >= 2_000_000).ShouldBeLessThanOrEqualTo(1);
        }
        await stop.CancelAsync();
        await writer;
        gallery.Verify().ShouldBeEmpty();
        (await searches.SearchAsync([gallery], sought)).Value[0].ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Search_Urgent_OvertakesALongOneOfTheBackground()
    {
        using var gallery = MakeLong();
        using var searches = new GallerySearches(1);
        using var begun = new ManualResetEventSlim();
        using var goOn = new ManualResetEventSlim();
        var order = new List<string>();
        var first = new Reports(done =>
        {
            // Held after its first stretch until both others are in the queue.
            begun.Set();
            goOn.Wait();
            if (done >= 1)
                order.Add("background");
        });
        var background = searches.SearchAsync([gallery], LongQuestion, SearchPriority.Background, first);
        begun.Wait();
        var ordinary = searches.SearchAsync([gallery], LongQuestion, SearchPriority.Ordinary, Named("ordinary", order));
        var urgent = searches.SearchAsync([gallery], LongQuestion, SearchPriority.Urgent, Named("urgent", order));
        goOn.Set();
        await Task.WhenAll(background, ordinary, urgent);

        order.ShouldBe(["urgent", "ordinary", "background"]);
        (await urgent).Value[0].ShouldBe((await background).Value[0]);
    }

    [Fact]
    public async Task Search_OfThoseThatWait_GoesThroughTheGalleryOnce()
    {
        using var gallery = MakeLong();
        using var searches = new GallerySearches(1);
        using var goOn = new ManualResetEventSlim();
        var order = new List<string>();
        var first = searches.SearchAsync([gallery], LongQuestion, SearchPriority.Urgent, new Reports(_ => goOn.Wait()));
        var (one, other) = (
            searches.SearchAsync([gallery], LongQuestion, progress: new Reports(_ => order.Add("one"))),
            searches.SearchAsync([gallery], LongQuestion, progress: new Reports(_ => order.Add("other")))
        );
        goOn.Set();
        await Task.WhenAll(first, one, other);

        order.Count.ShouldBeGreaterThan(4);
        order.Chunk(2).ShouldAllBe(pair => pair.SequenceEqual(new[] { "one", "other" }));
        (await one).Value[0].ShouldBe((await first).Value[0]);
        (await other).Value[0].ShouldBe((await first).Value[0]);
    }

    [Fact]
    public async Task Search_Urgent_IsNotSlowedByThoseThatAreNot()
    {
        using var gallery = MakeLong();
        using var searches = new GallerySearches(1);
        using var goOn = new ManualResetEventSlim();
        var order = new List<string>();
        var first = searches.SearchAsync([gallery], LongQuestion, SearchPriority.Urgent, new Reports(_ => goOn.Wait()));
        Task<Outcome<GalleryHit[][]>> Ask(string name, SearchPriority priority) =>
            searches.SearchAsync([gallery], LongQuestion, priority, new Reports(_ => order.Add(name)));
        var (slow, urgent) = (Ask("slow", SearchPriority.Background), Ask("urgent", SearchPriority.Urgent));
        goOn.Set();
        await Task.WhenAll(first, slow, urgent);

        order.LastIndexOf("urgent").ShouldBeLessThan(order.IndexOf("slow"));
    }

    [Fact]
    public async Task Search_InCompany_AnswersAsOfItsOwnMoment()
    {
        using var busy = MakeLong();
        using var gallery = Make("company", [(0, 0, CodeOf(1))], -1);
        using var searches = new GallerySearches(1);
        using var goOn = new ManualResetEventSlim();
        using var cancellation = new CancellationTokenSource();
        var before = searches.SearchAsync([busy], LongQuestion, SearchPriority.Urgent, new Reports(_ => goOn.Wait()));
        var company = new List<Task<Outcome<GalleryHit[][]>>>();
        var expected = new List<GalleryHit[][]>();
        var rows = new List<(long, byte, byte[])> { (0, 0, CodeOf(1)) };
        for (var asked = 0; asked < 5; asked++)
        {
            var question = new GalleryQuestion([CodeOf(asked), CodeOf(1)], 1 + asked);
            var cancelled = asked == 2 ? cancellation.Token : CancellationToken.None;
            company.Add(searches.SearchAsync([gallery], question, cancellation: cancelled));
            expected.Add(WrittenOut(rows, question));
            rows.Add((1 + asked, 0, CodeOf(asked)));
            _ = gallery.Append([new(1 + asked, 0, CodeOf(asked))]).Value;
        }
        await cancellation.CancelAsync();
        goOn.Set();
        await before;

        await Should.ThrowAsync<OperationCanceledException>(company[2]);
        foreach (var asked in new[] { 0, 1, 3, 4 })
            Same((await company[asked]).Value, expected[asked]).ShouldBeTrue();
    }

    [Fact]
    public async Task Search_Cancelled_EndsBeforeItsEnd()
    {
        using var gallery = MakeLong();
        using var searches = new GallerySearches(1);
        using var cancellation = new CancellationTokenSource();
        var last = 0.0;
        var progress = new Reports(done =>
        {
            last = done;
            cancellation.Cancel();
        });
        var search = searches.SearchAsync(
            [gallery],
            LongQuestion,
            progress: progress,
            cancellation: cancellation.Token
        );
        await Should.ThrowAsync<OperationCanceledException>(search);
        last.ShouldBeLessThan(1);
        (await searches.SearchAsync([gallery], LongQuestion)).Value[0].ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Search_CancelledWhileItWaits_EndsAtOnce()
    {
        using var gallery = MakeLong();
        using var searches = new GallerySearches(1);
        using var goOn = new ManualResetEventSlim();
        using var cancellation = new CancellationTokenSource();
        var urgent = searches.SearchAsync(
            [gallery],
            LongQuestion,
            SearchPriority.Urgent,
            new Reports(_ => goOn.Wait())
        );
        var waiting = searches.SearchAsync([gallery], LongQuestion, cancellation: cancellation.Token);
        await cancellation.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(waiting);
        goOn.Set();
        (await urgent).Value.Length.ShouldBe(1);
    }

    [Fact]
    public async Task Search_AfterDispose_Fails()
    {
        using var gallery = Make("one", [(1, 0, CodeOf(1))], -1);
        var searches = new GallerySearches(1);
        searches.Dispose();
        await Should.ThrowAsync<ObjectDisposedException>(searches.SearchAsync([gallery], new([CodeOf(1)], 1)));
    }

    [Fact]
    public async Task Search_ThatCannotBeAsked_IsRefused()
    {
        using var gallery = Make("one", [(1, 0, CodeOf(1))], -1);
        using var other = CodeGallery.Create(folder.Place("other"), GalleryFormat.SignedBytes(8, "test/2")).Value;
        using var searches = new GallerySearches(1);
        async Task<Refusal?> Refused(IReadOnlyList<CodeGallery> parts, int codes, int length, int most) =>
            (
                await searches.SearchAsync(
                    parts,
                    new([.. Enumerable.Repeat(new ReadOnlyMemory<byte>(new byte[length]), codes)], most)
                )
            ).Refusal;

        (await Refused([gallery], 65, 8, 1)).ShouldBe(GalleryQuestion.TooMuch);
        (await Refused([gallery], 0, 8, 1)).ShouldBe(GalleryQuestion.TooMuch);
        (await Refused([gallery], 1, 8, 0)).ShouldBe(GalleryQuestion.TooMuch);
        (await Refused([gallery], 1, 9, 1)).ShouldBe(CodeGallery.WrongCode);
        (await Refused([], 1, 8, 1)).ShouldBe(GalleryQuestion.NoCommonFormat);
        (await Refused([gallery, other], 1, 8, 1)).ShouldBe(GalleryQuestion.NoCommonFormat);
    }

    private static byte[] CodeOf(int kind)
    {
        var code = new byte[Faces.CodeBytes];
        new Random(kind / 2).NextBytes(code);
        return code;
    }

    // Three stretches.
    private CodeGallery MakeLong()
    {
        var gallery = CodeGallery.Create(folder.Place("long"), Long).Value;
        var code = new byte[Long.CodeBytes];
        _ = gallery.Append([.. Enumerable.Range(0, 12_000).Select(row => new GalleryRow(row, 0, code))]).Value;
        return gallery;
    }

    private CodeGallery Make(string name, IEnumerable<(long Subject, byte Part, byte[] Code)> rows, long deleted)
    {
        var gallery = CodeGallery.Create(folder.Place(name), Faces).Value;
        var all = rows.Select(row => new GalleryRow(row.Subject, row.Part, row.Code)).ToList();
        if (all.Count > 0)
            _ = gallery.Append(all).Value;
        if (all.Exists(row => row.Subject == deleted))
            _ = gallery.Delete(deleted).Value;
        return gallery;
    }

    private static GalleryHit[][] Ask(
        GallerySearches searches,
        IReadOnlyList<CodeGallery> parts,
        GalleryQuestion question
    ) => searches.SearchAsync(parts, question).GetAwaiter().GetResult().Value;

    private static bool Same(GalleryHit[][] one, GalleryHit[][] other) =>
        one.Length == other.Length && one.Zip(other).All(pair => pair.First.SequenceEqual(pair.Second));

    private static GalleryHit[][] WrittenOut(
        IEnumerable<(long Subject, byte Part, byte[] Code)> rows,
        GalleryQuestion question
    ) =>
        [
            .. question.Codes.Select(code =>
                (GalleryHit[])
                    [
                        .. rows.Select(row => new GalleryHit(Dot(row.Code, code.Span), row.Subject, row.Part))
                            .Where(hit => hit.Score >= question.AtLeast)
                            .OrderByDescending(hit => hit.Score)
                            .ThenBy(hit => hit.Subject)
                            .ThenBy(hit => hit.Part)
                            .Take(question.Most),
                    ]
            ),
        ];

    private static int Dot(byte[] row, ReadOnlySpan<byte> code)
    {
        var sum = 0;
        for (var at = 0; at < row.Length; at++)
            sum += (sbyte)row[at] * (sbyte)code[at];
        return sum;
    }

    private static Reports Named(string name, List<string> order) =>
        new(done =>
        {
            if (done >= 1)
                order.Add(name);
        });

    private sealed class Reports(Action<double> report) : IProgress<double>
    {
        public void Report(double value) => report(value);
    }
}
