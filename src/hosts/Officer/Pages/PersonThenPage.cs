using CanCuoc.Ledger;
using CanCuoc.OfficerDoor.Door;
using CanCuoc.OfficerDoor.Pages.Times;
using CanCuoc.Vocabulary;
using Microsoft.AspNetCore.Components;

namespace CanCuoc.OfficerDoor.Pages;

/// <summary>A page about the person of a ticket: how it stands, or how it was on a day as known on another.</summary>
public abstract class PersonThenPage<T> : DeskPage
    where T : notnull
{
    [SupplyParameterFromQuery]
    public string? Ticket { get; set; }

    [Inject]
    private protected LookTickets Tickets { get; set; } = null!;

    /// <summary>Null until it is read: the page is sent when it is whole.</summary>
    protected Outcome<T>? Found { get; private set; }

    protected IReadOnlyList<Refusal> Refusals { get; set; } = [];

    protected abstract ActKind Kind { get; }

    protected abstract Wording Title { get; }

    /// <summary>Title, and of which day it is when one was asked for.</summary>
    protected Wording Caption { get; private set; }

    /// <summary>The address of another record, for the same reason.</summary>
    protected string AddressOf(PersonId person) => Person.AddressOf(Tickets.Write(Officer, person, Reason));

    protected abstract Task<Outcome<T>> ReadAsync(Act act, PersonId person, DateOnly day, DateTimeOffset known);

    protected override Task OnInitializedAsync()
    {
        Caption = Title;
        var now = Parts.Clock.GetUtcNow();
        return ShowAsync(Act.DayOf(now), now);
    }

    protected Task ShowAsync(TimeAsked asked)
    {
        var (day, known) = (PartialDate.Of(asked.Day), PartialDate.Of(asked.Known));
        Caption = new(
            $"{Title.Vietnamese} vào ngày {day}, theo điều đã biết đến hết ngày {known}",
            $"{Title.English} on {day}, as known at the end of {known}"
        );
        return ShowAsync(asked.Day, Act.EndOf(asked.Known));
    }

    private Reason Reason => Tickets.Read(Officer, Ticket).Value.Reason;

    private async Task ShowAsync(DateOnly day, DateTimeOffset known) =>
        Found = Tickets.Read(Officer, Ticket).IsRefused(out var refusal, out var ticket)
            ? refusal
            : await RunAsync(Kind, ticket.Reason, act => ReadAsync(act, ticket.Person, day, known));
}
