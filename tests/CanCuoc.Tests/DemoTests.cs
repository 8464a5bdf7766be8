using System.Text.Json.Nodes;

namespace CanCuoc.Program.Tests;

public sealed class DemoTests
{
    [Fact]
    public async Task Demo_TellsTheStoryAndEndsWithWhatItCameTo()
    {
        var (code, output) = await ProgramRun.StartAsync(["demo", "--persons", "500", "--json"]);

        code.ShouldBe(0, output);
        var result = JsonNode.Parse(output.TrimEnd().Split('\n')[^1])!;
        result["persons"]!.GetValue<long>().ShouldBe(500);
        result["personalNumber"]!.GetValue<string>().ShouldMatch("^[0-9]{12}$");
        result["mrz"]!.AsArray().Select(line => line!.GetValue<string>().Length).ShouldBe([30, 30, 30]);
        result["mrz"]![0]!.GetValue<string>().ShouldContain(result["personalNumber"]!.GetValue<string>());
        result["chip"]!
            .ToJsonString()
            .ShouldBe(
                """{"accessControl":"PACE","authenticData":"yes","genuineChip":"yes","rightHolder":"not-checked"}"""
            );
        result["moved"]!["cardStatus"]!.GetValue<string>().ShouldBe("active-address-outdated");
        result["agencyAnswer"]!
            .ToJsonString()
            .ShouldBe("""{"name":"match","birthDate":"match","permanentUnit":"no-match"}""");
        result["looks"]!.GetValue<int>().ShouldBeGreaterThan(15);
        result["registryAgrees"]!.GetValue<bool>().ShouldBeTrue();
        result["ledger"]!["verified"]!.GetValue<bool>().ShouldBeTrue();
        result["ledger"]!["facts"]!.GetValue<long>().ShouldBeGreaterThan(20);
    }

    [Fact]
    public async Task Demo_LeavesNoFolderBehind()
    {
        var before = Directory.GetDirectories(Path.GetTempPath(), "cancuoc-demo-*");

        await ProgramRun.StartAsync(["demo", "--persons", "100"]);

        Directory.GetDirectories(Path.GetTempPath(), "cancuoc-demo-*").Except(before).ShouldBeEmpty();
    }
}
