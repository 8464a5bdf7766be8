namespace CanCuoc.Guards.References;

/// <summary>What a project references once MSBuild has read everything that has a say in it.</summary>
/// <param name="Path">From the root, with forward slashes.</param>
/// <param name="Packages">Packages, shared frameworks and loose assemblies.</param>
/// <param name="Friends">Assemblies that see its internal types.</param>
internal sealed record EvaluatedProject(
    string Path,
    IReadOnlySet<string> Projects,
    IReadOnlySet<string> Packages,
    IReadOnlySet<string> Friends,
    bool TransitiveReferencesOff
)
{
    public string Name { get; } = System.IO.Path.GetFileNameWithoutExtension(Path);

    public bool IsSource => Path.StartsWith("src/", StringComparison.Ordinal);

    public bool IsTest => Name.EndsWith(".Tests", StringComparison.Ordinal);

    /// <summary>Both as one: whatever either configuration references.</summary>
    public EvaluatedProject With(EvaluatedProject other) =>
        this with
        {
            Projects = Projects.Union(other.Projects).ToHashSet(),
            Packages = Packages.Union(other.Packages).ToHashSet(),
            Friends = Friends.Union(other.Friends).ToHashSet(),
            TransitiveReferencesOff = TransitiveReferencesOff && other.TransitiveReferencesOff,
        };
}
