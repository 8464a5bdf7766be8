using System.CommandLine;
using CanCuoc.Chip.Readers;
using CanCuoc.Vocabulary;

namespace CanCuoc.Reader;

/// <summary><c>readers</c>: the readers of this machine.</summary>
internal static class ReadersCommand
{
    public static Command Make()
    {
        var command = new Command("readers", "Liệt kê các đầu đọc / Lists the readers");
        command.SetAction((_, cancellation) => RunAsync(cancellation));
        return command;
    }

    private static async Task<int> RunAsync(CancellationToken cancellation)
    {
        var opened = await CardReaders.OpenAsync(cancellationToken: cancellation);
        if (opened.IsRefused(out var refusal, out var readers))
            return ReaderExit.Of(refusal);
        using (readers)
        {
            if ((await readers.ListAsync(cancellation)).IsRefused(out refusal, out var found))
                return ReaderExit.Of(refusal);
            foreach (var reader in found)
                Console.WriteLine($"{reader.Name, -40} {Word(reader.HasCard)}");
            return ReaderExit.Good;
        }
    }

    private static Wording Word(bool hasCard) => hasCard ? new("có thẻ", "card") : new("không có thẻ", "no card");
}
