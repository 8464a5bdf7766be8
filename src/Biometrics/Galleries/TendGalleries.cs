using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Biometrics;

/// <summary>What an operator does with the galleries: looks how they stand, compares them with the registry, has them built again.</summary>
public sealed class TendGalleries(BodyGalleries galleries)
{
    public static readonly ActKind Kind = new(
        nameof(TendGalleries),
        RegistrySystem.Cards,
        Permission.Reconcile,
        "Kiểm tra, lập lại kho mã sinh trắc học",
        "Tending the galleries of faces and fingers"
    )
    {
        IsPreparing = true,
        IsLook = true,
    };

    /// <summary>How each stands, once they are open.</summary>
    public Task<Outcome<IReadOnlyList<GalleryStatus>>> StatusAsync(Act act, CancellationToken cancellation) =>
        Checked(act).ReportAsync(GalleryComparison.StatusAsync, cancellation);

    /// <summary>Compares each with the templates in the registry, by subject and part, and reads its check sums.</summary>
    public Task<Outcome<IReadOnlyList<GalleryReport>>> VerifyAsync(Act act, CancellationToken cancellation) =>
        Checked(act).ReportAsync(GalleryComparison.RunAsync, cancellation);

    /// <summary>Deletes them with their key and builds them from the registry's templates.</summary>
    public Task<Outcome<Done>> RebuildAsync(Act act, CancellationToken cancellation) =>
        Checked(act).RebuildAsync(cancellation);

    private BodyGalleries Checked(Act act) =>
        act.Kind == Kind ? galleries : throw new InvalidOperationException($"{act.Kind.Name} tends no galleries.");
}
