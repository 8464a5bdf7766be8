using CanCuoc.Storage;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population.Tests;

public sealed class ReadAddressesTodayTests
{
    [Theory, BothEngines]
    public async Task Addresses_AreReadByTheRowOrTheMapping_OnceAReformIsInForce(Engine engine)
    {
        await using var registry = await ReformRegistry.OpenAsync(engine);
        (await registry.TodayAsync(new(1))).ShouldBeEmpty();
        await registry.ReformAsync();
        var open = (await registry.NextAsync()).ShouldNotBeNull();

        (await registry.PlaceAsync(open)).ShouldSatisfyAllConditions(
            place => place.Ground.ShouldBe(PlacementGround.Open),
            place => place.Units.ShouldBe(open.Candidates)
        );
        (await registry.DecideAsync(open, open.Candidates[1].Code)).Refusal.ShouldBeNull();

        (await registry.PlaceAsync(open)).ShouldSatisfyAllConditions(
            place => place.Ground.ShouldBe(PlacementGround.Person),
            place => place.Only.ShouldBe(open.Candidates[1]),
            place => place.Reform.ShouldBe(ReformRegistry.Of2025)
        );
    }

    [Theory, BothEngines]
    public async Task AnAddressRegisteredAfterTheRun_IsReadByTheMapping(Engine engine)
    {
        await using var registry = await ReformRegistry.OpenAsync(engine);
        await registry.ReformAsync();
        var old = Address.Of(AdministrativeUnits.Lists[0].Find("00001")!, "Số 5").Value;
        var later = await registry.Population.RegisterAsync(Invented.Man with { PlaceOfBirth = old });

        var today = (await registry.TodayAsync(later.Value.Id)).ShouldHaveSingleItem();

        (today.Item, today.Registered, today.Place.Ground).ShouldBe(
            (AddressItem.PlaceOfBirth, old, PlacementGround.Mapping)
        );
        today.Now!.ToString().ShouldBe("Số 5, Phường Hồng Hà, Thành phố Hà Nội");
    }
}
