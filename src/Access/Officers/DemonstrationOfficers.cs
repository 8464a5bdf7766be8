using CanCuoc.Ledger;
using CanCuoc.Storage;
using CanCuoc.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace CanCuoc.Access;

/// <summary>An account of the demonstration. Everybody may know its password.</summary>
public sealed record DemonstrationAccount(string SignInName, string DisplayName, Post Post);

/// <summary>Makes one officer for each role, a second administrator and three examiners, each with a post, in a demonstration folder. What is there already stays.</summary>
public sealed class DemonstrationOfficers(EstablishPost establishPost)
{
    /// <summary>The password of every account here.</summary>
    public const string KnownPassword = "can-cuoc-mau";

    public static readonly ActKind Kind = new(
        nameof(DemonstrationOfficers),
        RegistrySystem.Population,
        Permission.SetUpOfficers,
        "Lập tài khoản cán bộ thử nghiệm",
        "Making the demonstration officers"
    )
    {
        IsPreparing = true,
        IsSilentWhenIdle = true,
    };

    public static readonly Refusal RealFolder = new(
        "ACC-06",
        "Thư mục dữ liệu thật không bao giờ có tài khoản thử nghiệm.",
        "A real data folder never has demonstration accounts."
    );

    // Slow hashes would hold the first start up. The first sign-in replaces each.
    private readonly AppointOfficer appointOfficer = new(Passwords.OfKnownOnes);

    private static readonly Wording Factory = new("Xưởng thẻ Mẫu", "Specimen Card Factory");
    private static readonly Wording WardPolice = new("Công an phường Mẫu", "Police of Specimen Ward");
    private static readonly Wording ProvincePolice = new("Công an tỉnh Mẫu", "Police of Specimen Province");
    private static readonly Wording Authority = new("Cơ quan quản lý căn cước Mẫu", "Specimen Identity Authority");
    private static readonly Wording Board = new("Ban chỉ đạo Mẫu", "Specimen Steering Board");

    /// <summary>The accounts, one for each role of officers, and as many as it takes where one alone decides nothing. Names are invented.</summary>
    public static IReadOnlyList<DemonstrationAccount> Accounts { get; } =
    [
        new("tiepnhan", "Nông Thị Lụa", new(PostCode.Parse("MAU-TN", null), Role.CounterOfficer, WardPolice, "")),
        new("pheduyet", "Vi Văn Thạch", new(PostCode.Parse("MAU-PD", null), Role.ApprovingOfficer, ProvincePolice, "")),
        new("giamdinh", "Sùng Thị Nhìn", new(PostCode.Parse("MAU-GD", null), Role.Examiner, Authority, "")),
        new("giamdinh2", "Lương Văn So", new(PostCode.Parse("MAU-GD2", null), Role.Examiner, Authority, "")),
        new("giamdinh3", "Hoàng Thị Tỏ", new(PostCode.Parse("MAU-GD3", null), Role.Examiner, Authority, "")),
        new("truonggd", "Quách Văn Cân", new(PostCode.Parse("MAU-TGD", null), Role.HeadExaminer, Authority, "")),
        new("xuongthe", "Kiều Đình Khuôn", new(PostCode.Parse("MAU-XT", null), Role.CardFactoryOperator, Factory, "")),
        new("trathe", "Lò Thị Hẹn", new(PostCode.Parse("MAU-TT", null), Role.DeliveryOfficer, WardPolice, "")),
        new("cutru", "Chu Văn Ngõ", new(PostCode.Parse("MAU-CT", null), Role.ResidenceOfficer, WardPolice, "")),
        new("bandieuhanh", "Mai Thị Khai", new(PostCode.Parse("MAU-BCD", null), Role.ProgrammeBoardMember, Board, "")),
        new("nhaplieu", "Giàng A Phím", new(PostCode.Parse("MAU-NL", null), Role.DataLoader, Authority, "")),
        new("hosomat", "Tòng Thị Kín", new(PostCode.Parse("MAU-HS", null), Role.RecordKeeper, Authority, "")),
        new("kiemtoan", "Thạch Thị Soi", new(PostCode.Parse("MAU-KT", null), Role.Auditor, Authority, "")),
        new("quantri", "Đinh Văn Khóa", new(PostCode.Parse("MAU-QT", null), Role.Administrator, Authority, "")),
        new("quantri2", "Bế Thị Then", new(PostCode.Parse("MAU-QT2", null), Role.Administrator, Authority, "")),
        new("vanhanh", "Hà Thị Máy", new(PostCode.Parse("MAU-VH", null), Role.Operator, Authority, "")),
    ];

    /// <summary>Makes the accounts that are not there yet, within the act given.</summary>
    public async Task<Outcome<Done>> RunAsync(Act act, FolderKind folder, CancellationToken cancellation)
    {
        if (folder != FolderKind.Demonstration)
            return RealFolder;
        await ManagingTurn.TakeAsync(act.Session, cancellation);
        var names = Accounts.Select(account => account.SignInName);
        var there = await act
            .Session.Rows.Set<OfficerRow>()
            .Where(row => names.Contains(row.SignInName))
            .Select(row => row.SignInName)
            .ToListAsync(cancellation);
        foreach (var account in Accounts.Where(account => !there.Contains(account.SignInName)))
        {
            if (await MakeAsync(act, account, cancellation) is { } refusal)
                return refusal;
        }
        return Done.It;
    }

    private async Task<Refusal?> MakeAsync(Act act, DemonstrationAccount account, CancellationToken cancellation)
    {
        if ((await establishPost.RunAsync(act, account.Post, cancellation)).IsRefused(out var refusal, out _))
            return refusal;
        var password = Password.Choose(KnownPassword, KnownPassword).Value;
        var officer = new NewOfficer(account.SignInName, account.DisplayName, password) { HasOwnPassword = true };
        if ((await appointOfficer.RunAsync(act, officer, cancellation)).IsRefused(out refusal, out var id))
            return refusal;
        Holdings.Add(act, id, account.Post, new HoldingPeriod(Holdings.DayOf(act.Now)), isConfirmed: true);
        return null;
    }
}
