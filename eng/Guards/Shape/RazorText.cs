using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Razor.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CanCuoc.Guards.Shape;

/// <summary>Finds the C# in a Razor file: the @code blocks, read by the C# parser, and the statements between the markup.</summary>
internal static partial class RazorText
{
    private static readonly RazorProjectEngine Razor = RazorProjectEngine.Create(
        RazorConfiguration.Default,
        RazorProjectFileSystem.Create("."),
        configure: null
    );

    public static CodeFile Read(string text, string path, int lines)
    {
        var blocks = CodeBlock().Matches(text).Select(start => Block(text, start.Groups["brace"].Index)).ToArray();
        return new CodeFile(path, lines, [.. blocks.Select(block => AsClass(text, block))])
        {
            MarkupCode = StatementLines(blocks.Aggregate(text, Blank), path),
            Injected = Inject().Count(text),
            Implemented = [.. Implements().Matches(text).Select(match => match.Groups["name"].Value)],
        };
    }

    // The C# lexer knows which braces stand in strings and comments.
    private static Range Block(string text, int brace)
    {
        var depth = 0;
        foreach (var token in SyntaxFactory.ParseTokens(text, offset: brace))
        {
            depth += token.Kind() switch
            {
                SyntaxKind.OpenBraceToken => 1,
                SyntaxKind.CloseBraceToken => -1,
                _ => 0,
            };
            if (depth == 0)
                return brace..(brace + token.Span.End);
        }
        return brace..;
    }

    private static SyntaxNode AsClass(string text, Range block)
    {
        var above = new string('\n', text.AsSpan()[..block.Start].Count('\n'));
        return CSharpSyntaxTree.ParseText($"{above}class Component {text[block]}").GetRoot();
    }

    private static string Blank(string text, Range block) =>
        text[..block.Start] + NotNewLine().Replace(text[block], " ") + text[block.End..];

    private static int StatementLines(string markup, string path)
    {
        var kind = path.EndsWith(".razor", StringComparison.Ordinal) ? FileKinds.Component : FileKinds.Legacy;
        var read = Razor.Process(RazorSourceDocument.Create(markup, path), kind, [], []);
        return read.GetCSharpDocument()
            .SourceMappings.Select(mapping => mapping.OriginalSpan)
            .SelectMany(span => CodeLines(markup.Substring(span.AbsoluteIndex, span.Length), span.LineIndex))
            .Distinct()
            .Count();
    }

    private static IEnumerable<int> CodeLines(string code, int first) =>
        code.Split('\n')
            .Index()
            .Where(line => !string.IsNullOrWhiteSpace(line.Item))
            .Select(line => first + line.Index);

    [GeneratedRegex(@"@(code|functions)\s*(?<brace>\{)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CodeBlock();

    [GeneratedRegex(@"^@inject\s", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Inject();

    [GeneratedRegex(@"^@implements\s+(?<name>\w+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Implements();

    [GeneratedRegex(@"[^\n]", RegexOptions.None, 1000)]
    private static partial Regex NotNewLine();
}
