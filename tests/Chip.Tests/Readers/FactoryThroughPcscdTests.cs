using CanCuoc.Chip.Inspection;
using CanCuoc.Chip.Personalisation;
using CanCuoc.Chip.Readers;
using CanCuoc.Chip.SoftCard;
using CanCuoc.Chip.Tests.Personalisation;
using CanCuoc.Chip.Tests.Trust;
using CanCuoc.Chip.Tests.Verifiable;
using CanCuoc.Chip.Transports;
using CanCuoc.Testing;

namespace CanCuoc.Chip.Tests.Readers;

/// <summary>A card is made of a blank chip in a real reader, as a factory would.</summary>
[Collection(PcscdCollection.Name)]
public sealed class FactoryThroughPcscdTests(TestPcscd pcscd)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Passes_ThroughPcscd_MakeACardThatIsBelieved()
    {
        using var powered = PoweredChip.Blank();
        await using var plugged = await Plugged.InAsync(pcscd, PluggedChip.Of(powered.Chip));
        using var readers = (await CardReaders.OpenAsync(cancellationToken: Cancellation)).Value;

        ChipPublicKeys keys;
        using (var card = (await readers.ConnectAsync(Plugged.Reader, Cancellation)).Value)
        {
            var connection = CardConnection.Of(card);
            (await FactorySession.ReadSerialAsync(connection, Cancellation)).Value.ShouldBe(PoweredChip.Serial);
            using var first = (await FactorySession.OpenAsync(connection, PoweredChip.Key, Cancellation)).Value;
            keys = (await first.InitialiseAsync(Cancellation)).Value;
        }
        var content = PoweredChip.CardOf(keys);
        using (var card = (await readers.ConnectAsync(Plugged.Reader, Cancellation)).Value)
        {
            var connection = CardConnection.Of(card);
            using var second = (await FactorySession.OpenAsync(connection, PoweredChip.Key, Cancellation)).Value;
            (await second.WriteAsync(content.Files, SpecimenTerminals.Points, Cancellation)).Refusal.ShouldBeNull();
            (await second.ReleaseAsync(Cancellation)).Refusal.ShouldBeNull();
        }
        using (var card = (await readers.ConnectAsync(Plugged.Reader, Cancellation)).Value)
        {
            var inspected = await CardInspection.RunAsync(
                CardConnection.Of(card),
                Invented.Zone.Key,
                SpecimenSigners.Trust,
                Invented.Signed,
                Cancellation
            );
            inspected.Value.AuthenticData.Answer.ShouldBe(Answer.Yes);
            inspected.Value.GenuineChip.Answer.ShouldBe(Answer.Yes);
        }
        powered.State.ShouldBe(LifeCycle.Operational);
    }
}
