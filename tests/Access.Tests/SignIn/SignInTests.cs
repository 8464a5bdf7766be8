using CanCuoc.Ledger;
using CanCuoc.Storage;
using CanCuoc.Testing;

namespace CanCuoc.Access.Tests;

public sealed class SignInTests
{
    private const string Waiting = "datname = current_database() AND wait_event_type = 'Lock'";

    private static readonly Post Counter = TestOffice.Counter;

    [Theory, BothEngines]
    public async Task SignIn_ByNameAndPassword_IsLetInAndRecorded(Engine engine)
    {
        await using var office = await TestOffice.OpenAsync(engine);
        var officer = await office.HireAsync("lan.tran", Counter);

        var signedIn = (await office.SignInAsync(" LAN.Tran")).Value;

        signedIn.Id.ShouldBe(officer);
        signedIn.DisplayName.ShouldBe("Trần Thị Lan");
        signedIn.Posts.ShouldBe([Counter]);
        signedIn.MustChangePassword.ShouldBeFalse();
        (await office.FactsAsync("OfficerSignedIn")).ShouldBe(1);
    }

    [Theory, BothEngines]
    public async Task SignIn_WrongPasswordAndUnknownName_AreRefusedAlikeAndBothRecorded(Engine engine)
    {
        await using var office = await TestOffice.OpenAsync(engine);
        var officer = await office.HireAsync("lan.tran", Counter);

        var wrong = await office.SignInAsync(password: "năm sáu bảy tám");
        var unknown = await office.SignInAsync("ai.do");
        var noText = await office.SignInAsync(password: "\ud83d");

        wrong.Refusal.ShouldBe(SignIn.WrongNameOrPassword);
        unknown.Refusal.ShouldBe(SignIn.WrongNameOrPassword);
        noText.Refusal.ShouldBe(SignIn.WrongNameOrPassword);
        (await office.FactsAsync("SignInFailed")).ShouldBe(3);
        (await FailuresAsync(office, $"{officer.Value}")).ShouldBe(2);
        (await FailuresAsync(office, "null")).ShouldBe(1);
    }

    [Theory, BothEngines]
    public async Task SignIn_WithWhatIsNoName_IsRefusedLikeAnUnknownOne(Engine engine)
    {
        await using var office = await TestOffice.OpenAsync(engine);

        foreach (var name in (string[])["", "lan\0tran", "\ud83d", new('x', 100_000)])
            (await office.SignInAsync(name)).Refusal.ShouldBe(SignIn.WrongNameOrPassword);
    }

    [Theory, BothEngines("lan.tran")]
    [BothEngines("nobody.has.this.name")]
    public async Task SignIn_AfterFiveFailures_IsLockedForAQuarterOfAnHour(Engine engine, string name)
    {
        await using var office = await TestOffice.OpenAsync(engine);
        await office.HireAsync("lan.tran", Counter);
        await FailAsync(office, name, times: 5);

        (await office.SignInAsync(name)).Refusal.ShouldBe(SignIn.Locked);
        office.Registry.Clock.Advance(TimeSpan.FromMinutes(15) - TimeSpan.FromSeconds(1));
        (await office.SignInAsync(name)).Refusal.ShouldBe(SignIn.Locked);
        (await office.RefusedAsync(SignIn.Locked)).ShouldBe(2);

        office.Registry.Clock.Advance(TimeSpan.FromSeconds(1));
        (await office.SignInAsync(name)).Refusal.ShouldBe(name == "lan.tran" ? null : SignIn.WrongNameOrPassword);
    }

    [Theory, BothEngines]
    public async Task SignIn_AfterFourFailures_StillLetsInAndForgetsThem(Engine engine)
    {
        await using var office = await TestOffice.OpenAsync(engine);
        await office.HireAsync("lan.tran", Counter);

        await FailAsync(office, "lan.tran", times: 4);
        (await office.SignInAsync()).Refusal.ShouldBeNull();
        await FailAsync(office, "lan.tran", times: 4);
        (await office.SignInAsync()).Refusal.ShouldBeNull();

        (await office.CountAsync("SELECT count(*) FROM access.attempt")).ShouldBe(0);
    }

