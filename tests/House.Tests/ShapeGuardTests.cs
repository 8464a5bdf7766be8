using CanCuoc.Guards.Shape;

namespace CanCuoc.House.Tests;

public sealed class ShapeGuardTests : IDisposable
{
    private readonly PlantedTree tree = new();

    public void Dispose() => tree.Dispose();

    [Fact]
    public void Check_AtTheLimits_FindsNothing()
    {
        tree.Plant("src/Law/Fees.cs", Method(30));
        tree.Plant("src/Law/Rule.cs", "class Rule(int a, int b, int c, int d, int e, int f);");
        tree.Plant("src/Law/Line.cs", "record Line(int A, int B, int C, int D, int E, int F, int G);");
        tree.Plant("src/Law/Database.cs", "class Database; class Metadata; class InfoDesk;");
        tree.Plant("src/Chip/Trust/PaceInfo.cs", "class PaceInfo;");
        tree.Plant("src/Law/obj/Generated.cs", Lines(900));
        tree.Plant("tests/Law.Tests/Longest.cs", Lines(400));
        tree.Plant("tests/Law.Tests/LongestMethod.cs", Method(60));
        Findings().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("tests/Law.Tests/FeesTests.cs")]
    [InlineData("samples/Bank/Program.cs")]
    [InlineData("eng/Guards/Program.cs")]
    [InlineData("bench/Page.razor")]
    [InlineData("bench/Page.cshtml")]
    public void Check_FileOf401Lines_IsFound(string path) =>
        FindingsIn(path, Lines(401)).ShouldBe([$"{path}: 401 lines, more than 400"]);

    [Fact]
    public void Check_LongFilesInSrc_AreFound()
    {
        tree.Plant("src/Law/One.cs", Lines(81));
        tree.Plant("src/Law/Two.cs", Lines(201));
        Findings()
            .ShouldBe([
                "src: median of files is 201 lines, more than 80",
                "src: 95 % of files should have at most 200 lines, they have 201",
                "src/Law/Two.cs: 201 lines",
            ]);
    }

    [Theory]
    [InlineData("Manager")]
    [InlineData("FeeHelper")]
    [InlineData("FeeUtils")]
    [InlineData("FeeProcessor")]
    [InlineData("FeeWrapper")]
    [InlineData("FeeBase")]
    [InlineData("FeeImpl")]
    [InlineData("FeeInfo")]
    [InlineData("FeeData")]
    [InlineData("FeeDto")]
    [InlineData("FeeExtensions")]
    [InlineData("FeeConstants")]
    public void Check_VagueTypeName_IsFound(string name) =>
        FindingsIn("src/Law/Fees.cs", $"\nenum {name};")
            .ShouldBe([$"src/Law/Fees.cs:2: type name {name} says nothing"]);

    [Theory]
    [InlineData("src/Law/Extensions.cs", "file name Extensions")]
    [InlineData("src/Law/Constants.cs", "file name Constants")]
    [InlineData("src/Law/Common/Fees.cs", "folder name Common")]
    [InlineData("tests/Law.Tests/Shared/Fees.cs", "folder name Shared")]
    [InlineData("src/hosts/Officer/PageBase.razor", "file name PageBase")]
    public void Check_VaguePlace_IsFound(string path, string what) =>
        FindingsIn(path, "").ShouldBe([$"{path}: {what} says nothing"]);

    [Fact]
    public void Check_NameOfAStandardOutsideChip_IsFound() =>
        FindingsIn("src/Cards/Access.cs", "class PACEInfo;")
            .ShouldBe(["src/Cards/Access.cs:1: type name PACEInfo says nothing"]);

    [Theory]
    [InlineData("class Fees(int a, int b, int c, int d, int e, int f, int g);")]
    [InlineData("struct Fees(int a, int b, int c, int d, int e, int f, int g);")]
    [InlineData("class Fees { Fees(int a, int b, int c, int d, int e, int f, int g) { } }")]
    public void Check_ConstructorOf7_IsFound(string text) =>
        FindingsIn("src/Law/Fees.cs", text).ShouldBe(["src/Law/Fees.cs:1: constructor of 7 parameters, more than 6"]);

    [Theory]
    [InlineData("interface IFee;", "no implementation")]
    [InlineData("interface IFee; class Fee : IFee;", "one implementation")]
    [InlineData("interface IFee<T>; class Fee : Law.IFee<int>; partial class Fee : IFee<int>;", "one implementation")]
    public void Check_LoneInterface_IsFound(string text, string what) =>
        FindingsIn("src/Law/Fees.cs", text).ShouldBe([$"src/Law/Fees.cs:1: interface IFee has {what}"]);

    [Fact]
    public void Check_InterfaceDoubledInTests_IsFound()
    {
        tree.Plant("tests/Law.Tests/Double.cs", "class Double : IFee;");
        FindingsIn("src/Law/Fees.cs", "interface IFee; class Fee : IFee;").Length.ShouldBe(1);
    }

    [Theory]
    [InlineData("class Fees(Table table) { int Of(int a, int b) => table.Of(a, b); }")]
    [InlineData("class Fees { int Of(int a) { return Table.Of(a); } }")]
    [InlineData("class Fees { readonly Table table; async Task Of(int a) => await table.OfAsync(a); }")]
    public void Check_PassThrough_IsFound(string text) =>
        FindingsIn("src/Law/Fees.cs", text).ShouldBe(["src/Law/Fees.cs:1: Of only passes its arguments on"]);

    [Theory]
    [InlineData("class Fees(Table table) : Table { override int Of(int a) => table.Of(a); }")]
    [InlineData("class Fees { readonly HashSet<int> paid = new(); bool IsPaid(int a) => paid.Contains(a); }")]
    [InlineData("record Fees(HashSet<int> Paid) { bool IsPaid(int a) => Paid.Contains(a); }")]
    [InlineData("class Fees(Table table) { int Of(int a) => table.Of(a, Year); }")]
    public void Check_DemandedOrOwnOrMore_IsNotPassThrough(string text) =>
        FindingsIn("src/Law/Fees.cs", text).ShouldBeEmpty();

    internal static string Lines(int count) => string.Concat(Enumerable.Repeat("// a line\n", count));

    /// <summary>A class with one method of so many lines.</summary>
    internal static string Method(int lines) => $"class Fees\n{{\nint Of()\n{{\n{Lines(lines - 3)}}}\n}}";

    private string[] FindingsIn(string path, string text)
    {
        tree.Plant(path, text);
        return Findings();
    }

    private string[] Findings() =>
        [.. ShapeGuard.Check(tree.Root, TextWriter.Null).Select(finding => finding.ToString().Trim())];
}
