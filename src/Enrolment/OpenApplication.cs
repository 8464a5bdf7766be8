using CanCuoc.Cards;
using CanCuoc.Ledger;
using CanCuoc.Population;
using CanCuoc.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace CanCuoc.Enrolment;

/// <summary>Opens an application for a first card, from the record the registry holds.</summary>
public sealed class OpenApplication(ReadPerson readPerson)
{
    public static readonly ActKind Kind = new(
        nameof(OpenApplication),
        RegistrySystem.Cards,
        Permission.OpenApplication,
        "Tiếp nhận hồ sơ cấp thẻ",
        "Opening an application for a card"
    );

    public static readonly Refusal AlreadyOpen = new(
        "ENR-07",
        "Người này đang có một hồ sơ chưa giải quyết xong.",
        "This person has an application that is not finished yet."
    );

    public static readonly Refusal HasCard = new(
        "ENR-08",
        "Người này đã có thẻ còn hiệu lực; cấp đổi, cấp lại là thủ tục khác.",
        "This person has a valid card; change and re-issue are other procedures."
    );

    private const string Sequence = "enrolment.application_id";

    public async Task<Outcome<Application>> RunAsync(Act act, PersonalNumber number, CancellationToken cancellation) =>
        (await readPerson.RunAsync(act, number, cancellation)).IsRefused(out var refusal, out var person)
            ? refusal
            : await OpenAsync(act, person, cancellation);

    /// <summary>The same for a person whom a search found.</summary>
    public async Task<Outcome<Application>> RunAsync(Act act, PersonId id, CancellationToken cancellation) =>
        (await readPerson.RunAsync(act, id, cancellation)).IsRefused(out var refusal, out var person)
            ? refusal
            : await OpenAsync(act, person, cancellation);

    private static async Task<Outcome<Application>> OpenAsync(
        Act act,
        PersonRecord person,
        CancellationToken cancellation
    )
    {
        if (Applicant.Check(person, act.Today) is { } wrong)
            return wrong.For("person");
        if (await BusyAsync(act, person.Id, cancellation) is { } busy)
            return busy.For("person");
        var row = new ApplicationRow
        {
            PersonId = person.Id,
            ApplicationId = (await act.Session.DrawAsync(Sequence, 1, cancellation))[0],
            State = ApplicationState.Opened,
            Office = act.Authority.Unit,
            Province = person.Details.PermanentResidence?.Unit?.Province.Code ?? "",
            OpenedBy = act.Authority.Actor,
            OpenedAt = act.Now,
            ActId = act.Id.Value,
        };
        act.Session.Rows.Add(row);
        act.Record(new ApplicationOpened(new(row.ApplicationId)) { Subject = person.Id, Row = row.Bytes });
        return row.Shown;
    }

    // In the order of a card's way: what moves on while this looks is found at the next place.
    private static async Task<Refusal?> BusyAsync(Act act, PersonId person, CancellationToken cancellation)
    {
        var applications = act.Session.Rows.Set<ApplicationRow>();
        if (
            await applications.AnyAsync(
                row =>
                    row.PersonId == person
                    && (row.State < ApplicationState.Approved || row.State == ApplicationState.SamePerson),
                cancellation
            )
        )
            return AlreadyOpen;
        if (await PlaceOrder.IsUnderWayAsync(act, person, cancellation))
            return PlaceOrder.AlreadyOrdered;
        return await CardTable.ActiveOfAsync(act, person, cancellation) is null ? null : HasCard;
    }
}

/// <summary>An application was opened.</summary>
public sealed record ApplicationOpened(ApplicationId Application) : Fact;
