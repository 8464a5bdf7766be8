using System.Reflection;
using CanCuoc.Ledger;
using CanCuoc.Storage;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.Access.Tests;

public sealed class RolePermissionsTests
{
    /// <summary>Who may what, said a second time: a column for each role in the order of <see cref="Role.All"/>.</summary>
    private const string Expected = """
        ReadPerson          xx....x.xx......
        ReadSensitive       xx....x..x......
        ReadSealed          .........x......
        SealItems           .........x......
        ReadProtected       .........x......
        ProtectPersons      .........x......
        SearchPersons       xx....x.xx......
        RegisterPerson      ......x.........
        AmendPerson         ......x.........
        LoadPersons         ........x.......
        CountPopulation     ........x...x...
        ReadStatistics      ......xxx.x.x...
        OpenApplication     x...............
        AttachCapture       x...............
        ScreenApplication   .x..............
        ApproveApplication  .x..............
        ExamineDoubt        ..x......x......
        PrepareKnownPairs   ............x...
        MeasureExaminers    ...x............
        ReadApplication     xx...x..........
        ReleaseBatch        ....x...........
        PersonaliseCard     ....x...........
        DeliverCard         .....x..........
        ReadCard            xx..xx..........
        RegisterResidence   ......x.........
        ReadResidence       ......x.........
        MakeAgreement       .......x........
        VerifyPerson        ..............x.
        ReadProgramme       .......xx.x.x...
        RaiseDifficulty     xxxxxxxxxx..x...
        OpenSystems         .......x........
        ManageOfficers      ...........x....
        ReadOwnRecord       .............x..
        VerifyLedger        ..........x.x...
        Reconcile           ..........x.x...
        FollowFeed          ...............x
        SignIn              ...............x
        SetUpOfficers       ...............x
        HoldKeyCeremony     ...........x....
        """;

    private static readonly Dictionary<string, string> Rows = Expected
        .Split('\n')
        .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        .ToDictionary(line => line[0], line => line[1]);

    /// <summary>The assemblies whose acts are looked through.</summary>
    private static readonly Assembly[] Modules = [typeof(Acts).Assembly, typeof(SignIn).Assembly];

    [Theory, BothEngines]
    public async Task Acts_OfEveryPermissionByEveryRole_AreDoneOrRefusedAsTheTableSays(Engine engine)
    {
        await using var office = await TestOffice.OpenAsync(engine);
        for (var column = 0; column < Role.All.Count; column++)
        {
            var authority = await AuthorityAsync(office, Role.All[column]);
            var refused = await Task.WhenAll(
                Enum.GetValues<Permission>().Select(one => TryAsync(office, authority, one))
            );
            foreach (var (permission, refusal) in refused)
                refusal.ShouldBe(
                    Rows[$"{permission}"][column] == 'x' ? null : Acts.NotPermitted.For("Probe"),
                    $"{Role.All[column].Code} {permission}"
                );
        }
        (await office.RefusedAsync(Acts.NotPermitted)).ShouldBe(Expected.Count(mark => mark == '.'));
    }

    [Fact]
    public void Table_NamesEveryPermissionAndEachIsHeldBySomebody()
    {
        Rows.Keys.ShouldBe(Enum.GetNames<Permission>(), ignoreOrder: true);
        foreach (var permission in Enum.GetValues<Permission>())
            RolePermissions.Holding(permission).ShouldNotBeEmpty($"{permission}");
    }

    [Fact]
    public void Acts_OfEveryModule_NameAPermissionThatSomebodyHolds()
    {
        var kinds = KindsIn(Modules).ToArray();

        kinds.ShouldContain(SignIn.Kind);
        kinds.ShouldContain(kind => kind.Name == "FollowFeed");
        foreach (var kind in kinds)
            RolePermissions.Holding(kind.Permission).ShouldNotBeEmpty(kind.Name);
        kinds.Select(kind => kind.Name).ShouldBeUnique();
    }

    [Fact]
    public void NoOfficer_MayApproveOrExamineWhatTheSameRoleCaptured_OrReadPersonsToAudit()
    {
        foreach (var role in Role.All.Where(role => role.Permissions.Contains(Permission.AttachCapture)))
            role.Permissions.ShouldNotContain(Permission.ApproveApplication);
        foreach (var role in Role.All.Where(role => role.Permissions.Contains(Permission.ExamineDoubt)))
            role.Permissions.ShouldNotContain(one =>
                one == Permission.ApproveApplication
                || one == Permission.AttachCapture
                || one == Permission.MeasureExaminers
            );
        Role.Auditor.Permissions.ShouldNotContain(Permission.ReadPerson);
        Role.Administrator.Permissions.ShouldBe(
            [Permission.ManageOfficers, Permission.HoldKeyCeremony],
            ignoreOrder: true
        );
    }

    [Fact]
    public void Markdown_HasALineForEveryPermissionAndAMarkForEveryOneHeld()
    {
        var lines = RolePermissions.ToMarkdown().Split('\n');

        lines.ShouldContain("* `counter`: Cán bộ tiếp nhận cấp xã / Counter officer");
        lines.ShouldContain("| OpenApplication | ● |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |");
        lines.Count(line => line.Contains('●')).ShouldBe(Enum.GetValues<Permission>().Length);
        string.Concat(lines)
            .Count(mark => mark == '●')
            .ShouldBe(Rows.Values.Sum(row => row.Count(mark => mark == 'x')));
    }

    private static IEnumerable<ActKind> KindsIn(IEnumerable<Assembly> assemblies) =>
        from assembly in assemblies
        from type in assembly.GetTypes()
        where !type.ContainsGenericParameters
        from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
        where field.FieldType == typeof(ActKind)
        select (ActKind)field.GetValue(null)!;

    /// <summary>An officer's by signing in; the others' as their doors make them.</summary>
    private static async Task<Authority> AuthorityAsync(TestOffice office, Role role)
    {
        if (role == Role.Citizen)
            return Citizen.AuthorityOf(new PersonId(41));
        if (!role.IsOfOfficers)
            return Authority.OfSystem(role.Code, [.. role.Permissions]);
        var post = new Post(
            PostCode.Parse($"MAU-{role.Code.ToUpperInvariant()}", null),
            role,
            TestOffice.Counter.Body,
            ""
        );
        await office.HireAsync(role.Code, post);
        var signedIn = (await office.SignInAsync(role.Code)).Value;
        return (await office.Desks.SitAsync(signedIn.DeskAt(post), default)).Value.Authority;
    }

    private static async Task<(Permission, Refusal?)> TryAsync(
        TestOffice office,
        Authority authority,
        Permission permission
    )
    {
        var probe = new ActKind("Probe", RegistrySystem.Population, permission, "Thử", "A probe")
        {
            IsLook = true,
            IsPreparing = true,
        };
        var outcome = await office.Registry.RunAsync<Done>(
            probe,
            _ => Task.FromResult<Outcome<Done>>(Done.It),
            authority
        );
        return (permission, outcome.Refusal);
    }
}
