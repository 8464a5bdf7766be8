using CanCuoc.Ledger;
using CanCuoc.Storage;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.Exchange.Tests;

public sealed class VerifyPersonTests
{
    private static readonly Dictionary<ExchangeField, string> True = new()
    {
        [ExchangeField.Name] = "trần văn hoà",
        [ExchangeField.BirthDate] = "05/09/1990",
        [ExchangeField.Sex] = "Nam",
    };

    [Theory, BothEngines]
    public async Task Verify_EverythingTrue_MatchesAndGivesTheAgencyItsOwnIdentifier(Engine engine)
    {
        await using var exchange = await ExchangeFixture.OpenAsync(engine);
        var agency = (await exchange.AgreeAsync(exchange.Terms)).Value;
        var first = (await exchange.AskAsync(agency, new(exchange.Person.Number, null, True))).Value;

        var second = (await exchange.AskAsync(agency, new(null, first.Alias, True))).Value;

        first.Matches.Values.ShouldAllBe(match => match);
        second.Alias.ShouldBe(first.Alias);
        first.Alias!.ShouldNotContain(exchange.Person.Number.ToString()!);
    }

    [Theory, BothEngines]
    public async Task Verify_ByAnotherAgency_GivesAnotherIdentifier(Engine engine)
    {
        await using var exchange = await ExchangeFixture.OpenAsync(engine);
        var bank = (await exchange.AgreeAsync(exchange.Terms)).Value;
        var hospital = (await exchange.AgreeAsync(exchange.Terms with { Code = "hospital-1" })).Value;
        var question = new VerificationQuestion(exchange.Person.Number, null, True);

        var known = (await exchange.AskAsync(bank, question)).Value.Alias;
        (await exchange.AskAsync(hospital, question)).Value.Alias.ShouldNotBe(known);

        // One agency's identifier means nothing in another's mouth.
        (await exchange.AskAsync(hospital, new(null, known, True))).Value.Matches.Values.ShouldAllBe(match => !match);
    }

    [Theory, BothEngines]
    public async Task Verify_FalseOrUnreadableClaim_IsNoMatchForThatFieldOnly(Engine engine)
    {
        await using var exchange = await ExchangeFixture.OpenAsync(engine);
        var agency = (await exchange.AgreeAsync(exchange.Terms)).Value;
        var claims = new Dictionary<ExchangeField, string>(True)
        {
            [ExchangeField.Name] = "Tran Van Hoa",
            [ExchangeField.BirthDate] = "??",
        };

        var answer = (await exchange.AskAsync(agency, new(exchange.Person.Number, null, claims))).Value;

        answer.Matches.ShouldBe(
            new Dictionary<ExchangeField, bool>
            {
                [ExchangeField.Name] = false,
                [ExchangeField.BirthDate] = false,
                [ExchangeField.Sex] = true,
            },
            ignoreOrder: true
        );
        answer.Alias.ShouldBeNull();
    }

    [Theory, BothEngines]
    public async Task Verify_SomebodyUnknown_AnswersAsIfNothingMatched(Engine engine)
    {
        await using var exchange = await ExchangeFixture.OpenAsync(engine);
        var agency = (await exchange.AgreeAsync(exchange.Terms)).Value;

        var answer = (
            await exchange.AskAsync(agency, new(PersonalNumber.Parse("001090999999", null), null, True))
        ).Value;

        answer.Matches.Values.ShouldAllBe(match => !match);
    }

    [Theory, BothEngines]
    public async Task Verify_IsShownToTheCitizenWithPostPurposeAndGround(Engine engine)
    {
        await using var exchange = await ExchangeFixture.OpenAsync(engine);
        var agency = (await exchange.AgreeAsync(exchange.Terms)).Value;

        await exchange.AskAsync(agency, new(exchange.Person.Number, null, True));

        var look = (await exchange.Registry.TrailAsync(exchange.Person.Id)).First(line => line.Fact is null);
        (look.Kind, look.Post, look.Purpose).ShouldBe(
            (nameof(VerifyPerson), "agency:bank-1", Purpose.Verification.Code)
        );
        look.Ground.ShouldBe("TT 46/2022/TT-BCA");
    }

    [Theory, BothEngines]
    public async Task Verify_BeyondTheAgreement_IsRefused(Engine engine)
    {
        await using var exchange = await ExchangeFixture.OpenAsync(engine);
        var agency = (await exchange.AgreeAsync(exchange.Terms)).Value;
        var number = exchange.Person.Number;
        var beyond = new Dictionary<ExchangeField, string> { [ExchangeField.PermanentUnit] = "00004" };

        Code(await exchange.AskAsync(agency, new(number, null, beyond))).ShouldBe(VerifyPerson.FieldNotCovered.Code);
        Code(await exchange.AskAsync(agency, new(number, null, True), Purpose.Investigation))
            .ShouldBe(VerifyPerson.NoAgreement.Code);
        Code(await exchange.AskAsync(new AgencyId(99), new(number, null, True)))
            .ShouldBe(VerifyPerson.NoAgreement.Code);
        Code(await exchange.AskAsync(agency, new(null, null, True))).ShouldBe(VerifyPerson.NothingAsked.Code);
        exchange.Registry.Clock.Advance(TimeSpan.FromDays(365));
        Code(await exchange.AskAsync(agency, new(number, null, True))).ShouldBe(VerifyPerson.NoAgreement.Code);
    }

    private static string? Code(Outcome<VerificationAnswer> outcome) => outcome.Refusal?.Code;
}
