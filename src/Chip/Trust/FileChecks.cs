using System.Security.Cryptography;
using CanCuoc.Chip.Lds;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Trust;

/// <summary>What passive authentication asks about the files that were signed.</summary>
internal static class FileChecks
{
    public static readonly Refusal FileDiffers = new(
        "CHI-48",
        "Một nhóm dữ liệu khác với dữ liệu đã được ký: chip đã bị sửa hoặc lấy dữ liệu của thẻ khác.",
        "A data group is not the one that was signed: it was changed, or is another card's.",
        "ICAO 9303-11 §5.1"
    );

    public static readonly Refusal FileAbsent = new(
        "CHI-49",
        "EF.COM hoặc EF.SOD nêu một nhóm dữ liệu mà chip không đưa ra.",
        "EF.COM or EF.SOD names a data group that the chip does not show.",
        "ICAO 9303-10 §4.6"
    );

    public static readonly Refusal FileNotSigned = new(
        "CHI-50",
        "Trên chip có một nhóm dữ liệu không được EF.SOD bảo vệ.",
        "The chip holds a data group that EF.SOD does not protect.",
        "ICAO 9303-10 §4.6.2"
    );

    public static readonly Refusal ZoneDisagrees = new(
        "CHI-51",
        "Vùng máy đọc trong DG1 và thông tin công dân trong DG13 không khớp nhau.",
        "The machine-readable zone of DG1 and the citizen's data of DG13 disagree."
    );

    public static readonly Wording CompleteTitle = new(
        "Chip có đủ các nhóm dữ liệu đã nêu",
        "Every data group that is named is there"
    );

    public static readonly Wording SignedTitle = new(
        "Mọi nhóm dữ liệu đọc được đều đã được ký",
        "Every data group that was read is signed"
    );

    public static readonly Wording UnchangedTitle = new(
        "Dữ liệu không bị thay đổi sau khi ký",
        "The data are as they were signed"
    );

    public static readonly Wording AgreeTitle = new(
        "Vùng máy đọc khớp với thông tin công dân",
        "The machine-readable zone agrees with the citizen's data"
    );

    /// <summary>Fingers and irises, which only terminals with a right to them can read (ICAO 9303-11 §7).</summary>
    private static readonly FileIdentifier[] Withheld = [FileIdentifier.DG3, FileIdentifier.DG4];

    /// <summary>EF.COM is not signed: a data group struck from it, to hide what the chip could prove, is still named by EF.SOD.</summary>
    public static Refusal? Complete(LogicalDataStructure card) =>
        First(
            FileAbsent,
            card.Security.Hashes.Keys.Select(FileIdentifier.OfDataGroup)
                .Union(card.Common.DataGroups)
                .Except(card.Files.Keys)
                .Except(Withheld)
        );

    public static Refusal? Signed(LogicalDataStructure card) =>
        First(FileNotSigned, DataGroups(card).Where(file => !card.Security.Hashes.ContainsKey(file.DataGroupNumber)));

    public static Refusal? Unchanged(LogicalDataStructure card) =>
        First(FileDiffers, DataGroups(card).Where(file => IsChanged(card, file)));

    /// <summary>Every card of a citizen holds her data too.</summary>
    public static Refusal? Agree(LogicalDataStructure card) =>
        card.DataGroup13 is { } citizen ? Agree(card.DataGroup1.Zone, citizen)
        : card.Files.ContainsKey(FileIdentifier.DG13) ? DataGroup13.NotUnderstood.For(nameof(FileIdentifier.DG13))
        : LogicalDataStructure.FileMissing.For(nameof(FileIdentifier.DG13));

    private static Refusal? Agree(MachineReadableZone zone, DataGroup13 citizen)
    {
        var expected = MachineReadableZone.ForCitizenCard(
            citizen.Number,
            citizen.Name,
            citizen.Birth,
            citizen.Sex,
            citizen.Expires,
            citizen.Nationality
        );
        // the name is left out: a zone has no room for long ones, and issuers cut them differently
        return (zone.DocumentNumber, zone.OptionalData) != (expected.DocumentNumber, expected.OptionalData)
                ? ZoneDisagrees.For("personal number")
            : zone.BirthDate != expected.BirthDate ? ZoneDisagrees.For("birth")
            : zone.Sex != expected.Sex ? ZoneDisagrees.For("sex")
            : zone.ExpiryDate != expected.ExpiryDate ? ZoneDisagrees.For("expiry")
            : zone.Nationality != expected.Nationality ? ZoneDisagrees.For("nationality")
            : null;
    }

    /// <summary>Whether a file is another one than was signed.</summary>
    public static bool IsChanged(LogicalDataStructure card, FileIdentifier file) =>
        card.Security.Hashes.TryGetValue(file.DataGroupNumber, out var signed)
        && !CryptographicOperations
            .HashData(card.Security.HashAlgorithm, card.Files[file].Span)
            .AsSpan()
            .SequenceEqual(signed.Span);

    private static IEnumerable<FileIdentifier> DataGroups(LogicalDataStructure card) =>
        card.Files.Keys.Where(file => file.IsDataGroup).Order();

    private static Refusal? First(Refusal refusal, IEnumerable<FileIdentifier> files) =>
        files.Order().Select(file => refusal.For(file.ToString())).FirstOrDefault();
}
