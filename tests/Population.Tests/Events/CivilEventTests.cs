using CanCuoc.Ledger;
using CanCuoc.Storage;
using CanCuoc.Testing;

namespace CanCuoc.Population.Tests;

public sealed class CivilEventTests
{
    private static readonly CivilEvent[] Events =
    [
        .. typeof(CivilEvent)
            .Assembly.GetTypes()
            .SelectMany(type => type.GetFields())
            .Where(field => field.FieldType == typeof(CivilEvent))
            .Select(field => (CivilEvent)field.GetValue(null)!),
    ];

    [Theory, BothEngines]
    public async Task Record_WhatMayNotBe_IsRefused(Engine engine)
    {
        await using var civil = await CivilRegistry.OpenAsync(engine);
        foreach (var (its, refusal, attempt) in RefusedEvents.All)
        {
            var refused = await attempt(civil);
            (refused?.Code).ShouldBe(refusal.Code, $"{its.Kind.Name}: {refusal.Text.English}");
        }
    }

    [Theory, BothEngines]
    public async Task Record_ByManyOfficersAtOnceOverWhatTheyRead_IsDoneOnce(Engine engine)
    {
        await using var civil = await CivilRegistry.OpenAsync(engine);
        var read = await civil.ReadAsync(civil.Man);

        var outcomes = await Task.WhenAll(
            Enumerable
                .Range(0, 6)
                .Select(one => civil.RenameAsync(read, $"Trần Văn {(char)('A' + one)}", new(2025, 1, 1)))
        );
        var weddings = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => civil.MarryAsync(civil.Man, civil.Woman, CivilRegistry.Wedding))
        );

        outcomes.Count(outcome => outcome.Refusal?.Code == Acts.ChangedMeanwhile.Code).ShouldBe(5);
        weddings.Count(outcome => outcome.Refusal is null).ShouldBe(1);
        weddings
            .Select(outcome => outcome.Refusal?.Code)
            .OfType<string>()
            .ShouldAllBe(code => code == Acts.ChangedMeanwhile.Code || code == MarriageChecks.AlreadyMarried.Code);
        (await civil.HistoryAsync(civil.Man)).Versions.Count.ShouldBe(3);
    }

    [Fact]
    public void Operations_ThatRecordAnEvent_AllDeclareIt() =>
        Events
            .Select(its => its.Kind.Name)
            .ShouldBe(
                typeof(CivilEvent)
                    .Assembly.GetTypes()
                    .Where(type => type.Name.StartsWith("Record", StringComparison.Ordinal))
                    .Where(type => type.GetField(nameof(RecordBirth.Kind)) is not null)
                    .Select(type => type.Name),
                ignoreOrder: true
            );

    [Fact]
    public void Cases_OfAllEvents_ReachEveryRefusalDeclared() =>
        RefusedEvents
            .All.Select(refused => (refused.Event.Kind.Name, refused.Refusal.Code))
            .Distinct()
            .Order()
            .ShouldBe(Events.SelectMany(its => its.Refusals.Select(refusal => (its.Kind.Name, refusal.Code))).Order());
}
