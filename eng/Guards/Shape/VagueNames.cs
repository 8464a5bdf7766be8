using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CanCuoc.Guards.Shape;

/// <summary>Names that say nothing (house-style rule 7). Inside Chip, the names a standard gives its types are excepted.</summary>
internal sealed partial class VagueNames(IReadOnlySet<string> standardNames)
{
    /// <summary>Reads eng/standard-names.txt: a name, then the clause that defines it.</summary>
    public static VagueNames Read(string root) =>
        new(
            File.ReadLines(Path.Combine(root, "eng", "standard-names.txt"))
                .Where(line => !line.StartsWith('#'))
                .Select(line => line.Split(' ')[0])
                .ToHashSet(StringComparer.OrdinalIgnoreCase)
        );

    public IEnumerable<Finding> Judge(CodeFile file)
    {
        var parts = file.Path.Split('/');
        var stem = parts[^1].Split('.')[0];
        if (IsVague(file, stem))
            yield return new Finding(file.Path, $"file name {stem} says nothing");
        foreach (var folder in parts.SkipLast(1).Where(folder => Folder().IsMatch(folder)))
            yield return new Finding(file.Path, $"folder name {folder} says nothing");
        foreach (var name in TypeNames(file).Where(name => IsVague(file, name.Text)))
            yield return new Finding(file.At(name), $"type name {name.Text} says nothing");
    }

    private bool IsVague(CodeFile file, string name) =>
        Name().IsMatch(name)
        && !(file.Path.StartsWith("src/Chip/", StringComparison.Ordinal) && standardNames.Contains(name));

    private static IEnumerable<SyntaxToken> TypeNames(CodeFile file) =>
        file.All<MemberDeclarationSyntax>()
            .Select(member =>
                member switch
                {
                    BaseTypeDeclarationSyntax type => type.Identifier,
                    DelegateDeclarationSyntax type => type.Identifier,
                    _ => default,
                }
            )
            .Where(name => name != default);

    [GeneratedRegex(
        "(Managers?|Helpers?|Utils?|Utility|Utilities|Processor|Wrapper|Base|Impl|Info|Data|D[Tt][Oo]s?|Extensions|Constants|Common|Shared)$",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Name();

    [GeneratedRegex("^(Common|Shared|Helpers?|Utils?|Utilities|Extensions|Misc)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Folder();
}
