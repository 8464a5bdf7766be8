using CanCuoc.Chip.Access;
using CanCuoc.Chip.Channel;
using CanCuoc.Chip.Personalisation;
using CanCuoc.Chip.SoftCard;
using CanCuoc.Chip.Trust;
using CanCuoc.Vocabulary;

namespace CanCuoc.Production;

/// <summary>
/// The two passes over one chip. The chip itself keeps how far it has come, so that a pass which was interrupted goes on, and none is made
/// twice.
/// </summary>
/// <param name="powerOn">Ends whatever session the chip is in, as taking the power does.</param>
public sealed class ChipWork(ICardTransport chip, TransportKey key, Action powerOn)
{
    public static readonly Refusal WrongState = new(
        "PRD-14",
        "Chip đang ở trạng thái không làm được bước này.",
        "The chip is in a state in which this step cannot be done."
    );

    /// <summary>The chip makes its keys.</summary>
    public async Task<Outcome<ChipPublicKeys>> InitialiseAsync(CancellationToken cancellation)
    {
        powerOn();
        if ((await FactorySession.OpenAsync(chip, key, cancellation)).IsRefused(out var refusal, out var session))
            return refusal;
        using (session)
            return await session.InitialiseAsync(cancellation);
    }

    /// <summary>
    /// The chip is written, shut, read back as an inspection would, and released; one that does not read back well is ended, and the
    /// reason told.
    /// </summary>
    public async Task<Outcome<Done>> PersonaliseAsync(
        SignedContent data,
        TrustStore trust,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        powerOn();
        if ((await FactorySession.ReadStateAsync(chip, cancellation)).IsRefused(out var refusal, out var state))
            return refusal;
        if (state is LifeCycle.Blank or LifeCycle.Terminated)
            return WrongState.For(state.ToString());
        if (state == LifeCycle.Initialised)
        {
            var written = await WithSessionAsync(
                session => session.WriteAsync(data.Content.Files, data.Trust, cancellation),
                cancellation
            );
            if (written.IsRefused(out refusal, out _))
                return refusal;
        }
        powerOn();
        var read = await ReadBack.RunAsync(chip, data.Content, trust, now, cancellation);
        if (read.IsRefused(out refusal, out _))
            return await EndAsync(state, refusal, cancellation);
        return state == LifeCycle.Operational
            ? Done.It
            : await WithSessionAsync(session => session.ReleaseAsync(cancellation), cancellation);
    }

    /// <summary>A chip whose order has failed is of no use to another: its keys are known to be this order's.</summary>
    public Task<Outcome<Done>> TerminateAsync(CancellationToken cancellation) =>
        WithSessionAsync(session => session.TerminateAsync(cancellation), cancellation);

    private async Task<Outcome<Done>> EndAsync(LifeCycle state, Refusal reason, CancellationToken cancellation)
    {
        if (state != LifeCycle.Operational)
            await TerminateAsync(cancellation);
        return reason;
    }

    private async Task<Outcome<Done>> WithSessionAsync(
        Func<FactorySession, Task<Outcome<Done>>> work,
        CancellationToken cancellation
    )
    {
        powerOn();
        if ((await FactorySession.OpenAsync(chip, key, cancellation)).IsRefused(out var refusal, out var session))
            return refusal;
        using (session)
            return await work(session);
    }
}
