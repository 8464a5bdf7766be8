using CanCuoc.Population;
using CanCuoc.Storage;
using CanCuoc.Vocabulary;

namespace CanCuoc.Bench;

/// <summary>Durable acts: a person registered with a number drawn, directory, row, entry and fact in one commit.</summary>
internal static class ActsBench
{
    public static async Task<Results> RunAsync(Options options)
    {
        var results = new Results();
        using var server = await PostgresServer.StartAsync(options.Database);
        foreach (var engine in Enum.GetValues<Engine>())
        {
            await using var country = await Country.OpenAsync(engine, server.Address);
            var name = engine == Engine.Sqlite ? "sqlite" : "postgres";
            var sync = await Rate.OfSyncAsync(country.Folder, Math.Min(2, options.Seconds));
            results.Add($"{name}Sync", sync, "fdatasync of a bare file a second");
            foreach (var clients in new[] { 1, 64 })
            {
                var acts = await Rate.OfAsync(clients, options.Seconds, _ => RegisterAsync(country));
                results.Add($"{name}Acts{clients}", acts, $"acts a second, {clients} clients");
                results.Add($"{name}Acts{clients}Ratio", acts / sync, "acts / fdatasync");
            }
        }
        return results;
    }

    private static readonly RegisterPerson Register = new();

    private static readonly PersonDetails Somebody = new()
    {
        Name = PersonName.Parse("Nguyễn Văn A", null),
        BirthDate = PartialDate.Of(1990),
        Sex = Sex.Male,
        BirthRegistration = Address.Of(AdministrativeUnits.Newest.Units[0], "").Value,
    };

    private static async Task RegisterAsync(Country country)
    {
        var kind = RegisterPerson.Kind with { IsPreparing = true };
        var outcome = await country.Acts.RunAsync(
            Country.Everybody,
            kind,
            Country.Why,
            act => Register.RunAsync(act, Somebody, null, new(EvidenceRank.Paper, "bench"), CancellationToken.None),
            CancellationToken.None
        );
        _ = outcome.Value;
    }
}
