using CanCuoc.Faces;

namespace CanCuoc.Biometrics;

/// <summary>
/// Faces of registries in which everybody is drawn: to a model made for photographs drawings are all alike, so that the rates which it
/// states would make doubles of everybody.
/// </summary>
public static class DrawnFaces
{
    /// <summary>The model for which rates of drawings were measured; another is taken at its word.</summary>
    private const string Measured = "dlib-resnet-v1";

    // All 44,850 pairs of 300 drawn people (seeds 1 to 300), portraits as for a card. The same person on another day: 128,539 and more.
    private static readonly FalseMatchRate[] Rates =
    [
        new(0.1, 119_801),
        new(0.01, 123_611),
        new(0.001, 125_559),
        new(0.0001, 126_507),
    ];

    /// <summary>The algorithm with rates of drawings.</summary>
    public static FaceAlgorithm Algorithm(FaceReader reader) =>
        new(reader, reader.Descriptor.Name == Measured ? Rates : null);
}
