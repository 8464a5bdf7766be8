using CanCuoc.Chip.Access;
using CanCuoc.Chip.Channel;
using CanCuoc.Chip.Lds;
using CanCuoc.Chip.SoftCard;
using CanCuoc.Chip.Tests.Trust;

namespace CanCuoc.Chip.Tests.SoftCard;

/// <summary>The whole thread: a card is built, put into a chip, opened with its face, and read.</summary>
public sealed class ReadCardTests
{
    [Fact]
    public async Task Read_OfEveryFileOfABuiltCard_GivesWhatWasBuilt()
    {
        var card = SpecimenSigners.Card();
        var cancellation = TestContext.Current.CancellationToken;
        using var chip = new SoftwareChip(card, card.DataGroup1.Zone.Key);
        using var session = (await BasicAccessControl.OpenAsync(chip, Invented.Zone.Key, cancellation)).Value;
        var read = new Dictionary<FileIdentifier, ReadOnlyMemory<byte>>();
        foreach (var file in card.Files.Keys)
            read[file] = (await CardFile.ReadAsync(session, file, cancellation)).Value;
        read.Count.ShouldBe(5);
        foreach (var (file, bytes) in card.Files)
            read[file].ToArray().ShouldBe(bytes.ToArray(), file.ToString());
        LogicalDataStructure.Parse(read).Value.DataGroup13.ShouldBe(card.DataGroup13);
    }

    [Fact]
    public async Task Read_OfEveryFileThatTheCardHasNot_SaysThatThereIsNone()
    {
        var card = SpecimenSigners.Card();
        var cancellation = TestContext.Current.CancellationToken;
        using var chip = new SoftwareChip(card, card.DataGroup1.Zone.Key);
        using var session = (await BasicAccessControl.OpenAsync(chip, Invented.Zone.Key, cancellation)).Value;
        foreach (var file in Enum.GetValues<FileIdentifier>().Except(card.Files.Keys))
            Refused.Code(await CardFile.ReadAsync(session, file, cancellation)).ShouldBe("CHI-34", file.ToString());
    }

    [Fact]
    public async Task Read_WithoutTheKey_IsRefusedForEveryFile()
    {
        var card = SpecimenSigners.Card();
        using var chip = new SoftwareChip(card, card.DataGroup1.Zone.Key);
        foreach (var file in Enum.GetValues<FileIdentifier>())
        {
            Refused
                .Code(await CardFile.ReadAsync(chip, file, TestContext.Current.CancellationToken))
                .ShouldBe("CHI-35", file.ToString());
        }
    }
}
