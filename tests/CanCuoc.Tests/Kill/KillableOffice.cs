using CanCuoc.Biometrics;
using CanCuoc.Cards;
using CanCuoc.Enrolment;
using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Program.Tests;

/// <summary>
/// Officers at work until they are killed: counters that take applications and have them approved, a factory that makes the cards and
/// hands them over, whatever the run before left included. Each approval and each delivery is told on a line of its own, after it was
/// acknowledged.
/// </summary>
internal sealed class KillableOffice(OpenRegistry registry)
{
    public const string Verb = "work-until-killed";
    public const string Ready = "ready";
    public const string Approved = "approved";
    public const string Delivered = "delivered";

    private const int Counters = 3;

    private readonly Cast cast = new(registry.Do);

    // Everybody has the same body, for each takes seconds to draw; whom a search finds is another test's.
    private readonly IReadOnlyList<Capture> captured = new SpecimenCapture(1).All(registry.Do.Bodies.Gate);

    private readonly ScreenApplication screen = new(
        registry.Do.ReadPerson,
        registry.Do.SearchPersons,
        (_, _, _) => Task.FromResult(Nobody)
    );

    private readonly Reason why = ApplicationChapter.Why;

    private static Outcome<IReadOnlyList<DoubtCandidate>> Nobody => Array.Empty<DoubtCandidate>();

    public static FolderOpening Opening(string data, string? database) =>
        new(data, database, new PassphraseSource(file: null));

    public static async Task<int> RunAsync(string data, string? database)
    {
        await using var registry = (await OpenRegistry.OpenAsync(Opening(data, database), default)).Value;
        (await registry.StartAsync(default)).Refusal.ShouldBeNull();
        var office = new KillableOffice(registry);
        string[] officers = [Cast.CounterOfficer, Cast.ApprovingOfficer, Cast.CardFactory, Cast.DeliveryOfficer];
        foreach (var officer in officers)
            await office.cast.SeatAsync(officer, default);
        var waiting = new Queue<long>(await office.ApplicantsAsync());
        Tell(Ready);
        Task[] desks =
        [
            Task.Run(office.MakeCardsAsync),
            .. Enumerable.Range(0, Counters).Select(_ => Task.Run(() => office.TakeApplicationsAsync(waiting))),
        ];
        var failed = await Task.WhenAny([Console.In.ReadLineAsync(), .. desks]);
        Tell($"ended: {failed.Exception}");
        return 1;
    }

    /// <summary>Everyone of age for a card who never applied.</summary>
    private async Task<List<long>> ApplicantsAsync() =>
        await ListAsync(
            """
            SELECT number FROM population.person p WHERE birth_date < 20100000
              AND NOT EXISTS (SELECT 1 FROM enrolment.application a WHERE a.person_id = p.person_id)
            ORDER BY person_id
            """
        );

    private async Task TakeApplicationsAsync(Queue<long> waiting)
    {
        while (true)
        {
            long number;
            lock (waiting)
                number = waiting.Dequeue();
            var application = await CaptureAsync(PersonalNumber.FromValue(number));
            var screened = await ActAsync(
                Cast.ApprovingOfficer,
                ScreenApplication.Kind,
                act => screen.RunAsync(act, application.Seen, default)
            );
            if (screened.State != ApplicationState.Cleared)
                continue;
            var approved = await ActAsync(
                Cast.ApprovingOfficer,
                ApproveApplication.Kind,
                act => registry.Do.ApproveApplication.RunAsync(act, screened.Seen, default)
            );
            Tell($"{Approved} {approved.Id.Value}");
        }
    }

    private async Task<Application> CaptureAsync(PersonalNumber number)
    {
        var opened = await ActAsync(
            Cast.CounterOfficer,
            OpenApplication.Kind,
            act => registry.Do.OpenApplication.RunAsync(act, number, default)
        );
        var attached = await ActAsync(
            Cast.CounterOfficer,
            AttachCapture.Kind,
            act => registry.Do.AttachCapture.RunAsync(act, opened.Seen, captured, portraitReason: null, default)
        );
        return await ActAsync(
            Cast.CounterOfficer,
            CompleteCapture.Kind,
            act => registry.Do.CompleteCapture.RunAsync(act, attached.Seen, [], default)
        );
    }

    private async Task MakeCardsAsync()
    {
        while (true)
        {
            await TryAsync(Cast.CardFactory, ReleaseBatch.Kind, act => registry.Do.ReleaseBatch.RunAsync(act, default));
            foreach (var order in await ListAsync("SELECT order_id FROM cards.card_order WHERE state = 2"))
                await ActAsync(
                    Cast.CardFactory,
                    PersonaliseCard.Kind,
                    act => registry.Do.PersonaliseCard.RunAsync(act, new(order), default)
                );
            foreach (var batch in await ListAsync("SELECT batch_id FROM cards.batch WHERE NOT is_accepted"))
                await ActAsync(
                    Cast.CardFactory,
                    AcceptBatch.Kind,
                    act => registry.Do.AcceptBatch.RunAsync(act, new(batch), default)
                );
            foreach (var card in await ListAsync("SELECT card_id FROM cards.card WHERE state = 1"))
            {
                await ActAsync(
                    Cast.DeliveryOfficer,
                    DeliverCard.Kind,
                    act => registry.Do.DeliverCard.RunAsync(act, new(card), default)
                );
                Tell($"{Delivered} {card}");
            }
            await Task.Delay(20);
        }
    }

    private async Task<T> ActAsync<T>(string officer, ActKind kind, Func<Act, Task<Outcome<T>>> operation)
        where T : notnull => Story.Must(await TryAsync(officer, kind, operation));

    private async Task<Outcome<T>> TryAsync<T>(string officer, ActKind kind, Func<Act, Task<Outcome<T>>> operation)
        where T : notnull =>
        await registry.Acts.RunAsync(await cast.SeatAsync(officer, default), kind, why, operation, default);

    private async Task<List<long>> ListAsync(string sql)
    {
        await using var session = await registry.Store.ReadAsync(default);
        return await session.ListAsync(sql, row => row.GetInt64(0), default);
    }

    // One write for the whole line: the reader must never see two lines mixed.
    private static void Tell(string line)
    {
        lock (Console.Out)
        {
            Console.Out.Write($"{line.ReplaceLineEndings(" ")}\n");
            Console.Out.Flush();
        }
    }
}
