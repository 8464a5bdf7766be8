using CanCuoc.Guards.Shape;

namespace CanCuoc.House.Tests;

/// <summary>Where code can hide from a count of method lines.</summary>
public sealed class MethodLengthTests : IDisposable
{
    private static readonly string Sixty = string.Concat(Enumerable.Repeat("Count();\n", 60));
    private static readonly string FiftyEight = string.Concat(Enumerable.Repeat("Count();\n", 58));

    private readonly PlantedTree tree = new();

    public void Dispose() => tree.Dispose();

    [Fact]
    public void Check_Method_IsFound() => Longest("Fees.cs", ShapeGuardTests.Method(61)).ShouldBe(":3 Of: 61 lines");

    [Fact]
    public void Check_TopLevelStatements_AreFound() =>
        Longest("Fees.cs", $"{Sixty}Count();\nvoid Count()\n{{\n}}\n").ShouldBe(" top-level statements: 61 lines");

    [Theory]
    [InlineData("void Of()\n{\n#}\n", ":1 Of")]
    [InlineData("class Fees\n{\nFees()\n{\n#}\n}", ":3 constructor")]
    [InlineData("class Fees\n{\n[Slow]\nint Of\n{\nget\n{\n#}\n}\n}", ":6 get")]
    [InlineData("class Fees\n{\nAction of = () =>\n{\n#};\n}", ":3 lambda")]
    [InlineData("class Fees\n{\nstatic int operator +(Fees a)\n{\n#}\n}", ":3 operator")]
    public void Check_OtherBody_IsFound(string text, string name) =>
        Longest("Fees.cs", text.Replace("#", FiftyEight, StringComparison.Ordinal)).ShouldBe($"{name}: 61 lines");

    [Fact]
    public void Check_LongExpression_IsFound() =>
        Longest("Fees.cs", $"class Fees\n{{\nint Of =>\n{string.Concat(Enumerable.Repeat("1 +\n", 59))}1;\n}}")
            .ShouldBe(":3 Of: 61 lines");

    [Theory]
    [InlineData("@code")]
    [InlineData("@functions")]
    public void Check_RazorCode_IsFound(string block)
    {
        var page =
            $"<p>It's @(\"{{\")</p>\n\n{block} {{\nstring Brace => \"\"\"\n}}\n\"\"\";\nvoid Of()\n{{\n{FiftyEight}}}\n}}\n";
        Longest("Fees.razor", page).ShouldBe(":7 Of: 61 lines");
    }

    [Theory]
    [InlineData("@{\nCount();\n#}\n")]
    [InlineData("<p>\n@if (true)\n{\n<b>It's</b>\n#}\n</p>\n")]
    public void Check_CodeInMarkup_IsFound(string page) =>
        Longest("Fees.razor", page.Replace("#", Sixty, StringComparison.Ordinal)).ShouldStartWith(" code in markup: 6");

    [Fact]
    public void Check_MarkupWithLittleCode_IsNotFound()
    {
        var paragraphs = string.Concat(Enumerable.Repeat("<p>@Name</p>\n", 200));
        Longest("Fees.razor", $"@if (true)\n{{\n{paragraphs}}}\n").ShouldBeNull();
    }

    [Fact]
    public void Check_PageThatInjectsSeven_IsFound()
    {
        tree.Plant("tests/Fees.razor", string.Concat(Enumerable.Repeat("@inject Fees Fees\n", 7)));
        ShapeGuard.Check(tree.Root, TextWriter.Null).Single().What.ShouldBe("constructor of 7 parameters, more than 6");
    }

    /// <summary>The one finding in a file, after its path; null when there is none.</summary>
    private string? Longest(string name, string text)
    {
        tree.Plant($"tests/{name}", text);
        var found = ShapeGuard.Check(tree.Root, TextWriter.Null).SingleOrDefault()?.ToString();
        return found?.Trim()[$"tests/{name}".Length..].Split(',')[0];
    }
}
