using System.Diagnostics;
using System.Security.Cryptography;
using CanCuoc.Chip.Access;
using CanCuoc.Chip.Apdu;
using CanCuoc.Chip.Channel;
using CanCuoc.Chip.Inspection;
using CanCuoc.Chip.Lds;
using CanCuoc.Chip.Readers;
using CanCuoc.Chip.SoftCard;

namespace CanCuoc.Bench;

/// <summary>
/// Cards prepared, exchanges through the real PC/SC, and whole inspections: each against the curve operations and the bytes that it cannot
/// do without, in the same run.
/// </summary>
internal sealed class ChipBench(Options options, Results results, SpecimenCards cards, PcscServer server)
{
    private const int Inspections = 20;

    // Of PACE each side multiplies a point five times (two keys, two for the mapping, one agreement); of chip authentication the terminal
    // makes a key, and both agree.
    private const int Multiples = (2 * 5) + 3;

    private static readonly CommandApdu SelectPortrait = new(0, 0xA4, 0x02, 0x0C, (byte[])[0x01, 0x02]);

    // The most that, protected by AES, fits a short answer.
    private static readonly CommandApdu ReadPart = new(0, 0xB0, 0x00, 0x00, Le: 223);

    public static async Task<Results> RunAsync(Options options)
    {
        var results = new Results();
        using var cards = new SpecimenCards();
        using var server = await PcscServer.StartAsync();
        var bench = new ChipBench(options, results, cards, server);
        await bench.PrepareAsync();
        using var memory = cards.Make();
        using var chip = new SoftwareChip(memory);
        await bench.ExchangeAsync(chip, memory.Content.DataGroup1.Zone.Key);
        await bench.InspectAsync(chip, memory.Content.DataGroup1.Zone.Key);
        return results;
    }

    private async Task PrepareAsync()
    {
        var made = await RateAsync(Environment.ProcessorCount, () => cards.Make().Dispose());
        var computed = await RateAsync(Environment.ProcessorCount, cards.Compute);
        results.Add(
            "chipsPerSecond",
            made,
            "cards prepared and signed a second on all cores, keys of their chips included"
        );
        results.Add("prepareRatio", made / computed, "cards prepared / their bare curve operations");
    }

    private async Task ExchangeAsync(SoftwareChip chip, MrzKey zone)
    {
        RecordedTalk? recorded = null;
        var ours = await server.WithAsync(
            PluggedChip.Of(chip),
            async card =>
            {
                recorded = new RecordedTalk(card);
                using var opened = (await CardOpening.OpenAsync(recorded, zone, default)).Value;
                await ReadAsync(opened.Channel, SelectPortrait);
                recorded.IsRecording = true;
                await ReadAsync(opened.Channel, ReadPart);
                recorded.IsRecording = false;
                return await Rate.OfAsync(1, options.Seconds, _ => ReadAsync(opened.Channel, ReadPart));
            }
        );
        var echo = await server.WithAsync(
            recorded!.Echo(),
            card => Rate.OfAsync(1, options.Seconds, _ => recorded.RepeatAsync(card))
        );
        results.Add("apduPerSecond", ours, "READ BINARY under secure messaging a second, through pcscd and vpcd");
        results.Add("echoPerSecond", echo, "the same bytes to and from a chip that only echoes");
        results.Add("apduRatio", ours / echo, "the one / the other");
    }

    private async Task InspectAsync(SoftwareChip chip, MrzKey zone)
    {
        RecordedTalk? recorded = null;
        var inspected = await server.WithAsync(
            PluggedChip.Of(chip),
            async card =>
            {
                recorded = new RecordedTalk(card) { IsRecording = true };
                await InspectAsync(recorded, zone);
                recorded.IsRecording = false;
                return await SecondsAsync(() => InspectAsync(recorded, zone));
            }
        );
        var transferred = await server.WithAsync(
            recorded!.Echo(),
            card => SecondsAsync(() => recorded.RepeatAsync(card))
        );
        var computed = await ComputedAsync();
        results.Add(
            "inspectionsPerSecond",
            1 / inspected,
            "cards opened, read whole and judged a second, through pcscd and vpcd"
        );
        results.Add("readMs", 1000 * inspected, "one such inspection, ms");
        results.Add("transferMs", 1000 * transferred, "the same bytes from a chip that only echoes, ms");
        results.Add("curvesMs", 1000 * computed, "its bare curve operations on both sides, ms");
        results.Add("readRatio", (transferred + computed) / inspected, "transfer and curve operations / inspection");
    }

    private async Task InspectAsync(ICardTransport card, MrzKey zone)
    {
        var now = TimeProvider.System.GetUtcNow();
        var report = (await CardInspection.RunAsync(card, zone, cards.Trust, now, default)).Value;
        if ((report.AuthenticData.Answer, report.GenuineChip.Answer) != (Answer.Yes, Answer.Yes))
            throw new InvalidOperationException("The card was not found good.");
    }

    private async Task<double> ComputedAsync()
    {
        using var own = ECDiffieHellman.Create(ECCurve.NamedCurves.brainpoolP256r1);
        using var other = ECDiffieHellman.Create(ECCurve.NamedCurves.brainpoolP256r1);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var country = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        var hash = RandomNumberGenerator.GetBytes(SHA256.HashSizeInBytes);
        var (signed, certified) = (key.SignHash(hash), country.SignHash(hash));
        var multiple = 1 / await RateAsync(1, () => own.DeriveRawSecretAgreement(other.PublicKey));
        var sign = 1 / await RateAsync(1, () => key.SignHash(hash));
        var verify = 1 / await RateAsync(1, () => key.VerifyHash(hash, signed));
        var verifyCountry = 1 / await RateAsync(1, () => country.VerifyHash(hash, certified));
        // Active authentication: signed and verified; passive: the SOD, and the signer's certificate.
        return (Multiples * multiple) + sign + (2 * verify) + verifyCountry;
    }

    private Task<double> RateAsync(int cores, Action work) =>
        Rate.OfAsync(
            cores,
            options.Seconds,
            _ =>
            {
                work();
                return Task.CompletedTask;
            }
        );

    private static async Task<double> SecondsAsync(Func<Task> work)
    {
        await work();
        var watch = Stopwatch.StartNew();
        for (var times = 0; times < Inspections; times++)
            await work();
        return watch.Elapsed.TotalSeconds / Inspections;
    }

    private static async Task ReadAsync(ICardTransport card, CommandApdu command)
    {
        if ((await card.TransmitAsync(command, default)).Value.Status is var status and not StatusWord.Success)
            throw new InvalidOperationException($"The chip answered {status:X}.");
    }
}
