using CanCuoc.Ledger;
using CanCuoc.Storage;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace CanCuoc.Access.Tests;

public sealed class AppointOfficerTests
{
    [Theory, BothEngines]
    public async Task Appoint_SomebodyNew_IsRecordedWithoutTheName(Engine engine)
    {
        await using var office = await TestOffice.OpenAsync(engine);

        var officer = (await office.AppointAsync(" Lan.Tran ")).Value;

        var row = await RowAsync(office, officer);
        row.SignInName.ShouldBe("lan.tran");
        row.DisplayName.ShouldBe("Trần Thị Lan");
        row.PasswordHash.ShouldNotContain(TestOffice.Secret);
        (
            await office.CountAsync(
                $$"""SELECT count(*) FROM ledger.fact WHERE kind = 'OfficerAppointed' AND identifiers = '{"Officer":{{officer.Value}}}'"""
            )
        ).ShouldBe(1);
    }

    [Theory, BothEngines]
    public async Task Appoint_NameTaken_IsRefused(Engine engine)
    {
        await using var office = await TestOffice.OpenAsync(engine);
        await office.AppointAsync("lan.tran");

        var outcome = await office.AppointAsync("LAN.TRAN");

        outcome.Refusal.ShouldBe(AppointOfficer.NameTaken.For("signInName"));
        (await office.RefusedAsync(AppointOfficer.NameTaken)).ShouldBe(1);
    }

    [Theory, BothEngines]
    public async Task Appoint_TheSameNameBySeveralAtOnce_IsDoneOnceAndRefusedToTheOthers(Engine engine)
    {
        await using var office = await TestOffice.OpenAsync(engine);

        var outcomes = await Task.WhenAll(
            Enumerable.Range(0, 6).Select(_ => Task.Run(() => office.AppointAsync("lan.tran")))
        );

        outcomes.Count(outcome => outcome.Refusal is null).ShouldBe(1);
        outcomes.Count(outcome => outcome.Refusal?.Code == AppointOfficer.NameTaken.Code).ShouldBe(5);
        (await office.FactsAsync("OfficerAppointed")).ShouldBe(1);
    }

    [Theory, BothEngines]
    public async Task Appoint_BadInput_IsRefusedAndNobodyAppointed(Engine engine)
    {
        await using var office = await TestOffice.OpenAsync(engine);

        (await office.AppointAsync("x")).Refusal!.Code.ShouldBe(SignInName.Malformed.Code);
        (await office.AppointAsync(displayName: "R2D2")).Refusal!.Code.ShouldBe(NameText.HasDigit.Code);
        (await office.AppointAsync("lan", "Một Hai Ba")).Refusal.ShouldBe(Password.ContainsName.For("password"));

        (await office.CountAsync("SELECT count(*) FROM access.officer")).ShouldBe(0);
    }

    [Theory, BothEngines]
    public async Task Appoint_WithoutThePermission_IsRefused(Engine engine)
    {
        await using var office = await TestOffice.OpenAsync(engine);

        var outcome = await office.Registry.RunAsync(
            AppointOfficer.Kind,
            act =>
                new AppointOfficer(TestOffice.Quick).RunAsync(
                    act,
                    new NewOfficer("lan.tran", "Trần Thị Lan", TestOffice.Chosen(TestOffice.Secret)),
                    default
                ),
            TestRegistry.Nobody
        );

        outcome.Refusal!.Code.ShouldBe(Acts.NotPermitted.Code);
    }

    internal static async Task<OfficerRow> RowAsync(TestOffice office, OfficerId officer)
    {
        await using var session = await office.Registry.Store.ReadAsync(default);
        return await session.Rows.Set<OfficerRow>().SingleAsync(row => row.OfficerId == officer.Value);
    }
}
