using CanCuoc.Chip.Access;
using CanCuoc.Chip.Channel;
using CanCuoc.Chip.Lds;
using CanCuoc.Chip.Proof;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Inspection;

/// <summary>
/// Reads the files that EF.COM or EF.SOD names. Chip authentication comes first, for what is read after it is protected by a secret that
/// only the genuine chip knows; a chip that fails it is opened once more and read as it is.
/// </summary>
/// <param name="open">Opens the card from the beginning.</param>
internal sealed class CardReading(Func<CancellationToken, Task<Outcome<OpenedCard>>> open) : IDisposable
{
    private readonly Dictionary<FileIdentifier, ReadOnlyMemory<byte>> files = [];
    private readonly List<ChipProof> proofs = [];
    private readonly List<Refusal> notRead = [];
    private OpenedCard? opened;

    private SecureMessaging Session => opened!.Channel;

    /// <summary>Refused is a card that left, does not know the key or holds rubbish where every card must hold sense.</summary>
    public async Task<Outcome<CardContent>> ReadAsync(CancellationToken cancellationToken)
    {
        if (await OpenAsync(cancellationToken) is { } refusal)
            return refusal;
        var listed = await ReadListAsync(cancellationToken);
        if (listed.IsRefused(out refusal, out var named))
            return refusal;
        if (named.Contains(FileIdentifier.DG14))
            refusal = await ReadAsync(FileIdentifier.DG14, cancellationToken) ?? Downgrade();
        refusal ??= await AuthenticateChipAsync(cancellationToken);
        foreach (var file in named.Except([FileIdentifier.DG14]).Order())
            refusal ??= await ReadAsync(file, cancellationToken);
        refusal ??= await AuthenticateActivelyAsync(cancellationToken);
        if (refusal is not null)
            return refusal;
        return LogicalDataStructure.Parse(files).IsRefused(out refusal, out var card)
            ? refusal
            : new CardContent(
                opened!.AccessControl,
                opened.CardAccess,
                card,
                proofs,
                [.. notRead, .. card.NotUnderstood]
            );
    }

    public void Dispose() => opened?.Dispose();

    private async Task<Refusal?> OpenAsync(CancellationToken cancellationToken)
    {
        opened?.Dispose();
        opened = null;
        return (await open(cancellationToken)).IsRefused(out var refusal, out opened) ? refusal : null;
    }

    /// <summary>The data groups that EF.COM, which nobody signed, and EF.SOD name.</summary>
    private async Task<Outcome<IReadOnlyList<FileIdentifier>>> ReadListAsync(CancellationToken cancellationToken)
    {
        foreach (var file in new[] { FileIdentifier.COM, FileIdentifier.SOD })
        {
            var read = await CardFile.ReadAsync(Session, file, cancellationToken);
            if (read.IsRefused(out var refused, out var bytes))
                return refused;
            files[file] = bytes;
        }
        if (CommonDataElements.Parse(files[FileIdentifier.COM]).IsRefused(out var refusal, out var common))
            return refusal;
        if (DocumentSecurityObject.Parse(files[FileIdentifier.SOD]).IsRefused(out refusal, out var security))
            return refusal;
        return common.DataGroups.Union(security.Hashes.Keys.Select(FileIdentifier.OfDataGroup)).ToList();
    }

    // what is missing here is found missing by passive authentication, which also knows the files that a chip may withhold
    private async Task<Refusal?> ReadAsync(FileIdentifier file, CancellationToken cancellationToken)
    {
        var read = await CardFile.ReadAsync(Session, file, cancellationToken);
        if (!read.IsRefused(out var refusal, out var bytes))
            files[file] = bytes;
        else if (refusal.Code != CardFile.NotFound.Code && refusal.Code != CardFile.NotReadable.Code)
            return refusal;
        else
            notRead.Add(refusal);
        return null;
    }

    // what was read before the session may have been another's word; DG14 repeats it, and its hash is signed
    private Refusal? Downgrade() =>
        Understood(FileIdentifier.DG14, DataGroup14.Parse) is { } group
        && CardAccess.IsWeakened(opened!.CardAccess, group.Infos)
            ? CardAccess.Weakened
            : null;

    private async Task<Refusal?> AuthenticateChipAsync(CancellationToken cancellationToken)
    {
        if (Understood(FileIdentifier.DG14, DataGroup14.Parse) is not { } group)
            return null;
        if (ChipAuthenticationOffer.BestOf(group) is not { } offer)
        {
            Record(FileIdentifier.DG14, group.ChipAuthenticationKeys.Any() ? ChipProof.NotSupported : null);
            return null;
        }
        var proven = await ChipAuthentication.RunAsync(Session, offer, cancellationToken);
        if (Record(FileIdentifier.DG14, proven) is { } refusal)
            return refusal;
        return Session.IsOver ? await OpenAsync(cancellationToken) : null;
    }

    private async Task<Refusal?> AuthenticateActivelyAsync(CancellationToken cancellationToken)
    {
        if (Understood(FileIdentifier.DG15, DataGroup15.Parse) is not { } group)
            return null;
        using var key = ProofKey.Read(group, Understood(FileIdentifier.DG14, DataGroup14.Parse)?.ActiveAuthentication);
        if (key is null)
        {
            Record(FileIdentifier.DG15, ChipProof.NotSupported);
            return null;
        }
        return Record(FileIdentifier.DG15, await ActiveAuthentication.RunAsync(Session, key, cancellationToken));
    }

    private void Record(FileIdentifier file, Refusal? notTested) =>
        proofs.Add(
            notTested is null
                ? new ChipProof(file, ProofState.NotOffered)
                : new ChipProof(file, ProofState.NotTested, notTested)
        );

    // another refusal than "not proven" is the card's: it left, and there is nothing more to ask
    private Refusal? Record<T>(FileIdentifier file, Outcome<T> proven)
        where T : notnull
    {
        var isAnswered =
            proven.Refusal is not { } reason
            || reason.Code == ChipAuthentication.NotProven.Code
            || reason.Code == ActiveAuthentication.NotProven.Code;
        if (!isAnswered)
            return proven.Refusal;
        var state = proven.Refusal is null ? ProofState.Proven : ProofState.Failed;
        proofs.Add(new ChipProof(file, state, proven.Refusal));
        return null;
    }

    private T? Understood<T>(FileIdentifier file, Func<ReadOnlyMemory<byte>, Outcome<T>> parse)
        where T : class =>
        files.TryGetValue(file, out var bytes) && !parse(bytes).IsRefused(out _, out var group) ? group : null;
}
