using CanCuoc.Keys;
using CanCuoc.Storage;

namespace CanCuoc.Biometrics;

/// <summary>All that a registry keeps and searches of people's bodies, each made once for a data folder.</summary>
public sealed class BodyRecords : IAsyncDisposable
{
    /// <summary>The galleries are opened when somebody asks for them.</summary>
    /// <param name="folder">Where the galleries lie; made when it is not there.</param>
    /// <param name="built">Told how many rows there are while a gallery is being built.</param>
    public BodyRecords(Store store, KeyStore keys, Algorithms algorithms, string folder, IProgress<long>? built = null)
    {
        Gate = new CaptureGate(algorithms);
        Slaps = new SlapGate(Gate);
        Captures = new Captures(keys);
        Templates = new Templates(keys, algorithms);
        Galleries = new BodyGalleries(store, keys, Templates, folder) { Progress = built };
        Search = new DuplicateSearch(Templates, Galleries, DuplicateThresholds.Standing);
    }

    /// <summary>Labels of the wrapping keys that the key store must have.</summary>
    public static IReadOnlyList<string> WrappingKeys { get; } =
    [Biometrics.Captures.WrappingKey, Biometrics.Templates.WrappingKey, BodyGalleries.WrappingKey];

    public CaptureGate Gate { get; }

    public SlapGate Slaps { get; }

    public Captures Captures { get; }

    public Templates Templates { get; }

    public BodyGalleries Galleries { get; }

    public DuplicateSearch Search { get; }

    public ValueTask DisposeAsync() => Galleries.DisposeAsync();
}
