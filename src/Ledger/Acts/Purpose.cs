using System.Collections.Frozen;
using CanCuoc.Vocabulary;

namespace CanCuoc.Ledger;

/// <summary>A purpose from the closed list: an officer chooses one, a citizen reads it.</summary>
public sealed record Purpose(string Code, Wording Title)
{
    public static readonly Purpose CardIssuance = new("card-issuance", new("Cấp, đổi, cấp lại thẻ", "Issuing a card"));
    public static readonly Purpose Residence = new(
        "residence",
        new("Đăng ký, quản lý cư trú", "Residence registration")
    );
    public static readonly Purpose CivilStatus = new(
        "civil-status",
        new("Đăng ký hộ tịch", "Civil-status registration")
    );
    public static readonly Purpose DataCollection = new(
        "data-collection",
        new("Thu thập, cập nhật dữ liệu dân cư", "Collecting and updating population data")
    );
    public static readonly Purpose PublicService = new(
        "public-service",
        new("Giải quyết thủ tục hành chính", "Handling an administrative procedure")
    );
    public static readonly Purpose Verification = new(
        "verification",
        new("Xác thực thông tin theo thỏa thuận", "Verification under an agreement")
    );
    public static readonly Purpose Investigation = new(
        "investigation",
        new("Điều tra, tố tụng", "Investigation and trial")
    );
    public static readonly Purpose OwnRequest = new(
        "own-request",
        new("Công dân xem dữ liệu của mình", "The citizen's own request")
    );
    public static readonly Purpose Operation = new("operation", new("Vận hành hệ thống", "Operating the system"));

    public static readonly IReadOnlyList<Purpose> All =
    [
        CardIssuance,
        Residence,
        CivilStatus,
        DataCollection,
        PublicService,
        Verification,
        Investigation,
        OwnRequest,
        Operation,
    ];

    internal static readonly Refusal Unknown = new(
        "LED-06",
        "Mục đích không có trong danh mục; hãy chọn một mục đích trong danh mục.",
        "The purpose is not on the list; choose one from the list."
    );

    private static readonly FrozenDictionary<string, Purpose> ByCode = All.ToFrozenDictionary(purpose => purpose.Code);

    public static Outcome<Purpose> Parse(string? code) =>
        code is not null && ByCode.TryGetValue(code, out var purpose) ? purpose : Unknown.For("purpose");
}
