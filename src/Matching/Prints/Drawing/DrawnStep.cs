using CanCuoc.Vocabulary;

namespace CanCuoc.Matching.Prints.Drawing;

/// <summary>A step of an extraction as a picture.</summary>
/// <param name="Name">A short name for a file, in English.</param>
/// <param name="Meaning">One or two sentences: what the picture shows.</param>
/// <param name="Picture">As large as the print.</param>
/// <param name="Overlay">Elements of SVG to lay over it, in its pixels; may be empty.</param>
public sealed record DrawnStep(string Name, Wording Title, Wording Meaning, GrayImage Picture, string Overlay);
