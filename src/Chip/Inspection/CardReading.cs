using CanCuoc.Chip.Channel;
using CanCuoc.Chip.Lds;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Inspection;

/// <summary>Reads the files that EF.COM names, and EF.SOD.</summary>
internal static class CardReading
{
    public static async Task<Outcome<LogicalDataStructure>> ReadAsync(
        ICardTransport session,
        CancellationToken cancellationToken
    )
    {
        var list = await CardFile.ReadAsync(session, FileIdentifier.COM, cancellationToken);
        if (list.IsRefused(out var refusal, out var bytes))
            return refusal;
        if (CommonDataElements.Parse(bytes).IsRefused(out refusal, out var common))
            return refusal;
        var files = new Dictionary<FileIdentifier, ReadOnlyMemory<byte>> { [FileIdentifier.COM] = bytes };
        foreach (var file in common.DataGroups.Append(FileIdentifier.SOD).Distinct())
        {
            var read = await CardFile.ReadAsync(session, file, cancellationToken);
            if (!read.IsRefused(out refusal, out bytes))
                files[file] = bytes;
            else if (!IsAbsent(refusal))
                return refusal;
        }
        return LogicalDataStructure.Parse(files);
    }

    // what is missing here is found missing by passive authentication, which also knows the files that a chip may withhold
    private static bool IsAbsent(Refusal refusal) =>
        refusal.Code == CardFile.NotFound.Code || refusal.Code == CardFile.NotReadable.Code;
}
