using CanCuoc.Chip.Access;
using CanCuoc.Chip.Inspection;
using CanCuoc.Chip.Readers;
using CanCuoc.Chip.Transports;
using CanCuoc.Chip.Trust;
using CanCuoc.Chip.Verifiable;
using CanCuoc.Vocabulary;

namespace CanCuoc.Reader;

/// <summary>Finds the card on the readers of this machine, and inspects it.</summary>
/// <param name="terminal">What is shown to the chip for the fingers; null where there is nothing.</param>
internal sealed class CardReadingRun(
    TrustStore trust,
    TimeProvider clock,
    TerminalCredentials? terminal,
    Action<string>? trace
)
{
    public static readonly Refusal NoCard = new(
        "RDR-04",
        "Không có thẻ nào trên đầu đọc; hãy đặt thẻ lên.",
        "No card lies on a reader; lay one on."
    );

    public static readonly Refusal SeveralCards = new(
        "RDR-05",
        "Có nhiều thẻ trên các đầu đọc; hãy chọn đầu đọc bằng --reader.",
        "Several cards lie on readers; choose the reader with --reader."
    );

    /// <summary>The reader of that name, or the only one that has a card.</summary>
    public static async Task<Outcome<string>> ChooseAsync(
        CardReaders readers,
        string? name,
        CancellationToken cancellation
    )
    {
        if (name is not null)
            return name;
        if ((await readers.ListAsync(cancellation)).IsRefused(out var refusal, out var found))
            return refusal;
        return found.FindAll(reader => reader.HasCard) switch
        {
            [] => NoCard,
            [var only] => only.Name,
            _ => SeveralCards,
        };
    }

    public async Task<Outcome<InspectionReport>> InspectAsync(
        CardReaders readers,
        string reader,
        CardPassword password,
        CancellationToken cancellation
    )
    {
        if ((await readers.ConnectAsync(reader, cancellation)).IsRefused(out var refusal, out var card))
            return refusal;
        using (card)
        {
            var connection = CardConnection.Of(card, trace);
            return await CardInspection.RunAsync(
                connection,
                password,
                trust,
                clock.GetUtcNow(),
                terminal,
                cancellation
            );
        }
    }
}
