using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CanCuoc.Guards.Shape;

/// <summary>
/// Everything that is a method to its reader: methods, constructors, operators, accessors, local functions, lambdas outside any of
/// these, the top-level statements of a program, the statements between a page's markup. Attributes do not count, signatures do.
/// </summary>
internal static class Methods
{
    public static IEnumerable<Length> Of(CodeFile file)
    {
        foreach (var node in file.All<SyntaxNode>().Where(IsMethod))
            yield return new Length($"{file.At(node)} {NameOf(node)}", Lines(node));

        var statements = file.All<GlobalStatementSyntax>()
            .Where(statement => statement.Statement is not LocalFunctionStatementSyntax)
            .Sum(Lines);
        if (statements > 0)
            yield return new Length($"{file.Path} top-level statements", statements);
        if (file.MarkupCode > 0)
            yield return new Length($"{file.Path} code in markup", file.MarkupCode);
    }

    private static bool IsMethod(SyntaxNode node) =>
        node switch
        {
            BaseMethodDeclarationSyntax method => method.Body is not null || method.ExpressionBody is not null,
            LocalFunctionStatementSyntax => true,
            AccessorDeclarationSyntax accessor => accessor.Body is not null || HasLongExpression(accessor),
            PropertyDeclarationSyntax { ExpressionBody: not null } => HasLongExpression(node),
            IndexerDeclarationSyntax { ExpressionBody: not null } => HasLongExpression(node),
            AnonymousFunctionExpressionSyntax lambda => lambda.Block is not null && !IsInsideMethod(lambda),
            _ => false,
        };

    // One-line properties would only flatter the figures.
    private static bool HasLongExpression(SyntaxNode node) => Lines(node) > 1;

    private static bool IsInsideMethod(SyntaxNode lambda) =>
        lambda.Ancestors().Any(outer => outer is GlobalStatementSyntax || IsMethod(outer));

    private static int Lines(SyntaxNode node)
    {
        var attributes = node.ChildNodes().OfType<AttributeListSyntax>().LastOrDefault();
        var first = attributes is null ? node.GetFirstToken() : attributes.GetLastToken().GetNextToken();
        var last = node.GetLocation().GetLineSpan().EndLinePosition.Line;
        return last - first.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
    }

    private static string NameOf(SyntaxNode node) =>
        node switch
        {
            MethodDeclarationSyntax method => method.Identifier.Text,
            LocalFunctionStatementSyntax function => function.Identifier.Text,
            PropertyDeclarationSyntax property => property.Identifier.Text,
            ConstructorDeclarationSyntax => "constructor",
            AccessorDeclarationSyntax accessor => accessor.Keyword.Text,
            AnonymousFunctionExpressionSyntax => "lambda",
            _ => "operator",
        };
}
