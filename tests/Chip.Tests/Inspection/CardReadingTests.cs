using System.Security.Cryptography;
using CanCuoc.Chip.Access;
using CanCuoc.Chip.Inspection;
using CanCuoc.Chip.Lds;
using CanCuoc.Chip.SoftCard;
using CanCuoc.Chip.Tests.Trust;
using CanCuoc.Chip.Trust;
using CanCuoc.Vocabulary;
using CsCheck;

namespace CanCuoc.Chip.Tests.Inspection;

/// <summary>Chips that hold what no issuer writes, which a software chip would not take.</summary>
public sealed class CardReadingTests
{
    private static readonly LogicalDataStructure Card = SpecimenSigners.Card();

    private static readonly FileIdentifier[] Files = [.. Card.Files.Keys];

    [Fact]
    public Task Read_WithAnyBitOfAnyFileDamaged_IsRefusedOrFoundOut() =>
        Gen.Select(Gen.Int[0, Files.Length - 1], Gen.Int[0, 60], Gen.Int[0, 7])
            .SampleAsync(
                async (index, place, bit) =>
                {
                    var file = Files[index];
                    var damaged = Card.Files[file].ToArray();
                    damaged[place % damaged.Length] ^= (byte)(1 << bit);
                    var read = await ReadAsync(With(file, damaged));
                    if (read.IsRefused(out var refusal, out var card))
                        refusal.Code.ShouldStartWith("CHI-");
                    else if (file.IsDataGroup)
                        Reasons(card).ShouldContain($"CHI-48 {file}");
                },
                iter: 500
            );

    [Theory]
    [InlineData(FileIdentifier.COM, "CHI-34")]
    [InlineData(FileIdentifier.DG1, "CHI-20")]
    [InlineData(FileIdentifier.SOD, "CHI-34")]
    public async Task Read_WithoutAFileOfEveryCard_IsRefusedNamingIt(FileIdentifier file, string code)
    {
        var rest = Card.Files.Where(other => other.Key != file).ToDictionary();
        var refusal = (await ReadAsync(rest)).Refusal.ShouldNotBeNull();
        (refusal.Code, refusal.About).ShouldBe((code, file.ToString()));
    }

    [Theory]
    [InlineData(FileIdentifier.DG2)]
    [InlineData(FileIdentifier.DG13)]
    public async Task Read_WithoutAnotherFileThatIsSigned_ReadsTheRestAndItIsFoundOut(FileIdentifier file)
    {
        var rest = Card.Files.Where(other => other.Key != file).ToDictionary();
        Reasons((await ReadAsync(rest)).Value).ShouldContain($"CHI-49 {file}");
    }

    [Fact]
    public async Task Read_WithAListThatIsRubbish_IsRefused() =>
        Refused.Code(await ReadAsync(With(FileIdentifier.COM, [0x60, 0x01, 0x00]))).ShouldBe("CHI-13");

    [Fact]
    public async Task Read_WithAFileNamedTwice_ReadsItOnce()
    {
        var twice = new CommonDataElements([.. Card.Common.DataGroups, .. Card.Common.DataGroups]);
        var read = await ReadAsync(With(FileIdentifier.COM, twice.Encode()));
        Reasons(read.Value).ShouldBeEmpty();
    }

    private static Dictionary<FileIdentifier, ReadOnlyMemory<byte>> With(FileIdentifier file, byte[] bytes) =>
        new(Card.Files) { [file] = bytes };

    private static async Task<Outcome<LogicalDataStructure>> ReadAsync(
        IReadOnlyDictionary<FileIdentifier, ReadOnlyMemory<byte>> files
    )
    {
        using var chip = new SoftwareChip(files, Invented.Zone.Key, RandomNumberGenerator.GetBytes);
        using var reading = new CardReading(stop => CardOpening.OpenAsync(chip, Invented.Zone.Key, stop));
        var read = await reading.ReadAsync(default);
        return read.IsRefused(out var refusal, out var content) ? refusal : content.Card;
    }

    private static IEnumerable<string> Reasons(LogicalDataStructure card) =>
        PassiveAuthentication
            .Judge(card, SpecimenSigners.Trust, Invented.Signed)
            .Select(check => check.Reason)
            .OfType<Refusal>()
            .Select(reason => $"{reason.Code} {reason.About}");
}
