namespace CanCuoc.Matching.Fingers;

/// <summary>A sketch as the index keeps it: the places of its minutiae side by side, and their keys.</summary>
/// <param name="places">Nought where there is no minutia.</param>
internal readonly ref struct StoredSketch(
    ReadOnlySpan<uint> places,
    ReadOnlySpan<uint> lowKeys,
    ReadOnlySpan<ushort> highKeys
)
{
    private readonly ReadOnlySpan<uint> lowKeys = lowKeys;
    private readonly ReadOnlySpan<ushort> highKeys = highKeys;

    public ReadOnlySpan<uint> Places { get; } = places;

    public ulong Key(int minutia) => ((ulong)highKeys[minutia] << 32) | lowKeys[minutia];

    /// <summary>Asks memory for it.</summary>
    public void Fetch()
    {
        Fetching.Begin(Places);
        Fetching.Begin(lowKeys);
        Fetching.Begin(highKeys);
    }
}
