using CanCuoc.Ledger;
using CanCuoc.Matching.Gallery;
using CanCuoc.Vocabulary;

namespace CanCuoc.Biometrics;

/// <summary>How a search is to be done.</summary>
/// <param name="Patience">How long it waits for galleries that are being opened.</param>
public sealed record DuplicateSearchOptions(
    SearchPriority Priority = SearchPriority.Ordinary,
    TimeSpan? Patience = null,
    IProgress<double>? Progress = null
);

/// <summary>
/// Looks whether somebody who is screened is there under another name: by face and two fingers among everybody, then by all that two have
/// among those who were found. It is the only door to a search by face or print, and it opens in a screening alone.
/// </summary>
public sealed class DuplicateSearch(Templates templates, BodyGalleries galleries, DuplicateThresholds thresholds)
{
    public static readonly Refusal NothingToCompare = new(
        "BIO-10",
        "Người này chưa có mẫu khuôn mặt hoặc vân tay để đối chiếu; hãy thu nhận lại.",
        "There is no template of this person's face or fingers to search by; capture them again."
    );

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Searches for a subject within the screening given; the subject itself is no candidate.</summary>
    /// <param name="options">Null for an ordinary one.</param>
    public Task<Outcome<DuplicateFinding>> RunAsync(
        Act act,
        SubjectId subject,
        DuplicateSearchOptions? options,
        CancellationToken cancellation
    )
    {
        options ??= new DuplicateSearchOptions();
        if (act.Kind.Permission != Permission.ScreenApplication)
            throw new InvalidOperationException($"{act.Kind.Name} is no screening; nobody is searched for in it.");
        return galleries.WithAsync(
            options.Patience ?? Patience,
            open => RunAsync(act, subject, open, options, cancellation),
            cancellation
        );
    }

    private async Task<Outcome<DuplicateFinding>> RunAsync(
        Act act,
        SubjectId subject,
        OpenGalleries open,
        DuplicateSearchOptions options,
        CancellationToken cancellation
    )
    {
        var own = await TemplatesAsync(act, subject, open, cancellation);
        if (own.Count == 0)
            return NothingToCompare;
        var searched = ComparedSubject.Of(own);
        var first = await new FirstPass(templates, act.Session, open).RunAsync(
            searched,
            options.Priority,
            cancellation
        );
        if (first.IsRefused(out var refusal, out var found))
            return refusal;
        found.Remove(subject.Value);
        var compared = new List<DuplicateCandidate>();
        var people = open.All.Max(one => one.Gallery.People);
        foreach (var (candidate, places) in found)
        {
            cancellation.ThrowIfCancellationRequested();
            var theirs = ComparedSubject.Of(await TemplatesAsync(act, new(candidate), open, cancellation));
            var alike = SubjectComparison.Run(searched, theirs, FacesOf(open), places);
            compared.Add(new(new(candidate), Verdict(alike.Points, people), alike.Points, alike.Face, alike.Fingers));
            options.Progress?.Report((double)compared.Count / found.Count);
        }
        var candidates = compared
            .Where(candidate => candidate.Verdict != DuplicateVerdict.Clear)
            .OrderByDescending(candidate => candidate.Points)
            .ToArray();
        act.Record(new DuplicatesSearched(candidates.Length, compared.Count, people));
        return new DuplicateFinding(candidates, compared.Count, people, thresholds.DoubtAmong(people));
    }

    private DuplicateVerdict Verdict(double points, long people) =>
        points >= thresholds.SameAmong(people) ? DuplicateVerdict.Same
        : points >= thresholds.DoubtAmong(people) ? DuplicateVerdict.Doubt
        : DuplicateVerdict.Clear;

    private FaceAlgorithm? FacesOf(OpenGalleries open) =>
        open.Faces is null ? null : templates.Algorithms.Named(open.Faces.Algorithm).Value as FaceAlgorithm;

    private async Task<List<BodyTemplate>> TemplatesAsync(
        Act act,
        SubjectId subject,
        OpenGalleries open,
        CancellationToken cancellation
    )
    {
        var all = new List<BodyTemplate>();
        foreach (var (_, gallery) in open.All)
            all.AddRange(await templates.OfAsync(act.Session, subject, gallery.Algorithm, cancellation));
        return all;
    }
}

/// <summary>It was looked whether the applicant is somebody else.</summary>
/// <param name="Candidates">Others who look so much alike that people decide.</param>
/// <param name="Compared">Others whose templates were opened and compared.</param>
/// <param name="People">In the galleries.</param>
public sealed record DuplicatesSearched(int Candidates, int Compared, long People) : Fact;
