using System.Security.Cryptography;
using CanCuoc.Ledger;
using CanCuoc.Storage;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population.Tests;

public sealed class IssueExtractTests : IDisposable
{
    private static readonly DateOnly Moved = new(2020, 5, 1);

    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public void Dispose() => key.Dispose();

    [Theory, BothEngines]
    public async Task Issue_AsOfADay_SaysWhatTheRecordSaidThen(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var person = await WithPhonesAsync(population);

        var before = (await IssueAsync(population, person, Moved.AddDays(-1))).Value.Extract;
        var after = (await IssueAsync(population, person, Moved)).Value.Extract;

        ValueOf(before, "phone").ShouldBe("0900000001");
        ValueOf(after, "phone").ShouldBe("0900000002");
        after.Items.Single(item => item.Field == "phone").Since.ShouldBe("01/05/2020");
        after.Items.Single(item => item.Field == "phone").Reference.ShouldBe(PopulationFixture.Paper.Reference);
        ValueOf(after, "number").ShouldBe($"{person.Number}");
        after.AsOf.ShouldBe(Moved);
    }

    [Theory, BothEngines]
    public async Task Issue_AsKnownBeforeACorrection_SaysWhatWasKnown(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var person = await WithPhonesAsync(population);
        var known = (await population.HistoryAsync(person.Id)).Value.Current.RecordedAt;
        population.Registry.Clock.Advance(TimeSpan.FromDays(1));
        var mended = person.Details with { Phone = "0900000003" };
        (await population.CorrectAsync(person, mended, PopulationFixture.Paper)).Refusal.ShouldBeNull();

        var then = (await IssueAsync(population, person, Moved, known)).Value.Extract;
        var now = (await IssueAsync(population, person, Moved)).Value.Extract;

        (ValueOf(then, "phone"), ValueOf(now, "phone")).ShouldBe(("0900000002", "0900000003"));
    }

    [Theory, BothEngines]
    public async Task Issue_ByWhoMayNotReadSensitiveItems_LeavesThemOut(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var person = (await population.RegisterAsync(Invented.Man)).Value;
        var clerk = Authority.OfSystem("clerk", Permission.ReadPerson);

        var extract = (await IssueAsync(population, person, authority: clerk)).Value.Extract;

        extract.Items.ShouldAllBe(item => RecordFields.Of(item.Field).Class == FieldClass.Open);
        extract.Items.Count.ShouldBeGreaterThan(5);
    }

    [Theory, BothEngines]
    public async Task Issue_IsInTheTrailOfItsPersonAndOnTheLedger(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var person = (await population.RegisterAsync(Invented.Man)).Value;

        await IssueAsync(population, person);

        (await population.Registry.TrailAsync(person.Id)).ShouldContain(line =>
            line.Kind == nameof(IssueExtract) && line.Fact == nameof(ExtractIssued)
        );
    }

    [Theory, BothEngines]
    public async Task Issue_OfADayToComeOrBeforeBirthOrOfNobody_IsRefused(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var person = (await population.RegisterAsync(Invented.Man)).Value;
        var tomorrow = Act.DayOf(person.RecordedAt).AddDays(2);

        (await IssueAsync(population, person, tomorrow)).Refusal!.Code.ShouldBe(IssueExtract.NotYet.Code);
        (await IssueAsync(population, person, new(1900, 1, 1))).Refusal!.Code.ShouldBe(IssueExtract.NotKnownThen.Code);
        (await IssueAsync(population, person, known: person.RecordedAt.AddDays(-1))).Refusal!.Code.ShouldBe(
            IssueExtract.NotKnownThen.Code
        );
        var nobody = person with { Number = PersonalNumber.Parse("001090000999", null) };
        (await IssueAsync(population, nobody)).Refusal!.Code.ShouldBe(ReadPerson.NotFound.Code);
    }

    [Theory, BothEngines]
    public async Task Open_OfWhatWasIssued_GivesTheSameAsJsonAndAsPage(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var person = (await population.RegisterAsync(Invented.Man)).Value;

        var signed = (await IssueAsync(population, person)).Value;

        SignedExtract.Open(signed.Text, key).Value.Extract.Print().ShouldBe(signed.Extract.Print());
        SignedExtract.Open(ExtractPage.Print(signed), key).Value.Text.ShouldBe(signed.Text);
    }

    private Task<Outcome<SignedExtract>> IssueAsync(
        PopulationFixture population,
        PersonRecord person,
        DateOnly? day = null,
        DateTimeOffset? known = null,
        Authority? authority = null
    )
    {
        var issue = new IssueExtract(new ReadPerson(), key, isSpecimen: true);
        return population.Registry.RunAsync(
            IssueExtract.Kind,
            act =>
                issue.RunAsync(act, person.Number!.Value, day ?? act.Today, known ?? DateTimeOffset.MaxValue, default),
            authority
        );
    }

    private static string ValueOf(PersonExtract extract, string field) =>
        extract.Items.Single(item => item.Field == field).Value.Vietnamese;

    /// <summary>Somebody who has had another telephone number since <see cref="Moved"/>.</summary>
    private static async Task<PersonRecord> WithPhonesAsync(PopulationFixture population)
    {
        var first = Invented.Man with { Phone = "0900000001" };
        var person = (await population.RegisterAsync(first)).Value;
        var second = first with { Phone = "0900000002" };
        return (await population.AmendAsync(person, second, Moved)).Value;
    }
}
