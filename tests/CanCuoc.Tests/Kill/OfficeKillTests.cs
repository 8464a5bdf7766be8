using CanCuoc.Storage;
using CanCuoc.Testing;

namespace CanCuoc.Program.Tests;

/// <summary>
/// Power cuts while applications are approved, cards made and handed over. CANCUOC_KILLS says how often on each engine.
/// </summary>
public sealed class OfficeKillTests
{
    private const StringComparison Ordinal = StringComparison.Ordinal;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, BothEngines]
    public async Task Restart_AfterKillsDuringApprovalAndDelivery_HasEverythingAcknowledgedAndNothingHalf(Engine engine)
    {
        await using var run = await ProgramRun.OpenAsync(engine);
        await OpenCountryAsync(run);
        var acknowledged = new List<string>();
        for (var kill = 0; kill < Kills.Count; kill++)
        {
            using var office = KillableProgram.Start([
                KillableOffice.Verb,
                run.Data,
                .. run.Database is { } database ? [database] : Array.Empty<string>(),
            ]);
            (await office.NextAsync(Cancellation)).ShouldBe(KillableOffice.Ready);
            // On a busy machine the first cards are handed over late: the last kill waits for one.
            var isLast = kill == Kills.Count - 1;
            for (var more = new Random(kill).Next(60); more > 0 || (isLast && !acknowledged.Exists(IsDelivery)); more--)
                acknowledged.Add((await office.NextAsync(Cancellation)).ShouldNotBeNull());
            acknowledged.AddRange(await office.KillAsync(Cancellation));
        }

        await using var registry = (
            await OpenRegistry.OpenAsync(KillableOffice.Opening(run.Data, run.Database), Cancellation)
        ).Value;

        (await registry.ReconcileAsync(Operator.Authority, Cancellation)).Findings.ShouldBeEmpty();
        (await registry.ReconcileCardsAsync(Operator.Authority, Cancellation)).Findings.ShouldBeEmpty();
        (await registry.VerifyLedgerAsync([], Cancellation)).Findings.ShouldBeEmpty();
        acknowledged.Count(line => line.StartsWith(KillableOffice.Approved, Ordinal)).ShouldBeGreaterThan(Kills.Count);
        acknowledged.Exists(IsDelivery).ShouldBeTrue();
        await using var session = await registry.Store.ReadAsync(Cancellation);
        await ShouldHoldAsync(session, acknowledged);
        await ShouldBeWholeAsync(session);
    }

    private static bool IsDelivery(string line) => line.StartsWith(KillableOffice.Delivered, Ordinal);

    /// <summary>A country with both systems open.</summary>
    private static async Task OpenCountryAsync(ProgramRun run)
    {
        await using var registry = (
            await OpenRegistry.OpenAsync(KillableOffice.Opening(run.Data, run.Database), Cancellation)
        ).Value;
        (await registry.StartAsync(Cancellation)).Refusal.ShouldBeNull();
        var story = new Story(registry, new Narrator(TextWriter.Null));
        await CountryChapter.TellAsync(story, persons: 2000 + 20 * Kills.Count, Cancellation);
        await JointStartChapter.TellAsync(story, Cancellation);
    }

    private static async Task ShouldHoldAsync(Session session, List<string> acknowledged)
    {
        var approved = await IdsAsync(session, "SELECT application_id FROM enrolment.application WHERE state = 5");
        var delivered = await IdsAsync(session, "SELECT card_id FROM cards.card WHERE state = 2");
        foreach (var line in acknowledged)
        {
            var (what, id) = (line.Split(' ')[0], long.Parse(line.Split(' ')[1]));
            (what == KillableOffice.Approved ? approved : delivered).ShouldContain(id, line);
        }
    }

    private static async Task ShouldBeWholeAsync(Session session)
    {
        string[] halves =
        [
            "SELECT application_id FROM enrolment.application WHERE (state = 5) <> (card_order IS NOT NULL)",
            """
                SELECT application_id FROM enrolment.application a WHERE state = 5 AND NOT EXISTS
                    (SELECT 1 FROM cards.card_order o WHERE o.order_id = a.card_order AND o.person_id = a.person_id)
                """,
            """
                SELECT order_id FROM cards.card_order o WHERE NOT EXISTS
                    (SELECT 1 FROM enrolment.application a WHERE a.card_order = o.order_id)
                """,
            """
                SELECT order_id FROM cards.card_order o WHERE (state IN (3, 5)) <> EXISTS
                    (SELECT 1 FROM cards.card c WHERE c.order_id = o.order_id AND c.person_id = o.person_id)
                """,
            """
                SELECT card_id FROM cards.card c JOIN cards.card_order o ON o.order_id = c.order_id
                WHERE (c.state = 2) <> (o.state = 5) OR (c.state = 2) <> (c.delivered_at IS NOT NULL)
                """,
        ];
        foreach (var half in halves)
            (await IdsAsync(session, half)).ShouldBeEmpty(half);
    }

    private static async Task<HashSet<long>> IdsAsync(Session session, string sql) =>
        [.. await session.ListAsync(sql, row => row.GetInt64(0), Cancellation)];
}
