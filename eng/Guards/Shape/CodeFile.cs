using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CanCuoc.Guards.Shape;

/// <summary>A source file as the shape rules see it; a Razor file is its C# parts, on the lines where they stand.</summary>
/// <param name="Path">From the root, with forward slashes.</param>
/// <param name="Syntax">The trees of a C# file (one) or of a Razor file's @code blocks.</param>
/// <param name="MarkupCode">Lines of a Razor file's markup that hold C# statements.</param>
/// <param name="Injected">What a Razor file asks to be given: its constructor parameters.</param>
/// <param name="Implemented">Interfaces that a Razor file implements by directive.</param>
internal sealed record CodeFile(
    string Path,
    int Lines,
    IReadOnlyList<SyntaxNode> Syntax,
    int MarkupCode = 0,
    int Injected = 0,
    IReadOnlyList<string>? Implemented = null
)
{
    private static readonly string[] Areas = ["src", "tests", "bench", "samples", "eng"];

    /// <summary>The top folder: src, tests, bench, samples or eng.</summary>
    public string Area => Path.Split('/')[0];

    public static IReadOnlyList<CodeFile> Under(string root) =>
        [
            .. from area in Areas
            let folder = System.IO.Path.Combine(root, area)
            where Directory.Exists(folder)
            from file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            let path = System.IO.Path.GetRelativePath(root, file).Replace('\\', '/')
            where IsWritten(path)
            orderby path
            select Read(file, path),
        ];

    public string At(SyntaxNodeOrToken place) =>
        $"{Path}:{place.GetLocation()!.GetLineSpan().StartLinePosition.Line + 1}";

    public IEnumerable<T> All<T>()
        where T : SyntaxNode => Syntax.SelectMany(tree => tree.DescendantNodesAndSelf().OfType<T>());

    private static CodeFile Read(string file, string path)
    {
        var text = File.ReadAllText(file);
        var lines = File.ReadLines(file).Count();
        return path.EndsWith(".cs", StringComparison.Ordinal)
            ? new CodeFile(path, lines, [CSharpSyntaxTree.ParseText(text).GetRoot()])
            : RazorText.Read(text, path, lines);
    }

    private static bool IsWritten(string path) =>
        System.IO.Path.GetExtension(path) is ".cs" or ".razor" or ".cshtml"
        && !path.EndsWith(".g.cs", StringComparison.Ordinal)
        && !path.Split('/').Any(folder => folder is "bin" or "obj");
}
