using CanCuoc.Access;
using CanCuoc.Ledger;
using CanCuoc.Population;
using CanCuoc.Storage;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.Cards.Tests;

public sealed class ReadOwnCardsTests
{
    private static readonly PersonDetails Neighbour = CardFactory.Woman with
    {
        Name = PersonName.Parse("Đỗ Văn Lộc", null),
        Sex = Sex.Male,
    };

    [Theory, BothEngines]
    public async Task Read_OwnCards_HoldsThemNewestFirstAndNobodyElses(Engine engine)
    {
        await using var factory = await CardFactory.OpenAsync(engine);
        var sen = factory.Person.Id;
        CardId[] sens = [(await factory.IssueAsync()).Id, (await factory.IssueAsync()).Id];
        var loc = (await factory.TurnToAsync(Neighbour)).Id;
        var locs = (await factory.IssueAsync()).Id;

        var seenBySen = (await factory.ReadOwnAsync(Citizen.AuthorityOf(sen))).Value.Cards;
        var seenByLoc = (await factory.ReadOwnAsync(Citizen.AuthorityOf(loc))).Value.Cards;

        seenBySen.Select(card => card.Card.Id).ShouldBe([sens[1], sens[0]]);
        seenByLoc.Select(card => card.Card.Id).ShouldBe([locs]);
    }

    [Theory, BothEngines]
    public async Task Read_WithoutACard_HoldsNone(Engine engine)
    {
        await using var factory = await CardFactory.OpenAsync(engine);
        await factory.IssueAsync();
        var loc = await factory.TurnToAsync(Neighbour);

        (await factory.ReadOwnAsync(Citizen.AuthorityOf(loc.Id))).Value.Cards.ShouldBeEmpty();
    }

    [Theory, BothEngines]
    public async Task Read_ThroughACardsLife_TellsEveryStatus(Engine engine)
    {
        await using var factory = await CardFactory.OpenAsync(engine);
        var (batch, first) = await factory.MakeAsync();
        await ShouldTellAsync(CardStatus.NotDelivered);
        await factory.AcceptAsync(batch);
        await factory.DeliverAsync(first.Id);
        await ShouldTellAsync(CardStatus.Active);
        await factory.AmendAsync(details => details with { PermanentResidence = CardFactory.Elsewhere });
        await ShouldTellAsync(CardStatus.AddressOutdated);
        await factory.AmendAsync(details => details with { Name = PersonName.Parse("Lê Thị Sen Hồng", null) });
        await ShouldTellAsync(CardStatus.DataOutdated);
        var second = await factory.IssueAsync();
        await ShouldTellAsync(CardStatus.Active, CardStatus.Ended);
        factory.Registry.Clock.AdjustTime(new DateTimeOffset(second.ExpiresOn!.Value, TimeOnly.MinValue, default));
        await ShouldTellAsync(CardStatus.Expired, CardStatus.Ended);
        await factory.AmendAsync(details => details with { DiedOn = PartialDate.Of(2025) });
        await ShouldTellAsync(CardStatus.HolderDead, CardStatus.Ended);

        async Task ShouldTellAsync(params CardStatus[] expected)
        {
            var mine = await factory.ReadOwnAsync(Citizen.AuthorityOf(factory.Person.Id));
            mine.Value.Cards.Select(card => card.Status).ShouldBe(expected);
        }
    }

    [Theory, BothEngines]
    public async Task Read_OwnCards_IsALookInTheOwnTrailAlone(Engine engine)
    {
        await using var factory = await CardFactory.OpenAsync(engine);
        var sen = factory.Person.Id;
        var loc = (await factory.TurnToAsync(Neighbour)).Id;

        await factory.ReadOwnAsync(Citizen.AuthorityOf(sen));

        var look = (await factory.Registry.TrailAsync(sen)).Single(line => line.Kind == nameof(ReadOwnCards));
        (look.Post, look.Fact, look.Refusal).ShouldBe((Citizen.Post, null, null));
        (await factory.Registry.TrailAsync(loc)).ShouldNotContain(line => line.Kind == nameof(ReadOwnCards));
    }

    [Theory, BothEngines]
    public async Task Read_ByWhoIsNoCitizen_IsRefused(Engine engine)
    {
        await using var factory = await CardFactory.OpenAsync(engine);
        var unknown = Citizen.AuthorityOf(new PersonId(factory.Person.Id.Value + 1));

        (await factory.ReadOwnAsync(TestRegistry.Everybody)).Refusal!.Code.ShouldBe(ReadPerson.NotFound.Code);
        (await factory.ReadOwnAsync(unknown)).Refusal!.Code.ShouldBe(ReadPerson.NotFound.Code);
        (await factory.ReadOwnAsync(TestRegistry.Nobody)).Refusal!.Code.ShouldBe(Acts.NotPermitted.Code);
    }

    [Theory, BothEngines]
    public async Task ReadCards_ByACitizen_IsRefusedEvenForTheOwn(Engine engine)
    {
        await using var factory = await CardFactory.OpenAsync(engine);

        var asked = await factory.ReadAsync(Citizen.AuthorityOf(factory.Person.Id));

        asked.Refusal!.Code.ShouldBe(Acts.NotPermitted.Code);
    }
}
