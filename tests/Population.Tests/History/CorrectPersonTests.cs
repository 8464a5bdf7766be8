using CanCuoc.Ledger;
using CanCuoc.Storage;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population.Tests;

public sealed class CorrectPersonTests
{
    private static readonly DateOnly Day = new(2026, 2, 15);
    private static readonly Evidence Statement = new(EvidenceRank.Statement, "DC02");
    private static readonly Evidence CivilStatus = new(EvidenceRank.CivilStatus, "Trích lục khai sinh 12/2026");

    [Theory, BothEngines]
    public async Task Correct_NameAndAMove_EachIsMendedFromItsOwnDay(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var first = (await population.RegisterAsync(Invented.Man)).Value;
        var moved = (await AmendAsync(population, first, Invented.Man with { Phone = "wrong" })).Value;
        population.Registry.Clock.Advance(TimeSpan.FromDays(1));
        var right = moved.Details with { Phone = "right", Name = PersonName.Parse("Trần Văn Đăng", null) };

        var corrected = (await population.CorrectAsync(moved, right, CivilStatus)).Value;

        corrected.Version.ShouldBe(4);
        corrected.Details.ShouldBe(right);
        var history = (await population.HistoryAsync(first.Id)).Value;
        var now = population.Registry.Clock.GetUtcNow();
        var before = history.AsOf(Day.AddDays(-1), now)!.Details;
        (before.Name, before.Phone).ShouldBe((right.Name, Invented.Man.Phone));
        history.AsOf(Day, moved.RecordedAt)!.Details.ShouldBe(moved.Details);
        history.AsOf(Day, now)!.Details.ShouldBe(right);
    }

    [Theory, BothEngines]
    public async Task Correct_OnWeakerEvidence_IsRefusedByTheItem(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var first = (await population.RegisterAsync(Invented.Man)).Value;

        var refused = await population.CorrectAsync(first, Invented.Named("Trần Văn Đăng"), Statement);

        (refused.Refusal!.Code, refused.Refusal.About).ShouldBe((CorrectPerson.WeakerEvidence.Code, "name"));
        (await population.HistoryAsync(first.Id)).Value.Versions.ShouldBe([first]);
    }

    [Theory, BothEngines]
    public async Task Correct_NothingOrAStaleVersion_IsRefused(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var first = (await population.RegisterAsync(Invented.Man)).Value;
        var second = (await AmendAsync(population, first, Invented.Man with { Phone = "1" })).Value;

        (await population.CorrectAsync(second, second.Details, CivilStatus)).Refusal!.Code.ShouldBe("POP-40");
        (await population.CorrectAsync(first, Invented.Man with { Phone = "2" }, CivilStatus)).Refusal!.Code.ShouldBe(
            Acts.ChangedMeanwhile.Code
        );
    }

    [Theory, BothEngines]
    public async Task Correct_IntoARecordThatCannotBe_IsRefusedAndWritesNothing(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var first = (await population.RegisterAsync(Invented.Man)).Value;
        var unborn = Invented.Man with { BirthDate = PartialDate.Of(2090) };

        (await population.CorrectAsync(first, unborn, CivilStatus)).Refusal!.Code.ShouldBe("POP-06");
        (await population.HistoryAsync(first.Id)).Value.Versions.ShouldBe([first]);
    }

    [Theory, BothEngines]
    public async Task Withdraw_AndWithdrawTheWithdrawal_ReadsAsBeforeEachTime(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var first = (await population.RegisterAsync(Invented.Man)).Value;
        var second = (await AmendAsync(population, first, Invented.Man with { Phone = "1" })).Value;

        var third = (await population.WithdrawAsync(second, 2)).Value;
        var fourth = (await population.WithdrawAsync(third, 3)).Value;

        (third.Version, third.Details, third.ValidFrom).ShouldBe((3, first.Details, first.ValidFrom));
        (fourth.Version, fourth.Details, fourth.ValidFrom).ShouldBe((4, second.Details, Day));
        (await population.HistoryAsync(first.Id))
            .Value.Steps.Select(step => step.TakesBack)
            .ShouldBe([3, 2, null, null]);
    }

    [Theory, BothEngines]
    public async Task Withdraw_WhatCannotBe_IsRefused(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var first = (await population.RegisterAsync(Invented.Man)).Value;
        var second = (await AmendAsync(population, first, Invented.Man with { Phone = "1" })).Value;
        string? Refused(Outcome<PersonRecord> outcome) => outcome.Refusal?.Code;

        Refused(await population.WithdrawAsync(second, 1)).ShouldBe("POP-44");
        Refused(await population.WithdrawAsync(second, 3)).ShouldBe("POP-44");
        Refused(await population.WithdrawAsync(second, 2, Statement)).ShouldBe("POP-43");
        Refused(await population.WithdrawAsync(first, 2)).ShouldBe(Acts.ChangedMeanwhile.Code);
        var third = (await population.WithdrawAsync(second, 2)).Value;
        Refused(await population.WithdrawAsync(third, 2)).ShouldBe("POP-45");
    }

    private static Task<Outcome<PersonRecord>> AmendAsync(
        PopulationFixture population,
        PersonRecord person,
        PersonDetails details
    ) => population.AmendAsync(person, details, Day);
}
