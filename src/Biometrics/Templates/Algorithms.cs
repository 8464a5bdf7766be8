using CanCuoc.Storage;
using CanCuoc.Vocabulary;

namespace CanCuoc.Biometrics;

/// <summary>The algorithms that the program knows, and which of them the registry's templates are of.</summary>
/// <param name="known">Of one kind the newest first: a registry begins with it.</param>
public sealed class Algorithms(params IReadOnlyList<TemplateAlgorithm> known)
{
    public static readonly Refusal Unknown = new(
        "BIO-07",
        "Mẫu sinh trắc học do một thuật toán mà chương trình này không có tạo ra; hãy mã hóa lại từ ảnh.",
        "The templates were made by an algorithm that this program does not have; encode them again from the images."
    );

    /// <summary>Those of one kind.</summary>
    public IEnumerable<TemplateAlgorithm> Of(BodyKind kind) => known.Where(algorithm => algorithm.Kind == kind);

    /// <summary>The kinds that can be searched.</summary>
    public IEnumerable<BodyKind> Kinds => known.Select(algorithm => algorithm.Kind).Distinct();

    /// <summary>By name; refused when the program has none of that name.</summary>
    public Outcome<TemplateAlgorithm> Named(string name) =>
        known.FirstOrDefault(algorithm => algorithm.Name == name) is { } algorithm ? algorithm : Unknown.For(name);

    /// <summary>Whose templates a registry compares; that which the program has first when it has none yet.</summary>
    internal async Task<Outcome<TemplateAlgorithm>> InForceAsync(
        Session session,
        BodyKind kind,
        CancellationToken cancellation
    )
    {
        if (await AlgorithmState.ReadAsync(session, kind, cancellation) is { } state)
            return Named(state.InForce);
        return Of(kind).First();
    }
}
