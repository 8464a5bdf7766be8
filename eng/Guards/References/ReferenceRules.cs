namespace CanCuoc.Guards.References;

/// <summary>Which project may reference which. A test project may reference what it tests, what that may, and the projects for tests.</summary>
internal sealed class ReferenceRules(WordTable table)
{
    private const string AnySource = "*";
    private static readonly string[] TestSupport = ["Testing", "Testing.Browser"];

    public IEnumerable<Finding> Judge(IReadOnlyList<EvaluatedProject> projects)
    {
        var known = projects.ToLookup(project => project.Name);
        return projects.SelectMany(project => Judge(project, known).Select(what => new Finding(project.Path, what)));
    }

    private IEnumerable<string> Judge(EvaluatedProject project, ILookup<string, EvaluatedProject> known)
    {
        if (!table.Has(project.Name) && !table.Has(Tested(project)))
            yield return "is not listed in eng/references.txt";
        if (known[project.Name].Count() > 1)
            yield return "shares its name with another project";
        if (!project.TransitiveReferencesOff)
            yield return "takes references transitively: DisableTransitiveProjectReferences is not true";
        foreach (var target in project.Projects.Where(target => !May(project, target, known)))
            yield return $"may not reference {target}";
        foreach (var friend in project.Friends.Where(friend => project.IsSource && !IsOwnTest(project, friend)))
            yield return $"may not show its internals to {friend}";
    }

    private bool May(EvaluatedProject project, string target, ILookup<string, EvaluatedProject> known)
    {
        return Allows(project.Name) || (project.IsTest && (TestSupport.Contains(target) || OfTested()));

        bool OfTested() => target == Tested(project) || Allows(Tested(project));

        bool Allows(string row) =>
            table[row].Contains(target)
            || (table[row].Contains(AnySource) && known[target].Any(found => found.IsSource));
    }

    private static string Tested(EvaluatedProject project) => project.IsTest ? project.Name[..^".Tests".Length] : "";

    private static bool IsOwnTest(EvaluatedProject project, string friend) => friend == $"CanCuoc.{project.Name}.Tests";
}
