using System.Collections.Frozen;
using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Access;

/// <summary>What somebody may be: the role of a post, or one of the three that no officer holds.</summary>
/// <param name="Code">Permanent; posts are kept under it.</param>
public sealed record Role(string Code, Wording Title)
{
    public static readonly Role CounterOfficer = new("counter", new("Cán bộ tiếp nhận cấp xã", "Counter officer"));

    public static readonly Role ApprovingOfficer = new(
        "approval",
        new("Cán bộ đối chiếu, phê duyệt", "Screening and approving officer")
    );

    public static readonly Role Examiner = new(
        "examination",
        new("Giám định viên đối sánh sinh trắc", "Biometric examiner")
    );

    public static readonly Role HeadExaminer = new(
        "examination-head",
        new("Trưởng bộ phận giám định", "Head of the examiners")
    );

    public static readonly Role CardFactoryOperator = new(
        "card-factory",
        new("Nhân viên xưởng sản xuất thẻ", "Card factory operator")
    );

    public static readonly Role DeliveryOfficer = new("delivery", new("Cán bộ trả thẻ", "Delivery officer"));

    public static readonly Role ResidenceOfficer = new(
        "residence",
        new("Cán bộ đăng ký, quản lý cư trú", "Residence officer")
    );

    public static readonly Role ProgrammeBoardMember = new(
        "board",
        new("Thành viên ban chỉ đạo", "Member of the programme board")
    )
    {
        NeedsTwoPersons = true,
    };

    public static readonly Role DataLoader = new("data-loading", new("Cán bộ nhập dữ liệu", "Data loader"));

    public static readonly Role RecordKeeper = new(
        "record-keeping",
        new("Cán bộ quản lý hồ sơ niêm phong, hồ sơ được bảo vệ", "Keeper of sealed and protected records")
    )
    {
        NeedsTwoPersons = true,
    };

    public static readonly Role Auditor = new("audit", new("Cán bộ kiểm tra, giám sát", "Auditor"));

    public static readonly Role Administrator = new(
        "administration",
        new("Quản trị tài khoản cán bộ", "Administrator of officers")
    )
    {
        NeedsTwoPersons = true,
    };

    public static readonly Role Operator = new("operation", new("Vận hành hệ thống", "Operator"));

    /// <summary>A citizen before his own record.</summary>
    public static readonly Role Citizen = new("citizen", new("Công dân", "Citizen")) { IsOfOfficers = false };

    /// <summary>An agency under an agreement.</summary>
    public static readonly Role Agency = new("agency", new("Cơ quan khai thác dữ liệu", "Agency"))
    {
        IsOfOfficers = false,
    };

    /// <summary>The program itself, and whoever stands at its console.</summary>
    public static readonly Role System = new("system", new("Hệ thống", "The system itself")) { IsOfOfficers = false };

    public static readonly IReadOnlyList<Role> All =
    [
        CounterOfficer,
        ApprovingOfficer,
        Examiner,
        HeadExaminer,
        CardFactoryOperator,
        DeliveryOfficer,
        ResidenceOfficer,
        ProgrammeBoardMember,
        DataLoader,
        RecordKeeper,
        Auditor,
        Administrator,
        Operator,
        Citizen,
        Agency,
        System,
    ];

    public static readonly Refusal Unknown = new(
        "ACC-01",
        "Vai trò không có trong danh mục chức vụ của cán bộ.",
        "This is not a role that an officer's post can have."
    );

    private static readonly FrozenDictionary<string, Role> ByCode = All.ToFrozenDictionary(role => role.Code);

    /// <summary>A post may have it.</summary>
    public bool IsOfOfficers { get; private init; } = true;

    /// <summary>Two administrators must agree before somebody holds a post with this role.</summary>
    public bool NeedsTwoPersons { get; private init; }

    public FrozenSet<Permission> Permissions => RolePermissions.Of(this);

    /// <summary>Reads the code of a role that a post may have.</summary>
    public static Outcome<Role> Parse(string? code) =>
        code is not null && ByCode.TryGetValue(code, out var role) && role.IsOfOfficers ? role : Unknown.For("role");

    internal static Role Of(string code) => ByCode[code];
}
