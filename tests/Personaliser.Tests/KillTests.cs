using CanCuoc.Chip.SoftCard;
using CanCuoc.Production.Tests;

namespace CanCuoc.Personaliser.Tests;

/// <summary>The program is killed again and again, in both passes, and goes on with the same files each time.</summary>
public sealed class KillTests
{
    private const int Cards = 20;

    [Fact]
    public async Task Passes_KilledAgainAndAgain_PersonaliseEveryChipOnce()
    {
        using var issuer = new TestIssuer();
        using var factory = new PersonaliserRun();
        File.WriteAllText(factory.At("issuer.pem"), issuer.Key.ToPem());
        await factory.DoAsync("init");
        var key = Production.ZoneKey.ReadPem(await factory.DoAsync("key")).Value;
        await factory.DoAsync("admit", "issuer.pem");
        await factory.DoAsync("blanks", $"{Cards}");
        File.WriteAllBytes(factory.At("1-order"), issuer.Order(Cards));

        var killed = await FinishAsync(factory, "initialise", "1-order", "2-chips");
        var chips = File.ReadAllBytes(factory.At("2-chips"));
        File.WriteAllBytes(factory.At("3-signed"), issuer.Data(chips, key));
        killed += await FinishAsync(factory, "personalise", "3-signed", "4-results");

        killed.ShouldBeGreaterThan(0);
        var results = issuer.Results(File.ReadAllBytes(factory.At("4-results")), key).Results;
        results.Count.ShouldBe(Cards);
        results.ShouldAllBe(result => result.Fault == null);
        var told = issuer.Read(chips, key).Chips.ToDictionary(chip => chip.Order);
        foreach (var result in results)
        {
            using var memory = issuer.Open(result, chips, key);
            (memory.State, memory.Serial).ShouldBe((LifeCycle.Operational, told[result.Order].Serial));
            memory.Content.DataGroup15!.Key.Span.SequenceEqual(told[result.Order].Keys.Signing.Span).ShouldBeTrue();
        }
    }

    // each try lives longer than the one before, so that one of them is the last
    private static async Task<int> FinishAsync(PersonaliserRun factory, string pass, string file, string answer)
    {
        string[] arguments = [pass, file, "--out", answer];
        for (var tries = 0; ; tries++)
        {
            var patience = TimeSpan.FromMilliseconds(300 * Math.Pow(1.4, tries));
            if (!await factory.KillAsync(patience, arguments))
            {
                if (!File.Exists(factory.At(answer)))
                    CopyFromFactory(factory, pass == "initialise" ? "2-initialised" : "4-results", answer);
                return tries;
            }
        }
    }

    // it was killed when the answer was in the factory and not outside
    private static void CopyFromFactory(PersonaliserRun factory, string name, string answer) =>
        File.Copy(
            Directory.GetFiles(factory.At("var"), name, SearchOption.AllDirectories).Single(),
            factory.At(answer)
        );
}
