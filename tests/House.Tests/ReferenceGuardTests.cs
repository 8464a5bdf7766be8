using CanCuoc.Guards;
using CanCuoc.Guards.References;

namespace CanCuoc.House.Tests;

public sealed class ReferenceGuardTests(ReferenceGuardTests.Judged judged) : IClassFixture<ReferenceGuardTests.Judged>
{
    [Fact]
    public void Check_CleanProjects_FindsNothing()
    {
        using var tree = new CleanProjects();
        ReferenceGuard.Check(tree.Root).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("src/Vocabulary/Vocabulary.csproj", "may not use Npgsql.EntityFrameworkCore.PostgreSQL")]
    [InlineData(
        "src/Vocabulary/Vocabulary.csproj",
        "is pure and sees Npgsql.EntityFrameworkCore.PostgreSQL through Vocabulary"
    )]
    [InlineData("src/Law/Law.csproj", "may not use Microsoft.AspNetCore.App")]
    [InlineData("src/Law/Law.csproj", "is pure and sees Microsoft.AspNetCore.App through Law")]
    [InlineData("src/Matching/Matching.csproj", "may not reference Storage")]
    [InlineData(
        "src/Matching/Matching.csproj",
        "is pure and sees Microsoft.EntityFrameworkCore.Sqlite through Storage"
    )]
    [InlineData(
        "src/Keys/Keys.csproj",
        "takes references transitively: DisableTransitiveProjectReferences is not true"
    )]
    [InlineData("src/Keys/Keys.csproj", "shares its name with another project")]
    [InlineData("samples/Bank/Keys.csproj", "shares its name with another project")]
    [InlineData("src/Ledger/Ledger.csproj", "may not show its internals to CanCuoc.Population")]
    [InlineData("src/Stray/Stray.csproj", "is not listed in eng/references.txt")]
    [InlineData("src/Exchange/Exchange.csproj", "may not reference Programme")]
    [InlineData("src/Cards/Cards.csproj", "may not reference Programme")]
    [InlineData("src/Access/Access.csproj", "may not use Loose")]
    [InlineData("tests/Cards.Tests/Cards.Tests.csproj", "may not reference Exchange")]
    [InlineData("tests/Stray.Tests/Stray2.Tests.csproj", "is not listed in eng/references.txt")]
    [InlineData("src/Faces/Faces.csproj", "is not in CanCuoc.slnx")]
    public void Check_PlantedFault_IsFound(string where, string what) =>
        judged.Findings.ShouldContain(new Finding(where, what));

    [Fact]
    public void Check_FaultyProjects_FindsNothingElse() => judged.Findings.Count.ShouldBe(17);

    public sealed class Judged
    {
        public Judged()
        {
            using var tree = new FaultyProjects();
            Findings = ReferenceGuard.Check(tree.Root);
        }

        internal IReadOnlyList<Finding> Findings { get; }
    }
}
