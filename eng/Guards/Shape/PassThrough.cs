using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CanCuoc.Guards.Shape;

/// <summary>
/// Methods that only pass their arguments on, in the order they came. Excepted are what a base type demands, and a type that speaks
/// for what it holds itself: a field that it made, a value of a record.
/// </summary>
internal static class PassThrough
{
    public static IEnumerable<Finding> Judge(CodeFile file) =>
        file.All<MethodDeclarationSyntax>()
            .Where(method => !IsDemanded(method) && OnlyPassesOn(method))
            .Select(method => new Finding(
                file.At(method.Identifier),
                $"{method.Identifier.Text} only passes its arguments on"
            ));

    private static bool IsDemanded(MethodDeclarationSyntax method) =>
        method.ExplicitInterfaceSpecifier is not null || method.Modifiers.Any(SyntaxKind.OverrideKeyword);

    private static bool OnlyPassesOn(MethodDeclarationSyntax method)
    {
        var only = OnlyExpression(method) is AwaitExpressionSyntax awaited
            ? awaited.Expression
            : OnlyExpression(method);
        return only is InvocationExpressionSyntax call
            && method.ParameterList.Parameters is { Count: > 0 } parameters
            && !IsOwn(call.Expression, method)
            && call.ArgumentList.Arguments.Select(argument => argument.Expression.ToString())
                .SequenceEqual(parameters.Select(parameter => parameter.Identifier.Text));
    }

    private static bool IsOwn(ExpressionSyntax called, MethodDeclarationSyntax method)
    {
        if (called is not MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax holder })
            return false;
        var type = method.FirstAncestorOrSelf<TypeDeclarationSyntax>()!;
        var made = type
            .Members.OfType<FieldDeclarationSyntax>()
            .SelectMany(field => field.Declaration.Variables)
            .Where(field => field.Initializer is not null)
            .Select(field => field.Identifier.Text);
        var values = type is RecordDeclarationSyntax { ParameterList: { } fields }
            ? fields.Parameters.Select(field => field.Identifier.Text)
            : [];
        return made.Concat(values).Contains(holder.Identifier.Text);
    }

    private static ExpressionSyntax? OnlyExpression(MethodDeclarationSyntax method) =>
        method.ExpressionBody?.Expression
        ?? method.Body?.Statements switch
        {
            [ReturnStatementSyntax { Expression: { } returned }] => returned,
            [ExpressionStatementSyntax done] => done.Expression,
            _ => null,
        };
}
