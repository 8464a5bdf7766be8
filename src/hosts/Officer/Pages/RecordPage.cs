using CanCuoc.Ledger;
using CanCuoc.OfficerDoor.Door;
using CanCuoc.Population;
using CanCuoc.Vocabulary;
using Microsoft.AspNetCore.Components;

namespace CanCuoc.OfficerDoor.Pages;

/// <summary>A page about the record of a ticket with all its history; opening it is a look.</summary>
public abstract class RecordPage : DeskPage
{
    [SupplyParameterFromQuery]
    public string? Ticket { get; set; }

    /// <summary>Why nothing is shown.</summary>
    internal Refusal? Unread { get; private set; }

    /// <summary>The record of the ticket; null until it is read.</summary>
    internal PersonHistory? Mine { get; private set; }

    internal IReadOnlyList<Refusal> Refusals { get; private protected set; } = [];

    [Inject]
    private protected LookTickets Tickets { get; set; } = null!;

    private protected Reason Reason { get; private set; } = null!;

    /// <summary>What the page needs besides the right to look.</summary>
    private protected virtual Permission? Needed => null;

    protected override async Task OnInitializedAsync()
    {
        if (Tickets.Read(Officer, Ticket).IsRefused(out var refusal, out var ticket))
        {
            Unread = refusal;
            return;
        }
        if (Needed is { } needed && !Officer.Authority.Permits(needed))
        {
            Unread = Acts.NotPermitted;
            return;
        }
        Reason = ticket.Reason;
        var read = await RunAsync(ReadPerson.Kind, Reason, act => ReadAsync(act, ticket.Person));
        Mine = read.IsRefused(out refusal, out var mine) ? null : mine;
        Unread = refusal;
    }

    /// <summary>The record of the page; a page that shows more reads it here, within the same look.</summary>
    private protected virtual Task<Outcome<PersonHistory>> ReadAsync(Act act, PersonId person) =>
        Parts.ReadPerson.HistoryAsync(act, person, Http.RequestAborted);
}
