using CanCuoc.Ledger;
using CanCuoc.Storage;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population.Tests;

public sealed class RenameStreetTests
{
    private const string Decision = "Nghị quyết 12/2026/NQ-HĐND";

    private static readonly StreetToRename Street = Read("Lê Lợi", "Trần Phú");

    [Theory, BothEngines]
    public async Task Street_Renamed_IsReadInAddressesFromItsDayOn_AndTheRecordStays(Engine engine)
    {
        await using var registry = await ReformRegistry.OpenAsync(engine);
        var clock = registry.Registry.Clock;
        var here = await LiveAsync(registry, Invented.Place("Số 5 đường Lê Lợi"));
        var unsure = await LiveAsync(registry, Invented.Place("Số 5, Lê Lợi"));
        var elsewhere = await LiveAsync(registry, Address.Of(Elsewhere, "Số 5 đường Lê Lợi").Value);
        var renamed = await RenameAsync(registry, Street, Act.DayOf(clock.GetUtcNow()).AddDays(1));

        (await ReadAsync(registry, here)).ShouldBeNull();
        clock.Advance(TimeSpan.FromDays(1));

        var today = (await ReadAsync(registry, here)).ShouldNotBeNull();
        today.Now!.Detail.ShouldBe("Số 5 đường Trần Phú");
        today.Registered.Detail.ShouldBe("Số 5 đường Lê Lợi");
        (today.Streets.Single().Id, today.Place.Reform).ShouldBe((renamed.Value.Id, null));
        (await ReadAsync(registry, unsure)).ShouldBeNull();
        (await ReadAsync(registry, elsewhere)).ShouldBeNull();
    }

    [Theory, BothEngines]
    public async Task Street_OfAFormerUnit_IsReadUnderTodaysUnitWithTodaysName(Engine engine)
    {
        await using var registry = await ReformRegistry.OpenAsync(engine);
        var former = AdministrativeUnits.Lists[1].Units.First(unit => unit.Level == UnitLevel.Commune);
        var today = AdministrativeUnits.SuccessionOf(former).Only!;
        var person = await LiveAsync(registry, Address.Of(former, "Số 5 phố Lê Lợi").Value);
        await registry.ReformAsync();

        await RenameAsync(registry, StreetToRename.Read(today.Code, "Lê Lợi", "Trần Phú").Value);

        var read = (await ReadAsync(registry, person)).ShouldNotBeNull();
        read.Now.ShouldBe(Address.Of(today, "Số 5 phố Trần Phú").Value);
        read.Place.Reform.ShouldBe(ReformRegistry.Of2025);
    }

    [Theory, BothEngines]
    public async Task Street_RenamedTwiceAndUndone_ReadsAsItsNamesSay(Engine engine)
    {
        await using var registry = await ReformRegistry.OpenAsync(engine);
        var person = await LiveAsync(registry, Invented.Place("12 Lê Lợi"));
        await RenameAsync(registry, Street);
        var again = await RenameAsync(registry, Read("trần phú", "Nguyễn Du"));
        (await ReadAsync(registry, person))!.Now!.Detail.ShouldBe("12 Nguyễn Du");

        (await WithdrawAsync(registry, again.Value.Id.Value)).Refusal.ShouldBeNull();

        (await ReadAsync(registry, person))!.Now!.Detail.ShouldBe("12 Trần Phú");
        (await WithdrawAsync(registry, again.Value.Id.Value)).Refusal.ShouldBe(
            WithdrawStreet.NotStanding.For("renaming")
        );
        (await ListAsync(registry)).Select(street => street.After.Text).ShouldBe(["Trần Phú"]);
    }

