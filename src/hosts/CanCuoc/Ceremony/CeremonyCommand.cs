using System.CommandLine;
using CanCuoc.Cards;
using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Program;

/// <summary>What every command has that holds a key ceremony: how it opens the registry, asks both people, and tells what came of it.</summary>
internal static class CeremonyCommand
{
    /// <summary>The operation of a ceremony, with what was read from the command line.</summary>
    public delegate Task<Outcome<HeldCeremony>> Work<T>(
        OpenRegistry registry,
        Act act,
        KeyCeremony ceremony,
        T chosen,
        CancellationToken stop
    );

    /// <summary>The command, ready to run.</summary>
    /// <param name="command">With its own arguments and options.</param>
    /// <param name="read">Reads them; refused before anybody is asked to sign in.</param>
    public static Command Holding<T>(
        this Command command,
        ActKind kind,
        Func<ParseResult, OpenRegistry, Outcome<T>> read,
        Work<T> work
    )
        where T : notnull
    {
        var registry = new RegistryOptions(FolderUse.Ceremony);
        var handing = new HandingOptions();
        handing.AddTo(command);
        registry.AddTo(command);
        command.SetAction(
            (parsed, cancellation) =>
                registry.RunAsync(
                    parsed,
                    (opened, stop) =>
                        read(parsed, opened).IsRefused(out var refusal, out var chosen)
                            ? Task.FromResult(ExitCode.Of(refusal))
                            : CeremonyRun.HoldAsync(
                                opened,
                                kind,
                                (act, ceremony) => work(opened, act, ceremony, chosen, stop),
                                handing.Read(parsed),
                                stop
                            ),
                    cancellation
                )
        );
        return command;
    }
}
