using System.Xml.Linq;

namespace CanCuoc.Guards.References;

/// <summary>Judges every project under a root by eng/references.txt, eng/packages.txt and the solution.</summary>
internal static class ReferenceGuard
{
    public static IReadOnlyList<Finding> Check(string root)
    {
        var projects = Evaluation.Of(root);
        var references = new ReferenceRules(WordTable.Read(Path.Combine(root, "eng", "references.txt")));
        var packages = new PackageRules(WordTable.Read(Path.Combine(root, "eng", "packages.txt")));
        return [.. NotBuilt(root, projects), .. references.Judge(projects), .. packages.Judge(projects)];
    }

    // A project outside the solution is neither built nor tested, and nobody notices.
    private static IEnumerable<Finding> NotBuilt(string root, IEnumerable<EvaluatedProject> projects)
    {
        var solution = Directory.EnumerateFiles(root, "*.slnx").Single();
        var built = XDocument.Load(solution).Descendants("Project").Select(entry => entry.Attribute("Path")!.Value);
        return projects
            .ExceptBy(built, project => project.Path)
            .Select(project => new Finding(project.Path, $"is not in {Path.GetFileName(solution)}"));
    }
}
