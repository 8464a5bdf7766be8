using CanCuoc.Storage;
using CanCuoc.Testing;

namespace CanCuoc.Access.Tests;

public sealed class ConfirmPostTests
{
    private static readonly Post Board = new(
        PostCode.Parse("BCD-01", null),
        Role.ProgrammeBoardMember,
        new("Ban chỉ đạo", "Board"),
        ""
    );

    [Theory, BothEngines]
    public async Task Confirm_ByAnother_TheHoldingTakesEffect(Engine engine)
    {
        await using var office = await TestOffice.OpenAsync(engine);
        var officer = await WaitingAsync(office);
        (await office.SignInAsync()).Refusal.ShouldBe(SignIn.NoPost);

        (await office.ConfirmAsync(officer, Board, TestOffice.Second)).Refusal.ShouldBeNull();

        (await office.SignInAsync()).Value.Posts.ShouldBe([Board]);
        (await office.FactsAsync("PostConfirmed")).ShouldBe(1);
    }

    [Theory, BothEngines]
    public async Task Confirm_ByWhoAssignedOrWhoIsToHold_IsRefused(Engine engine)
    {
        await using var office = await TestOffice.OpenAsync(engine);
        var officer = await WaitingAsync(office);

        (await office.ConfirmAsync(officer, Board, TestOffice.First)).Refusal.ShouldBe(ConfirmPost.SamePerson);
        (await office.ConfirmAsync(officer, Board, TestOffice.Second with { Actor = officer.Actor })).Refusal.ShouldBe(
            ConfirmPost.SamePerson
        );

        (await office.SignInAsync()).Refusal.ShouldBe(SignIn.NoPost);
    }

    [Theory, BothEngines]
    public async Task Confirm_WhatDoesNotWait_IsRefused(Engine engine)
    {
        await using var office = await TestOffice.OpenAsync(engine);
        var officer = await WaitingAsync(office);
        var nothing = ConfirmPost.NothingToConfirm.For("post");

        (await office.ConfirmAsync(officer, TestOffice.Counter, TestOffice.Second)).Refusal.ShouldBe(nothing);
        await office.ConfirmAsync(officer, Board, TestOffice.Second);
        (await office.ConfirmAsync(officer, Board, TestOffice.Second)).Refusal.ShouldBe(nothing);
    }

    [Theory, BothEngines]
    public async Task Confirm_AfterItWasEndedOrTheOfficerDisabled_IsRefused(Engine engine)
    {
        await using var office = await TestOffice.OpenAsync(engine);
        var officer = await WaitingAsync(office);
        (await office.EndAsync(officer, Board)).Refusal.ShouldBeNull();

        (await office.ConfirmAsync(officer, Board, TestOffice.Second)).Refusal.ShouldBe(
            ConfirmPost.NothingToConfirm.For("post")
        );
        await office.DisableAsync(officer);
        (await office.ConfirmAsync(officer, Board, TestOffice.Second)).Refusal.ShouldBe(
            Officer.NotFound.For("officer")
        );
    }

    private static async Task<OfficerId> WaitingAsync(TestOffice office)
    {
        var officer = (await office.AppointAsync()).Value;
        await office.EstablishAsync(Board);
        (await office.AssignAsync(officer, Board)).Value.IsConfirmed.ShouldBeFalse();
        return officer;
    }
}
