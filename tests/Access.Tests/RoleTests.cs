namespace CanCuoc.Access.Tests;

public sealed class RoleTests
{
    [Fact]
    public void All_HaveTheirOwnCodeAndTitle()
    {
        Role.All.Select(role => role.Code).ShouldBeUnique();
        Role.All.Select(role => role.Title.Vietnamese).ShouldBeUnique();
        Role.All.Select(role => role.Title.English).ShouldBeUnique();
    }

    [Fact]
    public void Parse_OfEveryOfficersRole_GivesIt()
    {
        foreach (var role in Role.All.Where(role => role.IsOfOfficers))
            Role.Parse(role.Code).Value.ShouldBe(role);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("king")]
    [InlineData("Counter")]
    [InlineData("citizen")]
    [InlineData("agency")]
    [InlineData("system")]
    public void Parse_WhatNoOfficerMayBe_IsRefused(string? code) =>
        Role.Parse(code).Refusal.ShouldBe(Role.Unknown.For("role"));
}
