namespace CanCuoc.Biometrics;

/// <summary>How a gallery stands.</summary>
/// <param name="Algorithm">Of the templates that are in it.</param>
/// <param name="Rows">In the gallery.</param>
/// <param name="Templates">In the registry.</param>
public sealed record GalleryStatus(BodyKind Kind, string Algorithm, long Rows, long Templates, long Bytes)
{
    public bool IsInStep => Rows == Templates;
}

/// <summary>What a comparison of a gallery with the registry found.</summary>
/// <param name="Missing">Templates that are not in it.</param>
/// <param name="Foreign">Rows of it that no template stands for.</param>
/// <param name="Faults">Rows whose bytes are not as they were written.</param>
public sealed record GalleryReport(BodyKind Kind, long Rows, long Missing, long Foreign, long Faults)
{
    public bool Agrees => Missing + Foreign + Faults == 0;
}
