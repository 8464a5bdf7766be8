using System.Net;
using System.Security.Cryptography;
using CanCuoc.Storage;
using CanCuoc.Testing;

namespace CanCuoc.Gateway.Tests;

/// <summary>The commands of the front page, copied into bash as an agency's programmer copies them.</summary>
public sealed class HowToAskTests : IDisposable
{
    private static readonly string[] Needed = ["bash", "openssl", "curl"];
    private readonly string folder = Directory.CreateTempSubdirectory("cancuoc-agency-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory, BothEngines]
    public async Task Page_CommandsCopied_MakeAKeyAndAsk(Engine engine)
    {
        DemandTools();
        await using var gateway = await GatewayFixture.OpenAsync(engine, clock: TimeProvider.System);
        using var caller = gateway.Caller();
        var page = (await caller.GetAsync("/")).Text;

        await BashAsync(Commands(page, "key"));
        using var key = ECDsa.Create();
        key.ImportFromPem(await File.ReadAllTextAsync(In("agency-public.pem"), TestContext.Current.CancellationToken));
        await gateway.AgreeAsync(gateway.Terms with { Code = "bank-2", PublicKey = key.ExportSubjectPublicKeyInfo() });
        var ask = Commands(page, "ask")
            .Replace("http://127.0.0.1:8082", gateway.Url)
            .Replace("bank-1", "bank-2")
            .Replace("001090123456", gateway.Person.Number!.Value.ToString());

        // Every signature and nonce is another.
        for (var run = 0; run < 3; run++)
        {
            var answer = await BashAsync(ask);
            answer.ShouldEndWith("\"answers\":{\"name\":\"match\",\"birthDate\":\"match\"}}");
        }
    }

    private static string Commands(string page, string id)
    {
        var start = page.IndexOf('>', page.IndexOf($"<pre id=\"{id}\"", StringComparison.Ordinal)) + 1;
        return WebUtility.HtmlDecode(page[start..page.IndexOf("</pre>", start, StringComparison.Ordinal)]);
    }

    private async Task<string> BashAsync(string commands)
    {
        var (exit, output) = await StrangerProgram.RunAsync(folder, "bash", "-euo", "pipefail", "-c", commands);
        exit.ShouldBe(0, output);
        return output;
    }

    private string In(string file) => Path.Combine(folder, file);

    private static void DemandTools()
    {
        var paths = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        var missing = Needed.Where(tool => !paths.Any(path => File.Exists(Path.Combine(path, tool)))).ToArray();
        if (missing.Length > 0 && Environment.GetEnvironmentVariable("CI") == "true")
            throw new InvalidOperationException($"Missing: {string.Join(", ", missing)}");
        Assert.SkipWhen(missing.Length > 0, $"Missing: {string.Join(", ", missing)}");
    }
}
