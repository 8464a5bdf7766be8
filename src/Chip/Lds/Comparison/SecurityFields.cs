using System.Globalization;
using System.Security.Cryptography;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Lds;

/// <summary>The fields of the files that tell and protect the others: EF.COM, EF.SOD, DG14 and DG15.</summary>
internal static class SecurityFields
{
    public static IEnumerable<LdsField> Of(CommonDataElements common) =>
        [new("DataGroups", new("Các nhóm dữ liệu được nêu", "Data groups told"), string.Join(' ', common.DataGroups))];

    public static IEnumerable<LdsField> Of(DocumentSecurityObject security) =>
        [
            new("HashAlgorithm", new("Thuật toán băm", "Hash algorithm"), $"{security.HashAlgorithm}"),
            .. security
                .Hashes.OrderBy(row => row.Key)
                .Select(row =>
                    LdsField.OfBytes(
                        $"Hash.DG{row.Key}",
                        new($"Giá trị băm của DG{row.Key}", $"Hash of DG{row.Key}"),
                        row.Value
                    )
                ),
            new(
                "Signer",
                new("Chứng thư ký thẻ (SHA-256)", "Document signer's certificate (SHA-256)"),
                Convert.ToHexString(SHA256.HashData(security.SignerCertificate.Span))
            ),
            new(
                "SigningTime",
                new("Thời điểm ký", "Signing time"),
                security.SigningTime?.UtcDateTime.ToString("u", CultureInfo.InvariantCulture) ?? "–"
            ),
        ];

    /// <summary>A protocol may come several times, with different numbers or keys.</summary>
    public static IEnumerable<LdsField> Of(DataGroup14 group) =>
        group
            .Infos.All.GroupBy(info => info.Protocol)
            .SelectMany(infos => infos.Select((info, index) => Of(info, index + 1)));

    public static IEnumerable<LdsField> Of(DataGroup15 group) =>
        [LdsField.OfBytes("Key", new("Khóa xác thực chủ động", "Key of active authentication"), group.Key)];

    private static LdsField Of(SecurityInfo info, int number) =>
        LdsField.OfBytes(
            $"{info.Protocol}#{number}",
            new Wording($"Giao thức {info.Protocol}", $"Protocol {info.Protocol}"),
            info.Encode()
        );
}
