using System.Security.Cryptography;
using CanCuoc.Chip.Access;
using CanCuoc.Chip.Channel;
using CanCuoc.Chip.Lds;
using CanCuoc.Chip.SoftCard;
using CanCuoc.Chip.Tlv;

namespace CanCuoc.Chip.Tests.SoftCard;

public sealed class AnyLengthTests
{
    /// <summary>Around 256 bytes a part fits a short answer as it is, and not when it is protected.</summary>
    [Theory]
    [InlineData(216)]
    [InlineData(232)]
    [InlineData(248)]
    public async Task Read_OfFilesWhosePartsHardlyFitAShortAnswer_GivesThem(int shortest)
    {
        var files = Enumerable
            .Range(1, 16)
            .Select(FileIdentifier.OfDataGroup)
            .ToDictionary(
                file => file,
                file =>
                    (ReadOnlyMemory<byte>)
                        TlvObject.Of(file.Tag, RandomNumberGenerator.GetBytes(shortest + file.DataGroupNumber))
            );
        using var chip = new SoftwareChip(files, Invented.Zone.Key, RandomNumberGenerator.GetBytes);
        using var opened = (await CardOpening.OpenAsync(chip, Invented.Zone.Key, default)).Value;
        foreach (var (file, bytes) in files)
        {
            var read = await CardFile.ReadAsync(opened.Channel, file, default);
            read.Refusal.ShouldBeNull($"{bytes.Length} bytes");
            read.Value.ToArray().ShouldBe(bytes.ToArray());
        }
    }
}
