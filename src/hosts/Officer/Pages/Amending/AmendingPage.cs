using CanCuoc.Ledger;
using CanCuoc.Population;
using CanCuoc.Vocabulary;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace CanCuoc.OfficerDoor.Pages.Amending;

/// <summary>
/// A page that writes on the record of a ticket: opened only at a desk that may, and written on evidence and only over the versions that
/// were in sight.
/// </summary>
public abstract class AmendingPage : RecordPage
{
    private protected EventTyped Typed { get; private set; } = new(posted: null);

    /// <summary>The records in sight besides that of the ticket.</summary>
    private protected virtual IEnumerable<PersonHistory> Others => [];

    /// <summary>Sent along with the form, so that nothing is written over what its officer did not see.</summary>
    private protected string Versions =>
        string.Join(',', Others.Prepend(Mine!).Select(history => history.Current.Version));

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private protected override Permission? Needed => Permission.AmendPerson;

    private protected async Task ReadFormAsync() =>
        Typed = new EventTyped(await Http.Request.ReadFormAsync(Http.RequestAborted));

    /// <summary>Fills a field of the form in for the officer.</summary>
    private protected void Fill(string field, string value) =>
        Typed = new EventTyped(new FormCollection(new() { [field] = value }));

    /// <summary>Whom the form names by number.</summary>
    /// <returns>Null, with the refusal at the field, when there is nobody such, or it is the record of the page.</returns>
    private protected async Task<PersonHistory?> ReadNamedAsync(string field)
    {
        var read = PersonalNumber.Read(Typed[field]).IsRefused(out var refusal, out var number)
            ? refusal
            : await RunAsync(
                ReadPerson.Kind,
                Reason,
                act => Parts.ReadPerson.HistoryAsync(act, number, Http.RequestAborted)
            );
        if (!read.IsRefused(out refusal, out var named) && named.Current.Id != Mine!.Current.Id)
            return named;
        Refusals = [(refusal ?? MergePersons.SameRecord).For(field)];
        return null;
    }

    /// <summary>Writes over what is in sight, on the evidence of the form, and goes on to a record; or says why not.</summary>
    /// <param name="next">The record that is shown then; that of the page when null.</param>
    private protected Task WriteAsync<T>(
        ActKind kind,
        Func<Act, Evidence, Task<Outcome<T>>> write,
        PersonId? next = null
    )
        where T : notnull =>
        WriteAsync(
            kind,
            async act =>
                Typed.ReadEvidence().IsRefused(out var refusal, out var evidence)
                    ? refusal
                    : await write(act, evidence),
            next
        );

    /// <summary>The same with a form that is read within the act.</summary>
    private protected async Task WriteAsync<T>(ActKind kind, Func<Act, Task<Outcome<T>>> write, PersonId? next = null)
        where T : notnull
    {
        var refusal =
            Typed["versions"] == Versions ? (await RunAsync(kind, Reason, write)).Refusal : Acts.ChangedMeanwhile;
        if (refusal is not null)
            Refusals = [refusal];
        else
            Navigation.NavigateTo(
                Person.AddressOf(next is { } other ? Tickets.Write(Officer, other, Reason) : Ticket!, kind.Name)
            );
    }
}
