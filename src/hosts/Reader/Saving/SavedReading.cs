using CanCuoc.Chip.Channel;
using CanCuoc.Chip.Lds;
using CanCuoc.Vocabulary;

namespace CanCuoc.Reader;

/// <summary>The files of a card in a folder, each as it came from the chip: <c>EF.DG1.bin</c>, <c>EF.SOD.bin</c>. Fingers and irises are never among them.</summary>
internal static class SavedReading
{
    public static readonly Refusal NotAReading = new(
        "RDR-10",
        "Thư mục này không có tệp nào của một thẻ đã lưu bằng read --files.",
        "This folder has no file of a card that was saved by read --files."
    );

    private static readonly FileIdentifier[] Biometric = [FileIdentifier.DG3, FileIdentifier.DG4];

    public static Refusal? Save(LogicalDataStructure card, string folder) =>
        PrivateFolder.Write(
            folder,
            card.Files.Where(file => !Biometric.Contains(file.Key)).Select(file => (NameOf(file.Key), file.Value))
        );

    public static Outcome<Dictionary<FileIdentifier, ReadOnlyMemory<byte>>> Load(string folder)
    {
        var files = new Dictionary<FileIdentifier, ReadOnlyMemory<byte>>();
        try
        {
            foreach (var identifier in Enum.GetValues<FileIdentifier>())
            {
                var file = new FileInfo(Path.Combine(folder, NameOf(identifier)));
                if (file.Exists && file.Length <= CardFile.LongestFile)
                    files[identifier] = File.ReadAllBytes(file.FullName);
            }
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException)
        {
            return NotAReading.For(folder);
        }
        return files.Count > 0 ? files : NotAReading.For(folder);
    }

    private static string NameOf(FileIdentifier file) => $"EF.{file}.bin";
}
