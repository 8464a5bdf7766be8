using System.Collections.Frozen;
using System.Text;
using CanCuoc.Ledger;
using static CanCuoc.Ledger.Permission;

namespace CanCuoc.Access;

/// <summary>The one table of who may do what.</summary>
public static class RolePermissions
{
    private static readonly FrozenDictionary<Role, FrozenSet<Permission>> Table = new Dictionary<
        Role,
        FrozenSet<Permission>
    >
    {
        [Role.CounterOfficer] =
        [
            SearchPersons,
            ReadPerson,
            ReadSensitive,
            OpenApplication,
            AttachCapture,
            ReadApplication,
            ReadCard,
            RaiseDifficulty,
        ],
        [Role.ApprovingOfficer] =
        [
            SearchPersons,
            ReadPerson,
            ReadSensitive,
            ReadApplication,
            ScreenApplication,
            ApproveApplication,
            ReadCard,
            RaiseDifficulty,
        ],
        [Role.Examiner] = [ExamineDoubt, RaiseDifficulty],
        [Role.HeadExaminer] = [MeasureExaminers, RaiseDifficulty],
        [Role.CardFactoryOperator] = [ReleaseBatch, PersonaliseCard, ReadCard, RaiseDifficulty],
        [Role.DeliveryOfficer] = [ReadApplication, ReadCard, DeliverCard, RaiseDifficulty],
        [Role.ResidenceOfficer] =
        [
            SearchPersons,
            ReadPerson,
            ReadSensitive,
            RegisterPerson,
            AmendPerson,
            ReadResidence,
            RegisterResidence,
            ReadStatistics,
            RaiseDifficulty,
        ],
        [Role.ProgrammeBoardMember] = [ReadProgramme, ReadStatistics, RaiseDifficulty, OpenSystems, MakeAgreement],
        [Role.DataLoader] =
        [
            LoadPersons,
            CountPopulation,
            ReadStatistics,
            SearchPersons,
            ReadPerson,
            ReadProgramme,
            RaiseDifficulty,
        ],
        [Role.RecordKeeper] =
        [
            SearchPersons,
            ReadPerson,
            ReadSensitive,
            ReadSealed,
            SealItems,
            ReadProtected,
            ProtectPersons,
            ExamineDoubt, // where a protected person stands in a case, nobody else may know it
            RaiseDifficulty,
        ],
        [Role.Auditor] = [VerifyLedger, Reconcile, ReadProgramme, ReadStatistics],
        [Role.Administrator] = [ManageOfficers, HoldKeyCeremony],
        [Role.Operator] =
        [
            VerifyLedger,
            Reconcile,
            CountPopulation,
            ReadStatistics,
            ReadProgramme,
            PrepareKnownPairs,
            RaiseDifficulty,
        ],
        [Role.Citizen] = [ReadOwnRecord],
        [Role.Agency] = [VerifyPerson],
        [Role.System] = [FollowFeed, Permission.SignIn, SetUpOfficers],
    }.ToFrozenDictionary();

    /// <summary>What a role permits.</summary>
    public static FrozenSet<Permission> Of(Role role) => Table[role];

    /// <summary>The roles that hold a permission; an act that names one nobody holds can never be done.</summary>
    public static IEnumerable<Role> Holding(Permission permission) =>
        Role.All.Where(role => Table[role].Contains(permission));

    /// <summary>The table in Markdown: a line for each permission, a column for each role, the roles' titles above.</summary>
    public static string ToMarkdown()
    {
        var page = new StringBuilder();
        foreach (var role in Role.All)
            page.Append($"* `{role.Code}`: {role.Title}\n");
        page.Append('\n');
        AppendRow(page, "", Role.All.Select(role => $"`{role.Code}`"));
        AppendRow(page, "---", Role.All.Select(_ => ":-:"));
        foreach (var permission in Enum.GetValues<Permission>())
            AppendRow(page, $"{permission}", Role.All.Select(role => Of(role).Contains(permission) ? "●" : ""));
        return page.ToString();
    }

    private static void AppendRow(StringBuilder page, string first, IEnumerable<string> cells) =>
        page.Append($"| {first} | {string.Join(" | ", cells)} |\n");
}
