namespace CanCuoc.House.Tests;

/// <summary>A tree of projects under a solution.</summary>
public class PlantedProjects : PlantedTree
{
    private readonly List<string> solution = [];

    public PlantedProjects() =>
        Plant(
            "Directory.Build.props",
            """
            <Project>
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <DisableTransitiveProjectReferences>true</DisableTransitiveProjectReferences>
              </PropertyGroup>
            </Project>
            """
        );

    /// <summary>A project with the given lines, built by the solution.</summary>
    public void Project(string path, params IEnumerable<string> lines)
    {
        Outside(path, lines);
        solution.Add($"<Project Path=\"{path}\" />");
        Plant("CanCuoc.slnx", $"<Solution>{string.Concat(solution)}</Solution>");
    }

    /// <summary>A project that the solution does not build.</summary>
    public void Outside(string path, params IEnumerable<string> lines) =>
        Plant(path, $"<Project Sdk=\"Microsoft.NET.Sdk\"><ItemGroup>{string.Concat(lines)}</ItemGroup></Project>");

    public static string Reference(string project) => $"<ProjectReference Include=\"../../{project}\" />";

    public static string Package(string name) => $"<PackageReference Include=\"{name}\" />";
}

/// <summary>Projects that keep every rule.</summary>
public sealed class CleanProjects : PlantedProjects
{
    public CleanProjects()
    {
        Project("src/Vocabulary/Vocabulary.csproj");
        Project("src/Law/Law.csproj", Reference("src/Vocabulary/Vocabulary.csproj"));
        Project("src/Storage/Storage.csproj", Package("Microsoft.EntityFrameworkCore.Sqlite"));
        Project("tests/Law.Tests/Law.Tests.csproj", Reference("src/Law/Law.csproj"), Package("xunit.v3"));
    }
}

/// <summary>Projects with one fault each, for the guard to find.</summary>
public sealed class FaultyProjects : PlantedProjects
{
    public FaultyProjects()
    {
        Project("src/Vocabulary/Vocabulary.csproj", Package("Npgsql.EntityFrameworkCore.PostgreSQL"));
        Project("src/Law/Law.csproj", "<FrameworkReference Include=\"Microsoft.AspNetCore.App\" />");
        Project("src/Storage/Storage.csproj", Package("Microsoft.EntityFrameworkCore.Sqlite"));
        Project("src/Matching/Matching.csproj", Reference("src/Storage/Storage.csproj"));
        Project("src/Keys/Keys.csproj", "</ItemGroup><PropertyGroup>", TransitiveOn, "</PropertyGroup><ItemGroup>");
        Project("src/Ledger/Ledger.csproj", "<InternalsVisibleTo Include=\"CanCuoc.Population\" />");
        Project("src/Stray/Stray.csproj");
        Project("src/Exchange/Exchange.csproj", Only("Release", Reference("src/Programme/Programme.csproj")));
        Project("src/Programme/Programme.csproj");
        Project("src/Cards/Cards.csproj");
        Plant("src/Cards/Directory.Build.targets", Imported(Reference("src/Programme/Programme.csproj")));
        Project("src/Access/Access.csproj", "<Reference Include=\"Loose\" HintPath=\"../Loose.dll\" />");
        Project("tests/Cards.Tests/Cards.Tests.csproj", Reference("src/Exchange/Exchange.csproj"));
        Project("tests/Stray.Tests/Stray2.Tests.csproj");
        Project("samples/Bank/Keys.csproj");
        Outside("src/Faces/Faces.csproj");
    }

    private const string TransitiveOn =
        "<DisableTransitiveProjectReferences>false</DisableTransitiveProjectReferences>";

    private static string Only(string configuration, string reference) =>
        $"</ItemGroup><ItemGroup Condition=\"'$(Configuration)' == '{configuration}'\">{reference}";

    private static string Imported(string reference) => $"<Project><ItemGroup>{reference}</ItemGroup></Project>";
}
