using CanCuoc.Ledger;
using CanCuoc.Storage;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.Access.Tests;

/// <summary>A registry with officers for one test, its systems still closed, and hashes that are quick to make.</summary>
internal sealed class TestOffice : IAsyncDisposable
{
    public const string Secret = "một hai ba bốn";

    public static readonly Passwords Quick = new(iterations: 1);

    public static readonly Post Counter = new(
        PostCode.Parse("HN-00070-TN1", null),
        Role.CounterOfficer,
        new("Công an phường", "Police"),
        ""
    );

    /// <summary>Two administrators who are no officers of this registry.</summary>
    public static readonly Authority First = Administrator("officer:9001");
    public static readonly Authority Second = Administrator("officer:9002");

    private readonly EstablishPost establishPost = new();
    private readonly AssignPost assignPost = new();
    private readonly ConfirmPost confirmPost = new();
    private readonly EndPost endPost = new();
    private readonly DisableOfficer disableOfficer = new();

    private TestOffice(TestRegistry registry)
    {
        Registry = registry;
        SignIn = new SignIn(registry.Acts, Quick);
        ChangePassword = new ChangePassword(registry.Acts, Quick);
        Desks = new Desks(registry.Store, registry.Clock);
    }

    public TestRegistry Registry { get; }

    public SignIn SignIn { get; }

    public ChangePassword ChangePassword { get; }

    public Desks Desks { get; }

    public DateOnly Today => DateOnly.FromDateTime(Registry.Clock.GetUtcNow().ToOffset(TimeSpan.FromHours(7)).DateTime);

    public static async Task<TestOffice> OpenAsync(Engine engine) =>
        new(await TestRegistry.OpenAsync(engine, [new AccessModel()], systemsOpen: false));

    public static Password Chosen(string text) => Password.Choose(text, text).Value;

    public Task<Outcome<OfficerId>> AppointAsync(
        string signInName = "lan.tran",
        string displayName = "Trần Thị Lan",
        bool hasOwnPassword = true
    ) =>
        Registry.RunAsync(
            AppointOfficer.Kind,
            act =>
                new AppointOfficer(Quick).RunAsync(
                    act,
                    new NewOfficer(signInName, displayName, Chosen(Secret)) { HasOwnPassword = hasOwnPassword },
                    default
                ),
            First
        );

    public Task<Outcome<Done>> EstablishAsync(Post post) =>
        Registry.RunAsync(EstablishPost.Kind, act => establishPost.RunAsync(act, post, default), First);

    public Task<Outcome<PostHolding>> AssignAsync(
        OfficerId officer,
        Post post,
        HoldingPeriod? period = null,
        Authority? authority = null
    ) =>
        Registry.RunAsync(
            AssignPost.Kind,
            act => assignPost.RunAsync(act, officer, post.Code, period ?? new HoldingPeriod(Today), default),
            authority ?? First
        );

    public Task<Outcome<Done>> ConfirmAsync(OfficerId officer, Post post, Authority authority) =>
        Registry.RunAsync(ConfirmPost.Kind, act => confirmPost.RunAsync(act, officer, post.Code, default), authority);

    public Task<Outcome<Done>> EndAsync(OfficerId officer, Post post, DateOnly? day = null) =>
        Registry.RunAsync(EndPost.Kind, act => endPost.RunAsync(act, officer, post.Code, day ?? Today, default), First);

    public Task<Outcome<Done>> DisableAsync(OfficerId officer) =>
        Registry.RunAsync(DisableOfficer.Kind, act => disableOfficer.RunAsync(act, officer, default), First);

    /// <summary>An officer with a post from today on, confirmed where that is asked.</summary>
    public async Task<OfficerId> HireAsync(string signInName, Post post, bool hasOwnPassword = true)
    {
        var officer = (await AppointAsync(signInName, hasOwnPassword: hasOwnPassword)).Value;
        await EstablishAsync(post);
        if (!(await AssignAsync(officer, post)).Value.IsConfirmed)
            (await ConfirmAsync(officer, post, Second)).Refusal.ShouldBeNull();
        return officer;
    }

    public Task<Outcome<SignedInOfficer>> SignInAsync(string signInName = "lan.tran", string password = Secret) =>
        SignIn.RunAsync(signInName, password, default);

    /// <summary>What a query finds, read past the acts.</summary>
    public async Task<long> CountAsync(string sql)
    {
        await using var session = await Registry.Store.ReadAsync(default);
        await using var command = session.Command(sql);
        return Convert.ToInt64(await command.ExecuteScalarAsync());
    }

    public Task<long> FactsAsync(string kind) => CountAsync($"SELECT count(*) FROM ledger.fact WHERE kind = '{kind}'");

    public Task<long> RefusedAsync(Refusal refusal) =>
        CountAsync($"SELECT count(*) FROM ledger.look WHERE refusal = '{refusal.Code}'");

    public ValueTask DisposeAsync() => Registry.DisposeAsync();

    private static Authority Administrator(string actor) => new(actor, "QT-01", "", Role.Administrator.Permissions);
}
