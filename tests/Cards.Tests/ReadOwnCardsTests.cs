using CanCuoc.Access;
using CanCuoc.Ledger;
using CanCuoc.Population;
using CanCuoc.Storage;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.Cards.Tests;

public sealed class ReadOwnCardsTests
{
    [Theory, BothEngines]
    public async Task Read_ByTheHolder_GivesTheOwnCardsAndLeavesAnOwnLook(Engine engine)
    {
        await using var factory = await CardFactory.OpenAsync(engine);
        var card = await factory.IssueAsync();

        var own = await ReadAsync(factory, Citizen.AuthorityOf(factory.Person.Id));

        own.Value.Cards.ShouldHaveSingleItem().ShouldBe(new JudgedCard(card, CardStatus.Active));
        (await factory.Registry.TrailAsync(factory.Person.Id)).ShouldContain(line =>
            line.Kind == nameof(ReadOwnCards) && line.Post == Citizen.Post
        );
    }

    [Theory, BothEngines]
    public async Task Read_ByAnotherOrByAnOfficer_GivesNothing(Engine engine)
    {
        await using var factory = await CardFactory.OpenAsync(engine);
        await factory.IssueAsync();
        var another = await factory.Registry.RunAsync(
            RegisterPerson.Kind,
            act => new RegisterPerson().RunAsync(act, CardFactory.Woman, null, "test", default)
        );

        (await ReadAsync(factory, Citizen.AuthorityOf(another.Value.Id))).Value.Cards.ShouldBeEmpty();
        (await ReadAsync(factory, TestRegistry.Everybody)).Refusal!.Code.ShouldBe(ReadPerson.NotFound.Code);
        (await ReadAsync(factory, TestRegistry.Nobody)).Refusal!.Code.ShouldBe(Acts.NotPermitted.Code);
    }

    private static Task<Outcome<CardsOfPerson>> ReadAsync(CardFactory factory, Authority citizen) =>
        factory.Registry.RunAsync(
            ReadOwnCards.Kind,
            act => new ReadOwnCards(new ReadCards(new ReadPerson())).RunAsync(act, default),
            citizen
        );
}
