using CanCuoc.Matching.Prints.Comparing;
using CanCuoc.Matching.Prints.Formats;

namespace CanCuoc.Biometrics;

/// <summary>Somebody's templates, each made ready to be compared when it is first asked for: of most, few are.</summary>
public sealed class ComparedSubject
{
    private readonly Dictionary<BodyPart, Lazy<PreparedPrint>> fingers;

    private ComparedSubject(BodyTemplate? face, Dictionary<BodyPart, Lazy<PreparedPrint>> fingers) =>
        (Face, this.fingers) = (face, fingers);

    public BodyTemplate? Face { get; }

    /// <summary>The fingers that there are.</summary>
    public IReadOnlyCollection<BodyPart> Fingers => fingers.Keys;

    public static ComparedSubject Of(IReadOnlyList<BodyTemplate> templates) =>
        new(
            templates.FirstOrDefault(template => template.Part == BodyPart.Face),
            templates
                .Where(template => template.Part != BodyPart.Face)
                .ToDictionary(
                    template => template.Part,
                    template => new Lazy<PreparedPrint>(() => new(StoredTemplate.Read(template.Content.Span).Value))
                )
        );

    public PreparedPrint Finger(BodyPart part) => fingers[part].Value;

    /// <summary>The two fingers by which everybody is searched: the index fingers, else those with the most minutiae.</summary>
    public IReadOnlyList<BodyPart> FirstFingers() =>
        [
            .. Fingers
                .OrderByDescending(part => part is BodyPart.RightIndex or BodyPart.LeftIndex)
                .ThenByDescending(part => Finger(part).Template.Minutiae.Count)
                .Take(2),
        ];
}
