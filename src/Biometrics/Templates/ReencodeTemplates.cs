using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Biometrics;

/// <summary>How a new encoding ended.</summary>
/// <param name="Encoded">In this run; what a former run had done, it found done.</param>
/// <param name="LeftOut">Images in which the new algorithm finds nobody: they have no template any more, and their subjects are to be captured again.</param>
public sealed record ReencodingReport(long Encoded, long LeftOut);

/// <summary>
/// Makes the templates of one kind anew from the sealed images by another algorithm, beside those in force, which searches go on comparing;
/// when the last is made the new ones are in force, and the old ones are deleted. Killed at any moment, the next run goes on from there.
/// </summary>
public sealed class ReencodeTemplates(Acts acts, Captures captures, Templates templates)
{
    public static readonly ActKind Kind = new(
        nameof(ReencodeTemplates),
        RegistrySystem.Cards,
        Permission.Reconcile,
        "Mã hóa lại mẫu sinh trắc học bằng thuật toán khác",
        "Making biometric templates anew by another algorithm"
    )
    {
        IsPreparing = true,
        IsSilentWhenIdle = true,
    };

    private const int Batch = 64;
    private const int DeletedAtOnce = 1000;

    /// <summary>Runs to the end, or to where it is cancelled.</summary>
    /// <param name="algorithm">One that the program knows.</param>
    /// <param name="progress">Told how many are done.</param>
    public async Task<Outcome<ReencodingReport>> RunAsync(
        Authority authority,
        Reason reason,
        string algorithm,
        IProgress<long>? progress,
        CancellationToken cancellation
    )
    {
        if (templates.Algorithms.Named(algorithm).IsRefused(out var refusal, out var target))
            return refusal;
        Task<Outcome<T>> Do<T>(Func<Act, Task<Outcome<T>>> work)
            where T : notnull => acts.RunAsync(authority, Kind, reason, work, cancellation);
        if ((await Do(act => BeginAsync(act, target, cancellation))).IsRefused(out refusal, out var state))
            return refusal;
        var (encoded, leftOut) = (0L, 0L);
        while (state.Next == algorithm)
        {
            var next = await EncodeAsync(target, state, cancellation);
            if ((await Do(act => KeepAsync(act, target, next, cancellation))).IsRefused(out refusal, out state))
                return refusal;
            encoded += next.Count(one => one.Template is not null);
            leftOut += next.Count(one => one.Template is null);
            progress?.Report(encoded + leftOut);
        }
        while ((await Do(act => DeleteOldAsync(act, target, cancellation))).Value > 0) { }
        return new ReencodingReport(encoded, leftOut);
    }

    private static async Task<Outcome<AlgorithmState>> BeginAsync(
        Act act,
        TemplateAlgorithm target,
        CancellationToken cancellation
    )
    {
        var state = await AlgorithmState.KeepAsync(act.Session, target.Kind, target.Name, cancellation);
        if (state.InForce == target.Name || state.Next == target.Name)
            return state;
        state = new AlgorithmState(state.InForce, target.Name, Done: null);
        await state.WriteAsync(act.Session, target.Kind, cancellation);
        act.Record(new ReencodingBegun(target.Name));
        return state;
    }

    // Outside any act: on the embedded engine nobody else could write meanwhile.
    private async Task<IReadOnlyList<Reencoded>> EncodeAsync(
        TemplateAlgorithm target,
        AlgorithmState state,
        CancellationToken cancellation
    )
    {
        await using var session = await acts.Store.ReadAsync(cancellation);
        var next = await captures.NextAsync(
            session,
            target.Kind,
            state.Done ?? (long.MinValue, -1),
            Batch,
            cancellation
        );
        return
        [
            .. next.AsParallel()
                .AsOrdered()
                .Select(one =>
                {
                    var outcome = target.Encode(one.Image);
                    var template = outcome.IsRefused(out _, out var content)
                        ? null
                        : new BodyTemplate(one.Part, target.Name, content);
                    return new Reencoded(one, template);
                }),
        ];
    }

    private async Task<Outcome<AlgorithmState>> KeepAsync(
        Act act,
        TemplateAlgorithm target,
        IReadOnlyList<Reencoded> next,
        CancellationToken cancellation
    )
    {
        var state = await AlgorithmState.KeepAsync(act.Session, target.Kind, target.Name, cancellation);
        foreach (var (capture, template) in next)
        {
            // Captured anew meanwhile, it came with both templates.
            if (template is null || await Captures.VersionAsync(act, capture, cancellation) != capture.Version)
                continue;
            await templates.StoreAsync(act, new(capture.Subject), template, cancellation);
        }
        state =
            next.Count == 0
                ? new AlgorithmState(target.Name, Next: null, Done: null)
                : state with
                {
                    Done = (next[^1].Capture.Subject, (int)next[^1].Capture.Part),
                };
        await state.WriteAsync(act.Session, target.Kind, cancellation);
        act.Record(new TemplatesReencoded(target.Name, next.Count));
        return state;
    }

    private static async Task<Outcome<int>> DeleteOldAsync(
        Act act,
        TemplateAlgorithm target,
        CancellationToken cancellation
    )
    {
        var (first, last) = target.Kind.Parts();
        var deleted = await act.Session.ExecuteAsync(
            """
            DELETE FROM biometrics.template WHERE (subject_id, part, algorithm) IN (
                SELECT subject_id, part, algorithm FROM biometrics.template
                WHERE algorithm <> @algorithm AND part >= @first AND part <= @last LIMIT @most)
            """,
            cancellation,
            ("algorithm", target.Name),
            ("first", (int)first),
            ("last", (int)last),
            ("most", DeletedAtOnce)
        );
        if (deleted > 0)
            act.Record(new TemplatesDeleted(deleted));
        return deleted;
    }

    private sealed record Reencoded(KeptCapture Capture, BodyTemplate? Template);
}

/// <summary>Templates are being made by another algorithm.</summary>
public sealed record ReencodingBegun(string Algorithm) : Fact;

/// <summary>So many captures were encoded anew; none: the algorithm is in force.</summary>
public sealed record TemplatesReencoded(string Algorithm, int Captures) : Fact;

/// <summary>So many templates of former algorithms were deleted.</summary>
public sealed record TemplatesDeleted(int Templates) : Fact;
