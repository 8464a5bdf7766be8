using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>The registers whose entries a feed brings. The values are stored.</summary>
public enum EntryKind
{
    Birth = 1,
    Death = 2,
    Marriage = 3,
    Correction = 4,
}

/// <summary>An entry of a civil-status register, <i>sổ hộ tịch</i>: office, register and number name it for ever.</summary>
/// <param name="Office">Where it was entered.</param>
/// <param name="Number">In the register: <c>15/2026</c>.</param>
/// <param name="Content">Tells what it says from anything else.</param>
internal sealed record RegisterEntry(EntryKind Kind, AdministrativeUnit Office, string Number, long Content)
{
    public static readonly Refusal NoNumber = new(
        "CFL-05",
        "Hãy ghi số trong sổ hộ tịch, tối đa 50 ký tự.",
        "Give the number in the civil-status register, in at most 50 characters."
    );

    /// <summary>Under which the record's own element stands.</summary>
    public const string Element = "Viec";

    public const string NumberPath = "SoDangKy";
    public const string OfficePath = "NoiDangKy/MaDonViHanhChinh";

    /// <summary>The elements of a feed.</summary>
    public static readonly IReadOnlyList<(string Name, EntryKind Kind)> Elements =
    [
        ("KhaiSinh", EntryKind.Birth),
        ("KhaiTu", EntryKind.Death),
        ("KetHon", EntryKind.Marriage),
        ("CaiChinh", EntryKind.Correction),
    ];

    private const int LongestNumber = 50;

    /// <summary>The entry that a record, in Unicode, is.</summary>
    public static Outcome<RegisterEntry> Read(CollectedRecord record, DateOnly asAt)
    {
        var kind = Elements.Single(one => one.Name == record[Element]).Kind;
        if (FreeText.Of(record[NumberPath] ?? "", LongestNumber) is not { } number)
            return NoNumber.For(NumberPath);
        return AdministrativeUnits.Find(record[OfficePath] ?? "", asAt) is { } office
            ? new RegisterEntry(kind, office, number, ContentOf(record))
            : Address.NoSuchUnit.For(OfficePath);
    }

    private static long ContentOf(CollectedRecord record)
    {
        var said = record
            .Values.Where(value => value.Value.Length > 0)
            .OrderBy(value => value.Key, StringComparer.Ordinal)
            .Select(value => $"{value.Key}={value.Value}");
        return BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', said))));
    }
}
