using CanCuoc.Chip.Access;
using CanCuoc.Chip.Lds;
using CanCuoc.Chip.Tests.Verifiable;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Tests.Hostile;

/// <summary>A terminal that wants the fingerprints without the right to them.</summary>
/// <param name="Title">What it does.</param>
/// <param name="Expected">The status word at which that ends.</param>
/// <param name="Attack">Before a card that was opened with its face; its chip has proven itself where <paramref name="IsAgreed"/>.</param>
internal sealed record HostileTerminal(
    Wording Title,
    string Expected,
    Func<TerminalTalk, Task<string>> Attack,
    bool IsAgreed = true
)
{
    /// <summary>What came of it: the status word, and whether a piece of a print was given on any way that there is.</summary>
    public async Task<(string Answer, bool IsGiven)> RunAsync(AccessControl way)
    {
        using var talk = IsAgreed
            ? await TerminalTalk.AgreedAsync(way: way)
            : await TerminalTalk.OpenAsync(SpecimenTerminals.Points, way);
        var answer = await Attack(talk);
        await talk.TryAsync(FileIdentifier.DG3);
        return (answer, talk.HasPrints);
    }
}
