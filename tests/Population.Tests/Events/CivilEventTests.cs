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