    [Theory, BothEngines]
    public async Task Rehearsal_CountsTheSureAndTheUnsure_AndChangesNothing(Engine engine)
    {
        await using var registry = await ReformRegistry.OpenAsync(engine);
        foreach (var words in new[] { "Số 5 đường Lê Lợi", "7 Lê Lợi", "Lê Lợi", "Khu Lê Lợi kéo dài", "Thôn Lê Lợi" })
            await LiveAsync(registry, Invented.Place(words));
        await LiveAsync(registry, Address.Of(Elsewhere, "Số 5 đường Lê Lợi").Value);

        var tally = await new RehearseStreet(registry.Registry.Acts).RunAsync(
            TestRegistry.Everybody,
            TestRegistry.Why,
            Street,
            progress: null,
            default
        );

        tally.Value.ShouldBe(new StreetTally(ReformRegistry.Persons + 6, Renamed: 2, Unsure: 2));
        (await ListAsync(registry)).ShouldBeEmpty();
    }

    [Theory, BothEngines]
    public async Task Rename_OfWhatCannotBe_IsRefused(Engine engine)
    {
        await using var registry = await ReformRegistry.OpenAsync(engine);
        await RenameAsync(registry, Street);

        (await RenameAsync(registry, Read("LÊ LỢI", "Nguyễn Du"))).Refusal.ShouldBe(
            RenameStreet.AlreadyRenamed.For("before")
        );
        (await RenameAsync(registry, Read("Lê Lai", "Nguyễn Du"), decision: " ")).Refusal.ShouldBe(
            RenameStreet.NoDecision.For("decision")
        );
        StreetToRename.Read("79", "Lê Lợi", "Trần Phú").Refusal.ShouldBe(RenameStreet.NoSuchCommune.For("unit"));
        StreetToRename.Read(null, "Lê Lợi", "Trần Phú").Refusal.ShouldBe(RenameStreet.NoSuchCommune.For("unit"));
        StreetToRename.Read(Code, "", "Trần Phú").Refusal.ShouldBe(StreetName.Unfit.For("before"));
        StreetToRename.Read(Code, "Lê Lợi", "phố").Refusal.ShouldBe(StreetName.Unfit.For("after"));
        StreetToRename.Read(Code, "Hoà Bình", "Hòa Bình").Refusal.ShouldBe(RenameStreet.SameName.For("after"));
    }

    [Fact]
    public void Words_ThatWouldGrowTooLong_StayAsTheyAre()
    {
        var words = $"Số 5 đường Lê Lợi, {new string('x', Address.MaxDetailLength - 19)}";
        var street = new StreetRenaming(new(1), Invented.Commune, Street.Before, Street.After, default, Decision);

        RenamedWords.Of(words, [street], default).By.ShouldBeEmpty();
        RenamedWords.Of(words[..^2], [street], default).By.ShouldBe([street]);
    }

    private static string Code => Invented.Commune.Code;

    private static AdministrativeUnit Elsewhere => Invented.Commune.Province.Communes.Last();

    private static StreetToRename Read(string before, string after) => StreetToRename.Read(Code, before, after).Value;

    private static async Task<PersonRecord> LiveAsync(ReformRegistry registry, Address address) =>
        (await registry.Population.RegisterAsync(Invented.Man with { PermanentResidence = address })).Value;

    private static Task<Outcome<StreetRenaming>> RenameAsync(
        ReformRegistry registry,
        StreetToRename street,
        DateOnly? day = null,
        string decision = Decision
    ) =>
        registry.Registry.RunAsync(
            RenameStreet.Kind,
            act => new RenameStreet().RunAsync(act, street, day ?? act.Today, decision, default)
        );

    private static Task<Outcome<StreetRenaming>> WithdrawAsync(ReformRegistry registry, long renaming) =>
        registry.Registry.RunAsync(WithdrawStreet.Kind, act => new WithdrawStreet().RunAsync(act, renaming, default));

    private static async Task<IReadOnlyList<StreetRenaming>> ListAsync(ReformRegistry registry) =>
        (await registry.Registry.RunAsync(ReadStreets.Kind, act => new ReadStreets().RunAsync(act, default))).Value;

    /// <summary>How the residence reads today; null where it reads as registered.</summary>
    private static async Task<AddressToday?> ReadAsync(ReformRegistry registry, PersonRecord person) =>
        (await registry.TodayAsync(person.Id)).FirstOrDefault(one => one.Item == AddressItem.PermanentResidence);
}
