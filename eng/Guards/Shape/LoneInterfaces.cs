using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CanCuoc.Guards.Shape;

/// <summary>Interfaces of the product that fewer than two of its types implement; doubles in tests do not count.</summary>
internal static class LoneInterfaces
{
    public static IEnumerable<Finding> Judge(IReadOnlyList<CodeFile> product)
    {
        var implementers = product.SelectMany(Implementations).ToLookup(pair => pair.Name, pair => pair.By);
        return from file in product
            from declared in file.All<InterfaceDeclarationSyntax>()
            let count = implementers[declared.Identifier.Text].Distinct().Count()
            where count < 2
            select new Finding(
                file.At(declared.Identifier),
                $"interface {declared.Identifier.Text} has {(count == 0 ? "no implementation" : "one implementation")}"
            );
    }

    private static IEnumerable<(string Name, string By)> Implementations(CodeFile file) =>
        file.All<TypeDeclarationSyntax>()
            .Where(type => type is not InterfaceDeclarationSyntax && type.BaseList is not null)
            .SelectMany(type => type.BaseList!.Types.Select(parent => (LastName(parent.Type), type.Identifier.Text)))
            .Concat((file.Implemented ?? []).Select(name => (name, file.Path)));

    private static string LastName(TypeSyntax type) =>
        type switch
        {
            QualifiedNameSyntax qualified => qualified.Right.Identifier.Text,
            SimpleNameSyntax simple => simple.Identifier.Text,
            _ => type.ToString(),
        };
}
