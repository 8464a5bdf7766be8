using CanCuoc.Ledger;
using CanCuoc.Vocabulary;
using CsCheck;

namespace CanCuoc.Access.Tests;

public sealed class CitizenTests
{
    [Fact]
    public void AuthorityOf_APerson_PermitsTheOwnRecordAlone()
    {
        var authority = Citizen.AuthorityOf(new PersonId(41));

        authority.Permissions.ShouldBe([Permission.ReadOwnRecord]);
        authority.Post.ShouldBe("citizen");
    }

    [Fact]
    public void PersonOf_TheAuthority_IsThePerson() =>
        Gen.Long[1, long.MaxValue]
            .Sample(id => Citizen.PersonOf(Citizen.AuthorityOf(new PersonId(id))) == new PersonId(id));

    [Fact]
    public void PersonOf_AnOfficersAuthority_IsNobody() => Citizen.PersonOf(TestOffice.First).ShouldBeNull();
}
