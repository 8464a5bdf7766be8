using CanCuoc.Ledger;
using CanCuoc.Population;
using CanCuoc.Vocabulary;
using Microsoft.AspNetCore.Components;

namespace CanCuoc.OfficerDoor.Pages.Amending;

/// <summary>A page that takes back one step of a record's history, or gives it to another record.</summary>
public abstract class StepPage : AmendingPage
{
    [SupplyParameterFromQuery(Name = "version")]
    public string? Asked { get; set; }

    /// <summary>The version that the step recorded.</summary>
    private protected int Version => Step.Record.Version;

    /// <summary>The step; there once the record is read.</summary>
    private protected HistoryStep Step { get; private set; } = null!;

    /// <summary>What is said of a step that stands and is mended by another page.</summary>
    private protected abstract Refusal HasOtherDoor { get; }

    private protected abstract bool IsPossible(HistoryStep step);

    private protected override async Task<Outcome<PersonHistory>> ReadAsync(Act act, PersonId person)
    {
        if ((await base.ReadAsync(act, person)).IsRefused(out var refusal, out var mine))
            return refusal;
        if (mine.Steps.FirstOrDefault(step => $"{step.Record.Version}" == Asked) is not { IsFirst: false } asked)
            return WithdrawVersion.NoSuchVersion;
        Step = asked;
        return IsPossible(asked) ? mine
            : asked.CanBeUndone ? HasOtherDoor
            : WithdrawVersion.AlreadyWithdrawn;
    }
}
