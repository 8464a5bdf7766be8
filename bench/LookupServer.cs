using CanCuoc.Population;
using CanCuoc.Vocabulary;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CanCuoc.Bench;

/// <summary>
/// One web server over one country: fixed JSON; a look-up as every door does it; and the same look-up with its record left out.
/// </summary>
internal static class LookupServer
{
    private static readonly ReadPerson Read = new();

    public static async Task<WebApplication> StartAsync(Country country)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var server = builder.Build();
        server.Urls.Add("http://127.0.0.1:0");
        var fixedAnswer = new Answer(
            "Nguyễn Văn A",
            "05/09/1990",
            "001090000123",
            "Số 5 ngõ 12, Phường Ba Đình, Thành phố Hà Nội"
        );
        server.MapGet("/fixed", () => TypedResults.Ok(fixedAnswer));
        server.MapGet(
            "/recorded/{id:long}",
            (long id, CancellationToken stop) => RecordedAsync(country, new(id), stop)
        );
        server.MapGet(
            "/unrecorded/{id:long}",
            (long id, CancellationToken stop) => UnrecordedAsync(country, new(id), stop)
        );
        await server.StartAsync();
        return server;
    }

    private sealed record Answer(string Name, string Born, string Number, string Residence);

    private static async Task<IResult> RecordedAsync(Country country, PersonId id, CancellationToken stop) =>
        Print(
            await country.Acts.RunAsync(
                Country.Everybody,
                ReadPerson.Kind,
                Country.Why,
                act => Read.RunAsync(act, id, stop),
                stop
            )
        );

    private static async Task<IResult> UnrecordedAsync(Country country, PersonId id, CancellationToken stop) =>
        Print(await Unrecorded.ReadAsync(country, Read, id, stop));

    private static IResult Print(Outcome<PersonRecord> outcome) =>
        outcome.IsRefused(out var refusal, out var person)
            ? TypedResults.BadRequest(refusal.Code)
            : TypedResults.Ok(
                new Answer(
                    person.Details.Name.Full,
                    person.Details.BirthDate.ToString(),
                    person.Number.ToString()!,
                    person.Details.PermanentResidence!.ToString()
                )
            );
}