    [Theory, BothEngines]
    public async Task SignIn_FailuresLongAgo_CountNoLonger(Engine engine)
    {
        await using var office = await TestOffice.OpenAsync(engine);
        await office.HireAsync("lan.tran", Counter);
        await FailAsync(office, "ai.do", times: 1);
        await FailAsync(office, "lan.tran", times: 4);

        office.Registry.Clock.Advance(TimeSpan.FromMinutes(16));
        await FailAsync(office, "lan.tran", times: 4);

        (await office.SignInAsync()).Refusal.ShouldBeNull();
        (await office.CountAsync("SELECT count(*) FROM access.attempt")).ShouldBe(0);
    }

    [Theory, BothEngines]
    public async Task SignIn_ManyGuessesAtOnce_AreAnsweredFiveTimesOnly(Engine engine)
    {
        await using var office = await TestOffice.OpenAsync(engine);
        await office.HireAsync("lan.tran", Counter);

        var outcomes = await Task.WhenAll(
            Enumerable
                .Range(0, 12)
                .Select(guess => Task.Run(() => office.SignInAsync(password: $"đoán lần thứ {guess}")))
        );

        outcomes.Count(outcome => outcome.Refusal == SignIn.WrongNameOrPassword).ShouldBe(5);
        outcomes.Count(outcome => outcome.Refusal == SignIn.Locked).ShouldBe(7);
        (await office.SignInAsync()).Refusal.ShouldBe(SignIn.Locked);
    }

    [Theory, BothEngines]
    public async Task SignIn_Disabled_IsSaidToTheOwnerOnly(Engine engine)
    {
        await using var office = await TestOffice.OpenAsync(engine);
        await office.DisableAsync(await office.HireAsync("lan.tran", Counter));

        (await office.SignInAsync()).Refusal.ShouldBe(SignIn.Disabled);
        (await office.SignInAsync(password: "năm sáu bảy tám")).Refusal.ShouldBe(SignIn.WrongNameOrPassword);
    }

    [Theory, BothEngines]
    public async Task SignIn_WithoutAPost_IsRefusedAndRecorded(Engine engine)
    {
        await using var office = await TestOffice.OpenAsync(engine);
        await office.AppointAsync();

        (await office.SignInAsync()).Refusal.ShouldBe(SignIn.NoPost);
        (await office.RefusedAsync(SignIn.NoPost)).ShouldBe(1);
    }

    [Theory, BothEngines]
    public async Task SignIn_HashOfOldStrength_IsReplacedByAStrongerOne(Engine engine)
    {
        await using var office = await TestOffice.OpenAsync(engine);
        var officer = await office.HireAsync("lan.tran", Counter);
        var before = await AppointOfficerTests.RowAsync(office, officer);
        var stronger = new SignIn(office.Registry.Acts, new Passwords(iterations: 2));

        var signedIn = (await stronger.RunAsync("lan.tran", TestOffice.Secret, default)).Value;
        (await stronger.RunAsync("lan.tran", TestOffice.Secret, default)).Refusal.ShouldBeNull();

        var after = await AppointOfficerTests.RowAsync(office, officer);
        after.PasswordHash.ShouldNotBe(before.PasswordHash);
        after.Version.ShouldBe(before.Version + 1);
        signedIn.PasswordVersion.ShouldBe(before.PasswordVersion);
    }

    /// <summary>On PostgreSQL a lock is seen to be waited for, so the moment between comparing and deciding can be held open.</summary>
    [Fact]
    public async Task SignIn_DisabledWhileThePasswordWasCompared_IsRefused()
    {
        await using var office = await TestOffice.OpenAsync(Engine.PostgreSql);
        var officer = await office.HireAsync("lan.tran", Counter);
        await FailAsync(office, "lan.tran", times: 1);
        var held = await office.Registry.Store.WriteAsync(default);
        await held.ExecuteAsync("SELECT 1 FROM access.attempt FOR UPDATE", default);

        var entering = office.SignInAsync();
        while (await office.CountAsync("SELECT count(*) FROM pg_stat_activity WHERE " + Waiting) == 0) { }
        await office.DisableAsync(officer);
        await held.DisposeAsync();

        (await entering).Refusal.ShouldBe(Acts.ChangedMeanwhile);
    }

    private static async Task FailAsync(TestOffice office, string name, int times)
    {
        for (var time = 0; time < times; time++)
            (await office.SignInAsync(name, "năm sáu bảy tám")).Refusal.ShouldBe(SignIn.WrongNameOrPassword);
    }

    private static Task<long> FailuresAsync(TestOffice office, string officer) =>
        office.CountAsync(
            $$"""SELECT count(*) FROM ledger.fact WHERE kind = 'SignInFailed' AND identifiers = '{"Officer":{{officer}}}'"""
        );
}
