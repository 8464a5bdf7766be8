using CanCuoc.Chip.Apdu;
using CanCuoc.Chip.Lds;
using CanCuoc.Chip.Readers;
using CanCuoc.Chip.Transports;

namespace CanCuoc.Program;

/// <summary>A chip in a virtual reader, and the lines that tell what is done with it.</summary>
internal sealed class ToldChip(PluggedChip chip, TextWriter output, bool isTraced)
{
    private int commands;

    public PluggedChip Plugged => chip with { Answer = Answer, Signalled = Signalled };

    /// <summary>What stands on the card's face, for whoever is to open the chip with it.</summary>
    public void Introduce(MachineReadableZone zone, string place)
    {
        output.WriteLine($"Thẻ đã ở trong đầu đọc {place} / the card is in the reader");
        output.WriteLine("Vùng máy đọc in trên thẻ / the zone printed on the card:");
        foreach (var line in zone.Lines)
            output.WriteLine($"  {line}");
        output.WriteLine("Ctrl+C: rút thẻ / takes it out");
    }

    public void Removed() => output.WriteLine("Thẻ đã được rút ra / the card was taken out");

    private ReadOnlyMemory<byte> Answer(ReadOnlyMemory<byte> command)
    {
        commands++;
        var answer = chip.Answer(command);
        if (
            isTraced
            && !CommandApdu.Parse(command).IsRefused(out _, out var asked)
            && !ResponseApdu.Parse(answer).IsRefused(out _, out var answered)
        )
        {
            output.WriteLine(ExchangeText.Of(asked));
            output.WriteLine(ExchangeText.Of(asked, answered));
        }
        return answer;
    }

    private void Signalled(ReaderSignal signal)
    {
        if (commands > 0)
            output.WriteLine($"  {commands} lệnh đã trả lời / commands answered");
        commands = 0;
        output.WriteLine(
            signal switch
            {
                ReaderSignal.PowerOn => "Có nguồn / powered on",
                ReaderSignal.PowerOff => "Mất nguồn / powered off",
                _ => "Khởi động lại / reset",
            }
        );
        chip.Signalled(signal);
    }
}
