using CanCuoc.Storage;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.Access.Tests;

public sealed class ChangePasswordTests
{
    private const string New = "năm sáu bảy tám";

    private static readonly Post Counter = TestOffice.Counter;

    [Theory, BothEngines]
    public async Task Change_ProvedByTheOld_OnlyTheNewOpensTheDoor(Engine engine)
    {
        await using var office = await TestOffice.OpenAsync(engine);
        await office.HireAsync("lan.tran", Counter);
        var before = (await office.SignInAsync()).Value.DeskAt(Counter);

        (await ChangeAsync(office, TestOffice.Secret, New)).Refusal.ShouldBeNull();

        (await office.SignInAsync()).Refusal.ShouldBe(SignIn.WrongNameOrPassword);
        var after = (await office.SignInAsync(password: New)).Value.DeskAt(Counter);
        (await office.Desks.SitAsync(before, default)).Refusal.ShouldBe(Desks.SessionEnded);
        (await office.Desks.SitAsync(after, default)).Refusal.ShouldBeNull();
        (await office.FactsAsync("PasswordChanged")).ShouldBe(1);
    }

    [Theory, BothEngines]
    public async Task Change_ThePasswordAnAdministratorGave_OpensTheDesk(Engine engine)
    {
        await using var office = await TestOffice.OpenAsync(engine);
        await office.HireAsync("lan.tran", Counter, hasOwnPassword: false);
        var signedIn = (await office.SignInAsync()).Value;
        signedIn.MustChangePassword.ShouldBeTrue();
        (await office.Desks.SitAsync(signedIn.DeskAt(Counter), default)).Refusal.ShouldBe(Desks.PasswordGiven);

        await ChangeAsync(office, TestOffice.Secret, New);

        signedIn = (await office.SignInAsync(password: New)).Value;
        signedIn.MustChangePassword.ShouldBeFalse();
        (await office.Desks.SitAsync(signedIn.DeskAt(Counter), default)).Refusal.ShouldBeNull();
    }

    [Theory, BothEngines]
    public async Task Change_WhatTheRulesForbid_IsRefusedAndTheOldStays(Engine engine)
    {
        await using var office = await TestOffice.OpenAsync(engine);
        await office.HireAsync("lan.tran", Counter);

        (await ChangeAsync(office, TestOffice.Secret, TestOffice.Secret)).Refusal.ShouldBe(
            ChangePassword.Unchanged.For("password")
        );
        (await ChangeAsync(office, TestOffice.Secret, "em là lan.tran")).Refusal.ShouldBe(
            Password.ContainsName.For("password")
        );

        (await office.SignInAsync()).Refusal.ShouldBeNull();
    }

    [Theory, BothEngines]
    public async Task Change_ByGuessing_CountsAsFailedSignIns(Engine engine)
    {
        await using var office = await TestOffice.OpenAsync(engine);
        await office.HireAsync("lan.tran", Counter);

        for (var guess = 0; guess < 5; guess++)
            (await ChangeAsync(office, $"đoán lần thứ {guess}", New)).Refusal.ShouldBe(SignIn.WrongNameOrPassword);

        (await ChangeAsync(office, TestOffice.Secret, New)).Refusal.ShouldBe(SignIn.Locked);
        (await office.SignInAsync()).Refusal.ShouldBe(SignIn.Locked);
    }

    private static Task<Outcome<Done>> ChangeAsync(TestOffice office, string old, string chosen) =>
        office.ChangePassword.RunAsync("lan.tran", old, TestOffice.Chosen(chosen), default);
}
