using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CanCuoc.Guards.Shape;

/// <summary>Constructors that ask for too much. The parameters of a record are its fields and are not counted.</summary>
internal static class Constructors
{
    private const int MostParameters = 6;

    public static IEnumerable<Finding> Judge(CodeFile file)
    {
        var written = file.All<ConstructorDeclarationSyntax>().Select(made => (made.ParameterList, made.Identifier));
        var primary = file.All<TypeDeclarationSyntax>()
            .Where(type => type is not RecordDeclarationSyntax && type.ParameterList is not null)
            .Select(type => (ParameterList: type.ParameterList!, type.Identifier));
        foreach (var (parameters, name) in written.Concat(primary))
        {
            if (parameters.Parameters.Count > MostParameters)
                yield return TooMany(file.At(name), parameters.Parameters.Count);
        }
        if (file.Injected > MostParameters)
            yield return TooMany(file.Path, file.Injected);
    }

    private static Finding TooMany(string where, int count) =>
        new(where, $"constructor of {count} parameters, more than {MostParameters}");
}
