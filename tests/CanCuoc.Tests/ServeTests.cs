using CanCuoc.Access;
using CanCuoc.Storage;
using CanCuoc.Testing;

namespace CanCuoc.Program.Tests;

public sealed class ServeTests
{
    [Theory, BothEngines]
    public async Task Serve_AnEmptyFolder_PeoplesItAndCommandsWorkThroughIt(Engine engine)
    {
        await using var run = await ProgramRun.OpenAsync(engine);
        await using var server = await RunningServer.StartAsync(run.Registry, persons: 1000);

        var opened = await run.RunAsync("programme", "open");
        var status = await run.RunAsync("programme", "status");
        var reconciled = await run.RunAsync("reconcile");
        var collected = await run.RunAsync("import", "status");
        var refused = await run.RunAsync(
            "person",
            "001090000999",
            "--purpose",
            "public-service",
            "--ground",
            "Luật 26/2023/QH15, Điều 10"
        );

        (opened.Code, status.Code, reconciled.Code).ShouldBe((0, 0, 0), opened.Output + status.Output);
        status.Output.ShouldContain("open since");
        reconciled.Output.ShouldContain("1,0");
        foreach (var file in new[] { "dc01.csv", "database.xml", "civil-status.xml" })
            collected.Output.ShouldContain(file);
        (refused.Code, refused.Output.Contains("POP-01", StringComparison.Ordinal)).ShouldBe((1, true));
        foreach (var account in DemonstrationOfficers.Accounts)
            server.Printed.ShouldContain(account.SignInName);
        using var http = new HttpClient();
        (await http.GetStringAsync(new Uri(server.At(2), "/v1/status"))).ShouldContain("\"open\":true");
    }

    [Fact]
    public async Task Serve_AFolderThatIsServed_IsRefused()
    {
        await using var run = await ProgramRun.OpenAsync(Engine.Sqlite);
        await using var server = await RunningServer.StartAsync(run.Registry);

        (await run.RunAsync()).Output.ShouldContain("STO-01");
    }

    [Fact]
    public async Task Serve_OnATakenPort_SaysWhich()
    {
        await using var run = await ProgramRun.OpenAsync(Engine.Sqlite);
        await using var other = await ProgramRun.OpenAsync(Engine.Sqlite);
        await using var server = await RunningServer.StartAsync(run.Registry);

        var refused = await other.RunAsync("--persons", "10", "--port", $"{server.At(0).Port}");

        (refused.Code, refused.Output.Contains($"RUN-04", StringComparison.Ordinal)).ShouldBe(
            (1, true),
            refused.Output
        );
    }

    [Fact]
    public async Task Serve_AfterTheServerWasKilled_ServesAgainWithEveryoneThere()
    {
        await using var run = await ProgramRun.OpenAsync(Engine.Sqlite);
        await using (var server = await RunningServer.StartAsync(run.Registry))
        {
            await run.RunAsync("programme", "open");
            await server.KillAsync();
        }

        await using var again = await RunningServer.StartAsync(run.Registry);

        (await run.RunAsync("programme", "status")).Output.ShouldContain("open since");
        (await run.RunAsync("ledger", "verify")).Code.ShouldBe(0);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task EveryStylesheet_OfEveryDoor_AnswersWithABody(int door)
    {
        await using var run = await ProgramRun.OpenAsync(Engine.Sqlite);
        await using var server = await RunningServer.StartAsync(run.Registry);
        using var http = new HttpClient { BaseAddress = server.At(door) };
        var page = await http.GetStringAsync(new Uri("/", UriKind.Relative));

        var sheets = page.Split("href=\"")
            .Skip(1)
            .Select(rest => rest.Split('"')[0])
            .Where(path => path.Contains(".css", StringComparison.Ordinal))
            .ToList();

        sheets.ShouldNotBeEmpty();
        foreach (var sheet in sheets)
        {
            using var answer = await http.GetAsync(new Uri(sheet, UriKind.RelativeOrAbsolute));
            // A missing sheet leads to the door, which answers 200 as well.
            (answer.Content.Headers.ContentType?.MediaType).ShouldBe("text/css", sheet);
            (await answer.Content.ReadAsStringAsync()).ShouldNotBeEmpty(sheet);
            answer.EnsureSuccessStatusCode();
        }
    }
}
