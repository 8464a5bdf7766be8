using CanCuoc.Matching.Prints.Comparing;
using CanCuoc.Matching.Prints.Formats;

namespace CanCuoc.Biometrics;

/// <summary>Somebody's templates, made ready to be compared.</summary>
public sealed class ComparedSubject
{
    private ComparedSubject(BodyTemplate? face, IReadOnlyDictionary<BodyPart, PreparedPrint> fingers) =>
        (Face, Fingers) = (face, fingers);

    public BodyTemplate? Face { get; }

    public IReadOnlyDictionary<BodyPart, PreparedPrint> Fingers { get; }

    public static ComparedSubject Of(IReadOnlyList<BodyTemplate> templates) =>
        new(
            templates.FirstOrDefault(template => template.Part == BodyPart.Face),
            templates
                .Where(template => template.Part != BodyPart.Face)
                .ToDictionary(
                    template => template.Part,
                    template => new PreparedPrint(StoredTemplate.Read(template.Content.Span).Value)
                )
        );

    /// <summary>The two fingers by which everybody is searched: the index fingers, else those with the most minutiae.</summary>
    public IEnumerable<PreparedPrint> FirstFingers() =>
        Fingers
            .OrderByDescending(finger => finger.Key is BodyPart.RightIndex or BodyPart.LeftIndex)
            .ThenByDescending(finger => finger.Value.Template.Minutiae.Count)
            .Take(2)
            .Select(finger => finger.Value);
}
