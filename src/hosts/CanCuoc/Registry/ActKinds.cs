using CanCuoc.Ledger;

namespace CanCuoc.Program;

/// <summary>Every kind of act the program knows, found where operations declare them, so that none is without a title.</summary>
internal static class ActKinds
{
    public static IReadOnlyList<ActKind> All { get; } =
    [
        .. AppDomain
            .CurrentDomain.GetAssemblies()
            .Where(assembly => assembly.GetName().Name!.StartsWith("CanCuoc.", StringComparison.Ordinal))
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => !type.ContainsGenericParameters)
            .SelectMany(type => type.GetFields(Declared))
            .Where(field => field.FieldType == typeof(ActKind))
            .Select(field => (ActKind)field.GetValue(null)!)
            .DistinctBy(kind => kind.Name),
    ];

    private const System.Reflection.BindingFlags Declared =
        System.Reflection.BindingFlags.Static
        | System.Reflection.BindingFlags.Public
        | System.Reflection.BindingFlags.NonPublic
        | System.Reflection.BindingFlags.DeclaredOnly;
}
