using System.Reflection;

namespace CanCuoc.PrintedDocs;

/// <summary>The built assemblies of src, as they lie beside this program.</summary>
internal static class Product
{
    private static readonly string[] NotProduct = ["CanCuoc.PrintedDocs", "CanCuoc.Guards", "CanCuoc.Testing"];

    // The program that people start has a name in small letters.
    private static readonly EnumerationOptions AnyCase = new() { MatchCasing = MatchCasing.CaseInsensitive };

    public static IReadOnlyList<Assembly> Assemblies { get; } =
    [
        .. Directory
            .EnumerateFiles(AppContext.BaseDirectory, "CanCuoc*.dll", AnyCase)
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .Where(name => !NotProduct.Contains(name) && !name.EndsWith(".Tests", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(Assembly.Load),
    ];

    /// <summary>Every static field of the type given, whoever declares it: how tables spread over the modules are found.</summary>
    public static IEnumerable<(FieldInfo Field, T Value)> Declared<T>(IEnumerable<Assembly> assemblies)
        where T : class =>
        from assembly in assemblies
        from type in assembly.GetTypes()
        where !type.ContainsGenericParameters
        from field in type.GetFields(
            BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly
        )
        where field.FieldType == typeof(T)
        select (field, (T)field.GetValue(null)!);
}
