using CanCuoc.Storage;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population.Tests;

public sealed class ReadFamilyTests
{
    [Theory, BothEngines]
    public async Task Read_LinksOfARecord_LeadBothWays(Engine engine)
    {
        await using var family = await FamilyRegistry.OpenAsync(engine);

        var links = await family.LinksAsync(family.Mother.Id);

        links.ShouldBe([(KinKind.Father, family.Grandfather.Id), (KinKind.Child, family.Son.Id)]);
    }

    [Theory, BothEngines]
    public async Task Read_Link_CarriesNameNumberAndProof(Engine engine)
    {
        await using var family = await FamilyRegistry.OpenAsync(engine);

        var link = (await family.ReadAsync(family.Mother.Id)).Value.Links[1];

        (link.Name, link.Number, link.Nationality).ShouldBe(
            (family.Son.Details.Name, family.Son.Number, Country.VietNam)
        );
        link.Source.ShouldBe(new(null, family.Son.RecordedAt, PopulationFixture.Paper, family.Son.Act));
    }

    [Theory, BothEngines]
    public async Task Read_EverybodyShown_IsNotedAsSeen(Engine engine)
    {
        await using var family = await FamilyRegistry.OpenAsync(engine);

        await family.ReadAsync(family.Mother.Id);

        foreach (var person in new[] { family.Grandfather, family.Mother, family.Son })
            (await family.Population.Registry.TrailAsync(person.Id)).ShouldContain(line =>
                line.Kind == nameof(ReadFamily) && line.Fact == null
            );
    }

    [Theory, BothEngines]
    public async Task Read_WithoutPermission_IsRefused(Engine engine)
    {
        await using var family = await FamilyRegistry.OpenAsync(engine);

        var outcome = await family.ReadAsync(family.Mother.Id, authority: TestRegistry.Nobody);

        outcome.Refusal!.Code.ShouldBe(Ledger.Acts.NotPermitted.Code);
    }

    [Theory, BothEngines]
    public async Task Read_BeforeThePersonWasBorn_IsRefused(Engine engine)
    {
        await using var family = await FamilyRegistry.OpenAsync(engine);

        var outcome = await family.ReadAsync(family.Son.Id, new DateOnly(1999, 12, 31));

        outcome.Refusal!.Code.ShouldBe(ReadPerson.NotThen.Code);
    }

    [Theory, BothEngines]
    public async Task Read_RepresentativeOfSomeYears_IsFoundFromBothSidesInThem(Engine engine)
    {
        await using var family = await FamilyRegistry.OpenAsync(engine);
        var (son, old) = (family.Son, family.Grandfather);
        var (from, to) = (new DateOnly(2010, 1, 1), new DateOnly(2018, 1, 1));
        var named = son.Details with { Representative = new(old.Id, null) };
        son = (await family.Population.AmendAsync(son, named, from)).Value;
        await family.Population.AmendAsync(son, named with { Representative = null }, to);

        (await family.LinksAsync(old.Id, to.AddDays(-1))).ShouldContain((KinKind.Represented, son.Id));
        (await family.LinksAsync(son.Id, to.AddDays(-1))).ShouldContain((KinKind.Representative, old.Id));
        (await family.LinksAsync(old.Id, from.AddDays(-1))).ShouldNotContain((KinKind.Represented, son.Id));
        (await family.LinksAsync(old.Id, to)).ShouldNotContain((KinKind.Represented, son.Id));
        var link = (await family.ReadAsync(old.Id, from)).Value.Links.Single(one => one.Kind == KinKind.Represented);
        link.Source.Since.ShouldBe(PartialDate.Of(from));
    }

    [Theory, BothEngines]
    public async Task Read_AsKnownBeforeACorrection_ShowsTheChildThatWasNamedThen(Engine engine)
    {
        await using var family = await FamilyRegistry.OpenAsync(engine);
        var other = (await family.Population.RegisterAsync(FamilyRegistry.Born(1971) with { Sex = Sex.Female })).Value;
        var before = family.Population.Registry.Clock.GetUtcNow();
        family.Population.Registry.Clock.Advance(TimeSpan.FromDays(1));

        await family.Population.CorrectAsync(
            family.Son,
            family.Son.Details with
            {
                Mother = new(other.Id, null),
            },
            PopulationFixture.Paper
        );

        var child = (KinKind.Child, (PersonId?)family.Son.Id);
        (await family.LinksAsync(family.Mother.Id, known: before)).ShouldContain(child);
        (await family.LinksAsync(family.Mother.Id)).ShouldNotContain(child);
        (await family.LinksAsync(other.Id)).ShouldContain(child);
        (await family.LinksAsync(other.Id, known: before)).ShouldNotContain(child);
    }

    [Theory, BothEngines]
    public async Task Read_RelativeKnownByName_IsNamed(Engine engine)
    {
        await using var family = await FamilyRegistry.OpenAsync(engine);
        var person = (await family.Population.RegisterAsync(Invented.Man)).Value;

        var link = (await family.ReadAsync(person.Id)).Value.Links.ShouldHaveSingleItem();

        (link.Kind, link.Person, link.Name).ShouldBe((KinKind.Father, null, Invented.Man.Father!.Name!.Value));
    }

    [Theory, BothEngines]
    public async Task Read_AHomeThatRepresentsHundreds_IsRefused(Engine engine)
    {
        await using var family = await FamilyRegistry.OpenAsync(engine);
        var wards = Enumerable.Range(0, ReadFamily.Most + 1);
        var ward = FamilyRegistry.Born(2010) with { Representative = new(family.Mother.Id, null) };
        foreach (var _ in wards)
            (await family.Population.RegisterAsync(ward)).Refusal.ShouldBeNull();

        (await family.ReadAsync(family.Mother.Id)).Refusal!.Code.ShouldBe(ReadFamily.TooMany.Code);
    }
}
