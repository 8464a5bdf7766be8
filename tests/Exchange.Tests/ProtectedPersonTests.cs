using CanCuoc.Population;
using CanCuoc.Storage;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.Exchange.Tests;

public sealed class ProtectedPersonTests
{
    [Theory, BothEngines]
    public async Task Verify_AProtectedPerson_AnswersAsForANumberNobodyHolds(Engine engine)
    {
        await using var exchange = await ExchangeFixture.OpenAsync(engine);
        var agency = (await exchange.AgreeAsync(exchange.Terms)).Value;
        var claims = new Dictionary<ExchangeField, string> { [ExchangeField.Sex] = "Nam" };
        var (number, nobody) = (exchange.Person.Number!.Value, PersonalNumber.Parse("001090000999", null));
        var alias = (await exchange.AskAsync(agency, new(number, null, claims))).Value.Alias;
        alias.ShouldNotBeNull();
        (
            await exchange.Registry.RunAsync(
                ProtectPerson.Kind,
                act => new ProtectPerson(new()).RunAsync(act, number, default)
            )
        ).Refusal.ShouldBeNull();
        var before = (await exchange.Registry.TrailAsync(exchange.Person.Id)).Count;
        async Task<string> Ask(PersonalNumber? asked, string? by)
        {
            var answer = (await exchange.AskAsync(agency, new(asked, by, claims))).Value;
            return $"{answer.Alias} {string.Join(' ', answer.Matches)}";
        }

        (await Ask(number, null)).ShouldBe(await Ask(nobody, null));
        (await Ask(null, alias)).ShouldBe(await Ask(null, "0000"));
        (await exchange.Registry.TrailAsync(exchange.Person.Id)).Count.ShouldBe(before);
    }
}
