using System.CommandLine;
using CanCuoc.Cards;
using CanCuoc.Chip.Readers;
using CanCuoc.Chip.SoftCard;
using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Program;

/// <summary><c>card insert</c>: plays a person's card in vpcd's virtual reader until it is stopped; taking it out is a recorded look.</summary>
internal static class CardInsertCommand
{
    public static Command Make()
    {
        var registry = new RegistryOptions();
        var why = new PurposeOptions();
        var number = new Argument<string>("NUMBER") { Description = "Số định danh cá nhân / personal number" };
        var reader = new VirtualReaderOptions();
        var command = new Command(
            "insert",
            """
            Đặt thẻ của một người vào đầu đọc ảo vpcd, cho đến khi nhấn Ctrl+C; lượt xem được ghi vào sổ /
            Puts a person's card into the virtual reader vpcd, until Ctrl+C; the look is recorded

            Cần pcscd và vpcd / needs pcscd and vpcd: apt-get install pcscd vsmartcard-vpcd; pcscd

            Ví dụ / Example:
              ./run demo --data var/demonstration
              ./run card insert 001090000123 --purpose verification --ground "Luật 26/2023/QH15, Điều 10"
            """
        )
        {
            number,
        };
        why.AddTo(command);
        reader.AddTo(command);
        registry.AddTo(command);
        command.SetAction(
            (parsed, cancellation) =>
            {
                if (PersonalNumber.Read(parsed.GetValue(number)).IsRefused(out var refusal, out var known))
                    return Task.FromResult(ExitCode.Of(refusal.For("NUMBER")));
                return why.Read(parsed).IsRefused(out refusal, out var reason)
                    ? Task.FromResult(ExitCode.Of(refusal))
                    : RunAsync(registry, parsed, known, reason, reader.Read(parsed), cancellation);
            }
        );
        return command;
    }

    // the card is played after the registry is closed again: others may work in it meanwhile
    private static async Task<int> RunAsync(
        RegistryOptions options,
        ParseResult parsed,
        PersonalNumber number,
        Reason reason,
        VirtualReaderOptions.Place place,
        CancellationToken cancellation
    )
    {
        TakenCard? taken = null;
        var code = await options.RunAsync(
            parsed,
            async (registry, stop) =>
            {
                if ((await TakeAsync(registry, number, reason, stop)).IsRefused(out var refusal, out taken))
                    return Tell(refusal);
                return ExitCode.Done;
            },
            cancellation
        );
        if (taken is null)
            return code;
        using (taken.Chip)
        {
            return await PlayAsync(
                taken.Chip,
                place,
                memory => Keep(options, parsed, taken.Id, memory, reason),
                cancellation
            );
        }
    }

    // before the chip answers: the registry is opened again for it, or the server that has it does the work
    private static void Keep(RegistryOptions options, ParseResult parsed, CardId card, ChipMemory memory, Reason reason)
    {
        var kept = options.RunAsync(
            parsed,
            async (registry, stop) =>
            {
                var done = await registry.Acts.RunAsync(
                    Operator.Authority,
                    KeepChip.Kind,
                    reason,
                    act => registry.Do.KeepChip.RunAsync(act, card, memory, stop),
                    stop
                );
                return done.IsRefused(out var refusal, out _) ? ExitCode.Of(refusal) : ExitCode.Done;
            },
            CancellationToken.None
        );
        if (kept.GetAwaiter().GetResult() != ExitCode.Done)
            throw new IOException("The registry did not keep the chip.");
    }

    private static Task<Outcome<TakenCard>> TakeAsync(
        OpenRegistry registry,
        PersonalNumber number,
        Reason reason,
        CancellationToken cancellation
    ) =>
        registry.Acts.RunAsync<TakenCard>(
            Operator.Authority,
            OpenChip.Kind,
            reason,
            async act =>
            {
                var read = await registry.Do.ReadPerson.RunAsync(act, number, cancellation);
                if (read.IsRefused(out var refusal, out var person))
                    return refusal;
                var found = await CardTable.NewestOfAsync(act, person.Id, cancellation);
                if (found.IsRefused(out refusal, out var card))
                    return refusal;
                var opened = await registry.Do.OpenChip.RunAsync(act, card.Id, cancellation);
                return opened.IsRefused(out refusal, out var chip) ? refusal : new TakenCard(card.Id, chip);
            },
            cancellation
        );

    private static int Tell(Refusal refusal)
    {
        var code = ExitCode.Of(refusal);
        // no card was made where the cards' system was never opened
        if (refusal.Code == CardTable.NeverMade.Code || refusal.Code == Acts.SystemClosed.Code)
            Console.Error.WriteLine(
                """
                  Một sổ có sẵn một người có thẻ / a registry in which somebody has a card:
                    ./run demo --data FOLDER
                """
            );
        return code;
    }

    private static async Task<int> PlayAsync(
        ChipMemory memory,
        VirtualReaderOptions.Place place,
        Action<ChipMemory> keep,
        CancellationToken cancellation
    )
    {
        var plugged = await VirtualReader.PlugAsync(place.Host, place.Port, cancellation);
        if (plugged.IsRefused(out var refusal, out var reader))
            return ExitCode.Of(refusal);
        using (reader)
        using (var chip = new SoftwareChip(memory, keep))
        {
            var told = new ToldChip(PluggedChip.Of(chip), Console.Out, place.IsTraced);
            told.Introduce(memory.Content.DataGroup1.Zone, $"{place.Host}:{place.Port}");
            var played = await reader.PlayAsync(told.Plugged, cancellation);
            if (played.IsRefused(out refusal, out _))
                return ExitCode.Of(refusal);
            told.Removed();
            return ExitCode.Done;
        }
    }

    private sealed record TakenCard(CardId Id, ChipMemory Chip);
}
