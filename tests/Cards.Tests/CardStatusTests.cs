using CanCuoc.Population;
using CanCuoc.Storage;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.Cards.Tests;

public sealed class CardStatusTests
{
    [Theory, BothEngines]
    public async Task Status_AfterAChangeOfTheRecord_IsComputedFromIt(Engine engine)
    {
        await using var factory = await CardFactory.OpenAsync(engine);
        await factory.IssueAsync();
        (Func<PersonDetails, PersonDetails> Change, CardStatus Status)[] changes =
        [
            (details => details with { Phone = "0900000000" }, CardStatus.Active),
            (details => details with { PermanentResidence = CardFactory.Elsewhere }, CardStatus.AddressOutdated),
            (details => details with { PermanentResidence = CardFactory.Woman.PermanentResidence }, CardStatus.Active),
            (details => details with { Name = PersonName.Parse("Lê Thị Sen Hồng", null) }, CardStatus.DataOutdated),
            (details => details with { DiedOn = PartialDate.Of(2025) }, CardStatus.HolderDead),
        ];
        foreach (var (change, status) in changes)
        {
            (await factory.AmendAsync(change)).Refusal.ShouldBeNull();

            (await factory.CardsAsync())[0].Status.ShouldBe(status);
        }
    }

    [Theory, BothEngines]
    public async Task Status_AfterAReformOfUnits_IsUnitRenamed_WhileTheHolderStaysThere(Engine engine)
    {
        await using var factory = await CardFactory.OpenAsync(engine);
        var reform = UnitReforms.All[^1];
        var old = reform.Before.Units.First(unit =>
            unit.Level == UnitLevel.Commune && reform.SuccessorsOf(unit).Count == 1
        );
        var later = reform.SuccessorsOf(old)[0];
        PersonRecord At(AdministrativeUnit unit, string detail) =>
            factory.Person with
            {
                Details = factory.Person.Details with { PermanentResidence = Address.Of(unit, detail).Value },
            };
        await factory.TurnToAsync(CardFactory.Woman with { PermanentResidence = Address.Of(old, "Số 1").Value });
        var (card, printed) = (await factory.IssueAsync(), factory.Person);
        CardStatus Of(PersonRecord today, DateOnly day) => CardStatus.Of(card, printed, today, day);

        Of(printed, reform.Day.AddDays(-1)).ShouldBe(CardStatus.Active);
        Of(printed, reform.Day).ShouldBe(CardStatus.UnitRenamed);
        Of(At(later, "Số 1"), reform.Day).ShouldBe(CardStatus.UnitRenamed);
        Of(At(later, "Số 2"), reform.Day).ShouldBe(CardStatus.AddressOutdated);
        Of(At(later.Province.Communes.First(unit => unit != later), "Số 1"), reform.Day)
            .ShouldBe(CardStatus.AddressOutdated);
        (await factory.CardsAsync())[0].Status.ShouldBe(CardStatus.UnitRenamed);
    }

    [Theory, BothEngines]
    public async Task Status_AtTheExpiry_IsExpiredFromThatDayOn(Engine engine)
    {
        await using var factory = await CardFactory.OpenAsync(engine);
        var expires = (await factory.IssueAsync()).ExpiresOn!.Value;
        var clock = factory.Registry.Clock;
        var midnight = new DateTimeOffset(expires.ToDateTime(TimeOnly.MinValue), TimeSpan.FromHours(7));

        clock.AdjustTime(midnight.AddMinutes(-1));
        (await factory.CardsAsync())[0].Status.ShouldBe(CardStatus.Active);
        clock.AdjustTime(midnight);
        (await factory.CardsAsync())[0].Status.ShouldBe(CardStatus.Expired);
    }

    [Theory, BothEngines]
    public async Task Status_BeforeDelivery_IsNotDelivered(Engine engine)
    {
        await using var factory = await CardFactory.OpenAsync(engine);
        await factory.MakeAsync();

        (await factory.CardsAsync())[0].Status.ShouldBe(CardStatus.NotDelivered);
    }
}
