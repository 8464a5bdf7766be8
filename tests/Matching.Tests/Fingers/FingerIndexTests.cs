using CanCuoc.Matching.Fingers;

namespace CanCuoc.Matching.Tests.Fingers;

public sealed class FingerIndexTests
{
    private const int Others = 3000;

    [Fact]
    public void Search_ForAFingerPutDownAgain_FindsItFirst()
    {
        var index = Filled(Others);
        for (var finger = 0; finger < 20; finger++)
        {
            var probe = DrawnTemplates.Again(DrawnTemplates.Of(finger), seed: finger + 500_000);
            var found = index.Search(probe, most: 10, TestContext.Current.CancellationToken);
            found.ShouldNotBeEmpty();
            found[0].Subject.ShouldBe(finger);
            found[0].Part.ShouldBe((byte)(1 + (finger % 10)));
        }
    }

    [Fact]
    public void Search_ForAFingerOfNobody_FindsNoneSoAlike()
    {
        var index = Filled(Others);
        var mate = DrawnTemplates.Again(DrawnTemplates.Of(7), seed: 99);
        var likeness = index.Search(mate, 1, TestContext.Current.CancellationToken)[0].Likeness;
        for (var stranger = 0; stranger < 20; stranger++)
        {
            var found = index.Search(
                DrawnTemplates.Of(1_000_000 + stranger),
                10,
                TestContext.Current.CancellationToken
            );
            found.All(candidate => candidate.Likeness < likeness).ShouldBeTrue();
        }
    }

    [Theory]
    [InlineData(-0.95f)]
    [InlineData(-0.5f)]
    [InlineData(0f)]
    [InlineData(0.9f)]
    public void Search_ForATurnedFinger_FindsIt(float turn)
    {
        var index = Filled(200);
        var probe = DrawnTemplates.Again(DrawnTemplates.Of(11), seed: 3, turn);
        index.Search(probe, 1, TestContext.Current.CancellationToken).Single().Subject.ShouldBe(11);
    }

    [Fact]
    public void Remove_OfOneFinger_LeavesTheOthers()
    {
        var index = new FingerIndex();
        index.Add(1, 2, FingerSketch.Of(DrawnTemplates.Of(1)));
        index.Add(1, 7, FingerSketch.Of(DrawnTemplates.Of(2)));
        index.Remove(1, 2);
        index.Count.ShouldBe(1);
        Find(index, 1).ShouldBeEmpty();
        Find(index, 2).ShouldBe([(1, 7)]);
        index.Remove(1);
        index.Count.ShouldBe(0);
        Find(index, 2).ShouldBeEmpty();
    }

    [Fact]
    public void Add_OfTheSameFingerAgain_ReplacesIt()
    {
        var index = new FingerIndex();
        index.Add(1, 2, FingerSketch.Of(DrawnTemplates.Of(1)));
        Find(index, 1).ShouldBe([(1, 2)]);
        index.Add(1, 2, FingerSketch.Of(DrawnTemplates.Of(2)));
        index.Count.ShouldBe(1);
        Find(index, 1).ShouldBeEmpty();
        Find(index, 2).ShouldBe([(1, 2)]);
    }

    [Fact]
    public void Search_OfFingersAddedInAnyOrder_AnswersTheSame()
    {
        var (forward, backward) = (Filled(400), new FingerIndex());
        for (var finger = 399; finger >= 0; finger--)
            backward.Add(finger, (byte)(1 + (finger % 10)), FingerSketch.Of(DrawnTemplates.Of(finger)));
        var probe = DrawnTemplates.Again(DrawnTemplates.Of(5), seed: 8);
        var one = forward.Search(probe, 400, TestContext.Current.CancellationToken);
        var other = backward.Search(probe, 400, TestContext.Current.CancellationToken);
        other.OrderBy(found => found.Subject).ShouldBe(one.OrderBy(found => found.Subject));
    }

    [Fact]
    public async Task Search_WhileOthersAddAndRemove_FindsWhatStays()
    {
        var index = Filled(500);
        var probe = DrawnTemplates.Again(DrawnTemplates.Of(3), seed: 4);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var writer = Task.Run(
            () =>
            {
                for (var round = 0; !stop.IsCancellationRequested; round++)
                {
                    index.Add(10_000 + round, 1, FingerSketch.Of(DrawnTemplates.Of(10_000 + round)));
                    index.Remove(9_950 + round);
                }
            },
            TestContext.Current.CancellationToken
        );
        for (var round = 0; round < 50; round++)
            index.Search(probe, 1, TestContext.Current.CancellationToken).Single().Subject.ShouldBe(3);
        await stop.CancelAsync();
        await writer;
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(50)]
    public void Choose_OfSoMany_ChoosesNoMore_AndTheMateFirst(int most)
    {
        var search = Filled(Others).Begin(DrawnTemplates.Again(DrawnTemplates.Of(7), seed: 99));
        search.Vote(TestContext.Current.CancellationToken);
        search.Choose(most).ShouldBeLessThanOrEqualTo(most);
        search.Compare(most: 1).Select(found => found.Subject).ShouldBe(most == 0 ? [] : [7L]);
    }

    [Fact]
    public void Search_WhenCancelled_Stops()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Should.Throw<OperationCanceledException>(() => Filled(10).Search(DrawnTemplates.Of(1), 1, cancelled.Token));
    }

    [Fact]
    public void Add_OfASketchOfWrongLength_IsABug() =>
        Should.Throw<ArgumentOutOfRangeException>(() => new FingerIndex().Add(1, 1, new byte[FingerSketch.Length - 1]));

    [Fact]
    public void Sketch_HasNoMoreMinutiaeThanItHasRoomFor()
    {
        FingerSketch.Of(DrawnTemplates.Of(1, minutiae: 90)).Length.ShouldBe(FingerSketch.Length);
        var few = FingerSketch.Of(DrawnTemplates.Of(1, minutiae: 5));
        few.Skip(5 * SketchedMinutia.Length).ShouldAllBe(value => value == 0);
    }

    private static FingerIndex Filled(int fingers)
    {
        var sketches = new byte[fingers][];
        Parallel.For(0, fingers, finger => sketches[finger] = FingerSketch.Of(DrawnTemplates.Of(finger)));
        var index = new FingerIndex();
        for (var finger = 0; finger < fingers; finger++)
            index.Add(finger, (byte)(1 + (finger % 10)), sketches[finger]);
        return index;
    }

    private static IEnumerable<(long, byte)> Find(FingerIndex index, int seed) =>
        index
            .Search(DrawnTemplates.Again(DrawnTemplates.Of(seed), seed: 1), 5, TestContext.Current.CancellationToken)
            .Where(found => found.Likeness >= 10)
            .Select(found => (found.Subject, found.Part));
}
