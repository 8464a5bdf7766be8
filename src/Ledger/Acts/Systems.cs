using CanCuoc.Storage;
using CanCuoc.Vocabulary;

namespace CanCuoc.Ledger;

/// <summary>Which of the two systems is open. They open once, together, and never close again.</summary>
public sealed class Systems
{
    private volatile bool open;

    public static readonly Refusal AlreadyOpen = new(
        "LED-07",
        "Hai hệ thống đã vận hành.",
        "Both systems are already open."
    );

    /// <summary>When the systems opened; null while they are closed.</summary>
    public static async Task<DateTimeOffset?> OpenedAtAsync(
        Session session,
        RegistrySystem system,
        CancellationToken cancellation
    )
    {
        await using var command = session.Command(
            "SELECT opened_at FROM ledger.system WHERE name = @name",
            ("name", system.ToString())
        );
        return await command.ExecuteScalarAsync(cancellation) is long moment ? Moment.FromStored(moment) : null;
    }

    /// <summary>Opens both systems in the act given, or neither.</summary>
    public static async Task<Outcome<Done>> OpenTogetherAsync(Act act, CancellationToken cancellation)
    {
        foreach (var system in Enum.GetValues<RegistrySystem>())
        {
            // Who opens at the same moment waits at the first row and then finds it taken.
            var opened = await act.Session.ExecuteAsync(
                """
                INSERT INTO ledger.system (name, opened_by_act, opened_at) VALUES (@name, @act, @at)
                ON CONFLICT (name) DO NOTHING
                """,
                cancellation,
                ("name", system.ToString()),
                ("act", act.Id.Value),
                ("at", Moment.ToStored(act.Now))
            );
            if (opened == 0)
                return AlreadyOpen;
            act.Record(new SystemOpened(system.ToString()));
        }
        return Done.It;
    }

    internal async Task<bool> IsOpenAsync(Session session, RegistrySystem system, CancellationToken cancellation) =>
        open || (open = await OpenedAtAsync(session, system, cancellation) is not null);
}

/// <summary>A system was opened.</summary>
public sealed record SystemOpened(string System) : Fact;
