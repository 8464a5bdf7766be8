using CanCuoc.Chip.Lds;
using CanCuoc.Chip.Personalisation;
using CanCuoc.Chip.SoftCard;
using CanCuoc.Chip.Tests.Verifiable;

namespace CanCuoc.Chip.Tests.Personalisation;

/// <summary>A chip is shut over a whole card and over no other.</summary>
public sealed class CompleteFilesTests
{
    private static readonly Dictionary<
        string,
        Func<ChipPublicKeys, Dictionary<FileIdentifier, ReadOnlyMemory<byte>>>
    > Cards = new()
    {
        ["without EF.COM"] = keys => Without(keys, FileIdentifier.COM),
        ["without EF.SOD"] = keys => Without(keys, FileIdentifier.SOD),
        ["without DG1"] = keys => Without(keys, FileIdentifier.DG1),
        ["without DG13, which EF.COM names"] = keys => Without(keys, FileIdentifier.DG13),
        ["without its keys"] = keys => Files(keys, groups => groups.Remove(FileIdentifier.DG14)),
        ["without its key of active authentication"] = keys =>
            Files(keys, groups => groups.Remove(FileIdentifier.DG15)),
        ["with the keys of another chip"] = _ => Files(Others(), _ => { }),
        ["with DG3, which EF.COM does not name"] = keys =>
            new(Files(keys, _ => { })) { [FileIdentifier.DG3] = TerminalTalk.Prints },
        ["with rubbish for DG14"] = keys =>
            Files(keys, groups => groups[FileIdentifier.DG14] = new byte[] { 0x6E, 0x00 }),
        ["with rubbish for EF.SOD"] = keys =>
            new(Files(keys, _ => { })) { [FileIdentifier.SOD] = new byte[] { 0x77, 0x00 } },
    };

    public static TheoryData<string> Names => [.. Cards.Keys];

    [Theory, MemberData(nameof(Names))]
    public async Task Write_OfACardThatIsNotWhole_IsRefusedAndTheWholeOneTakenAfterwards(string card)
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var powered = PoweredChip.Blank();
        using var session = await powered.OpenAsync();
        var keys = (await session.InitialiseAsync(cancellation)).Value;
        var kept = powered.Kept.Count;

        var written = await session.WriteAsync(Cards[card](keys), trust: null, cancellation);

        written.Refusal.ShouldNotBeNull().About.ShouldBe("ACTIVATE FILE: 6985");
        powered.Kept.Count.ShouldBe(kept);
        powered.State.ShouldBe(LifeCycle.Initialised);
        using var again = await powered.OpenAsync();
        (await again.WriteAsync(Files(keys, _ => { }), trust: null, cancellation)).Refusal.ShouldBeNull();
        powered.State.ShouldBe(LifeCycle.Personalised);
    }

    private static Dictionary<FileIdentifier, ReadOnlyMemory<byte>> Files(
        ChipPublicKeys keys,
        Action<Dictionary<FileIdentifier, ReadOnlyMemory<byte>>> change
    ) => PoweredChip.CardOf(keys, change).Files.ToDictionary();

    private static Dictionary<FileIdentifier, ReadOnlyMemory<byte>> Without(ChipPublicKeys keys, FileIdentifier file) =>
        Files(keys, _ => { }).Where(each => each.Key != file).ToDictionary();

    private static ChipPublicKeys Others()
    {
        using var keys = ChipKeys.Generate();
        return keys.Public;
    }
}
