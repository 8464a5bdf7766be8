using CanCuoc.Matching.Fingers;
using CanCuoc.Matching.Gallery;
using CanCuoc.Matching.Prints.Comparing;
using CanCuoc.Matching.Prints.Formats;
using CanCuoc.Storage;
using CanCuoc.Vocabulary;

namespace CanCuoc.Biometrics;

/// <summary>
/// Who of everybody may be the searched: those most alike in face, and of those whom the index names by a finger the ones whose finger is
/// somewhat alike when it is compared.
/// </summary>
internal sealed class FirstPass(Templates templates, Session session, OpenGalleries open)
{
    private const int MostFaces = 20;

    // Of another finger: among a nation, fifty are named by chance (docs/decisions/0018).
    private const int MostFingers = 50;

    // One finger in thirty by chance, and hardly any mate less.
    private const float LeastPoints = 15;

    /// <summary>By subject the fingers that look alike; none of whom the face has found.</summary>
    public async Task<Outcome<Dictionary<long, HashSet<FingerPlaces>>>> RunAsync(
        ComparedSubject searched,
        SearchPriority priority,
        CancellationToken cancellation
    )
    {
        var found = new Dictionary<long, HashSet<FingerPlaces>>();
        if (searched.Face is not null && open.Faces is not null)
        {
            // One more: the searched is there too.
            var alike = await open.Faces.SearchAsync(
                open.Searches,
                searched.Face,
                MostFaces + 1,
                priority,
                cancellation
            );
            if (alike.IsRefused(out var refusal, out var faces))
                return refusal;
            foreach (var face in faces)
                found.TryAdd(face, []);
        }
        foreach (var part in searched.FirstFingers())
            await AddAsync(found, part, searched.Finger(part), cancellation);
        return found;
    }

    private async Task AddAsync(
        Dictionary<long, HashSet<FingerPlaces>> found,
        BodyPart part,
        PreparedPrint finger,
        CancellationToken cancellation
    )
    {
        // One more: the searched is there too.
        var alike = open.Fingers?.Search(finger.Template, MostFingers + 1, cancellation) ?? [];
        foreach (var candidate in alike)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!found.ContainsKey(candidate.Subject) && !await IsAlikeAsync(finger, candidate, cancellation))
                continue;
            if (!found.TryGetValue(candidate.Subject, out var places))
                found.Add(candidate.Subject, places = []);
            places.Add(new(part, (BodyPart)candidate.Part));
        }
    }

    private async Task<bool> IsAlikeAsync(
        PreparedPrint finger,
        FingerCandidate candidate,
        CancellationToken cancellation
    )
    {
        var theirs = await templates.OfPartAsync(
            session,
            new(candidate.Subject),
            (BodyPart)candidate.Part,
            open.Fingers!.Algorithm,
            cancellation
        );
        if (theirs is null)
            return false;
        var print = new PreparedPrint(StoredTemplate.Read(theirs.Content.Span).Value);
        return PrintComparison.Run(finger, print).Points >= LeastPoints;
    }
}
