using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>The acts of one screening, each only while no other was begun after it.</summary>
internal sealed class ScreeningActs(Acts acts, Authority authority, Reason reason)
{
    private ActId begun;

    public async Task<Outcome<Done>> BeginAsync(CancellationToken cancellation)
    {
        return await RunAsync<Done>(
            async act =>
            {
                await ScreeningTable.BeginAsync(act, cancellation);
                act.Record(new ScreeningBegun());
                begun = act.Id;
                return Done.It;
            },
            cancellation
        );
    }

    /// <summary>Writes in an act of its own; refused when another screening was begun.</summary>
    public Task<Outcome<T>> GoOnAsync<T>(Func<Act, Task<T>> write, CancellationToken cancellation)
        where T : notnull =>
        RunAsync<T>(
            async act =>
                await ScreeningTable.TakeAsync(act.Session, cancellation) == begun
                    ? await write(act)
                    : ScreenPersons.OtherScreening,
            cancellation
        );

    private Task<Outcome<T>> RunAsync<T>(Func<Act, Task<Outcome<T>>> operation, CancellationToken cancellation)
        where T : notnull => acts.RunAsync(authority, ScreenPersons.Kind, reason, operation, cancellation);
}
