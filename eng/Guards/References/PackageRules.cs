namespace CanCuoc.Guards.References;

/// <summary>
/// Which packages and shared frameworks a project may use, and what the pure projects never see, not even through another project.
/// </summary>
internal sealed class PackageRules(WordTable table)
{
    private const string Everywhere = "everywhere";
    private const string Tests = "tests";
    private const string Pure = "pure";
    private const string NeverInPure = "never-in-pure";

    public IEnumerable<Finding> Judge(IReadOnlyList<EvaluatedProject> projects)
    {
        var known = projects.ToLookup(project => project.Name);
        var unlisted = projects.SelectMany(project =>
            project.Packages.Except(Allowed(project)).Select(package => (project, $"may not use {package}"))
        );
        var impure =
            from project in projects
            where table[Pure].Contains(project.Name)
            from reached in Reach(project, known)
            from package in reached.Packages
            where table[NeverInPure].Any(beginning => package.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
            select (project, $"is pure and sees {package} through {reached.Name}");
        return unlisted.Concat(impure).Select(found => new Finding(found.project.Path, found.Item2));
    }

    private IEnumerable<string> Allowed(EvaluatedProject project)
    {
        string[] rows = project.IsTest
            ? [Everywhere, Tests, project.Name, project.Name[..^".Tests".Length]]
            : [Everywhere, project.Name];
        return rows.SelectMany(row => table[row]);
    }

    private static HashSet<EvaluatedProject> Reach(EvaluatedProject from, ILookup<string, EvaluatedProject> known)
    {
        var reached = new HashSet<EvaluatedProject> { from };
        var open = new Queue<EvaluatedProject>(reached);
        while (open.TryDequeue(out var project))
        {
            foreach (var next in project.Projects.SelectMany(name => known[name]).Where(reached.Add))
                open.Enqueue(next);
        }
        return reached;
    }
}
