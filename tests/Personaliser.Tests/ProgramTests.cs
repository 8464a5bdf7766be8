using CanCuoc.Production.Tests;

namespace CanCuoc.Personaliser.Tests;

public sealed class ProgramTests
{
    [Fact]
    public async Task Factory_FromItsFoundingToTheResults_MakesCards()
    {
        using var issuer = new TestIssuer();
        using var factory = new PersonaliserRun();
        File.WriteAllText(factory.At("issuer.pem"), issuer.Key.ToPem());
        (await factory.DoAsync("init")).ShouldContain("fingerprint");
        var key = ZoneKeyOf(await factory.DoAsync("key"));
        (await factory.DoAsync("admit", "issuer.pem")).Trim().ShouldBe(issuer.Key.Fingerprint);
        await factory.DoAsync("blanks", "3");
        File.WriteAllBytes(factory.At("1-order"), issuer.Order(2));

        await factory.DoAsync("initialise", "1-order", "--out", "2-chips");
        var chips = File.ReadAllBytes(factory.At("2-chips"));
        File.WriteAllBytes(factory.At("3-signed"), issuer.Data(chips, key));
        await factory.DoAsync("personalise", "3-signed", "--out", "4-results");

        var results = issuer.Results(File.ReadAllBytes(factory.At("4-results")), key);
        results.Results.Select(result => result.Fault).ShouldBe([null, null]);
        var status = await factory.DoAsync("status");
        status.ShouldContain("blank chips: 1");
        status.ShouldContain("00000007: 2 chip / chips · đã xong / finished");
        (await CodeAsync(factory, "personalise", "3-signed", "--out", "5")).ShouldBe("PRD-07");
    }

    [Fact]
    public async Task Init_WhereSomethingIsOrWithAShortPassphrase_IsRefused()
    {
        using var factory = new PersonaliserRun();
        await factory.DoAsync("init");
        (await CodeAsync(factory, "init")).ShouldBe("PRD-16");
        using var weak = new PersonaliserRun("short");
        (await CodeAsync(weak, "init")).ShouldBe("PER-02");
        Directory.Exists(weak.At("var")).ShouldBeFalse();
    }

    [Fact]
    public async Task Commands_WithoutWhatTheyNeed_SayWhatIsMissing()
    {
        using var factory = new PersonaliserRun();
        (await CodeAsync(factory, "status")).ShouldBe("PRD-15");
        await factory.DoAsync("init");
        (await CodeAsync(factory, "initialise", "absent", "--out", "2")).ShouldBe("PER-04");
        (await CodeAsync(factory, "admit", "passphrase")).ShouldBe("PRD-05");
        File.WriteAllBytes(factory.At("1-order"), [1]);
        (await CodeAsync(factory, "initialise", "1-order", "--out", "2")).ShouldBe("PRD-17");
        File.WriteAllText(factory.At("passphrase"), "another passphrase altogether");
        (await CodeAsync(factory, "status")).ShouldBe("PER-03");
        File.Delete(factory.At("passphrase"));
        (await CodeAsync(factory, "status")).ShouldBe("PER-01");
        (await factory.RunAsync("blanks", "0")).Code.ShouldBe(2);
        (await factory.RunAsync("initialise", "1-order")).Code.ShouldBe(2);
    }

    [Fact]
    public async Task Answer_ThatCannotBeWritten_LiesInTheFactory()
    {
        using var issuer = new TestIssuer();
        using var factory = new PersonaliserRun();
        File.WriteAllText(factory.At("issuer.pem"), issuer.Key.ToPem());
        await factory.DoAsync("init");
        await factory.DoAsync("admit", "issuer.pem");
        await factory.DoAsync("blanks", "1");
        File.WriteAllBytes(factory.At("1-order"), issuer.Order(1));

        (await CodeAsync(factory, "initialise", "1-order", "--out", "absent/2")).ShouldBe("PER-05");

        var (code, _, error) = await factory.RunAsync("initialise", "1-order", "--out", "2");
        (code, error.Contains("2-initialised", StringComparison.Ordinal)).ShouldBe((1, true));
    }

    private static Production.ZoneKey ZoneKeyOf(string pem) => Production.ZoneKey.ReadPem(pem).Value;

    private static async Task<string> CodeAsync(PersonaliserRun factory, params string[] arguments)
    {
        var (code, _, error) = await factory.RunAsync(arguments);
        code.ShouldBe(1, error);
        return error[..6];
    }
}
