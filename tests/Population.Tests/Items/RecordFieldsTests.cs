using CanCuoc.Access;
using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population.Tests;

public sealed class RecordFieldsTests
{
    /// <summary>Who may be shown what, said a second time.</summary>
    private static readonly string[] Sensitive = ["ethnic-group", "religion", "blood-group"];

    private static readonly string[] Sealable =
    [
        "number",
        "other-name",
        "sex",
        "place-of-birth",
        "birth-registration",
        "place-of-origin",
        "father",
        "mother",
    ];

    [Fact]
    public void EveryColumnOfARecord_StandsInOneField()
    {
        // Neither says anything of the person: which record stands for this one, and what of it is sealed.
        string[] housekeeping = ["merged_into", "sealed"];

        RecordFields
            .All.SelectMany(field => field.Columns)
            .Order()
            .ShouldBe(PersonColumns.Items.Select(column => column.Name).Except(housekeeping).Order());
    }

    [Fact]
    public void EveryItemOfTheLaw_IsAField()
    {
        // 14, the cards issued, is kept by Cards; 26 is what the Government adds.
        RecordFields.All.Select(field => field.Item).Distinct().Order().ShouldBe(Enumerable.Range(1, 25).Except([14]));
        RecordFields.All.Select(field => field.Code).ShouldBeUnique();
    }

    [Fact]
    public void EveryField_HasItsClass()
    {
        foreach (var field in RecordFields.All)
        {
            field.Class.ShouldBe(Sensitive.Contains(field.Code) ? FieldClass.Sensitive : FieldClass.Open, field.Code);
            (field.Sealing != SealedItems.None).ShouldBe(Sealable.Contains(field.Code), field.Code);
        }
    }

    [Theory]
    [InlineData("counter", "card-issuance", true)]
    [InlineData("residence", "civil-status", true)]
    [InlineData("counter", "public-service", false)]
    [InlineData("counter", "residence", false)]
    [InlineData("data-loading", "data-collection", false)]
    [InlineData("agency", "verification", false)]
    public void Access_ByPostAndPurpose_ShowsSensitiveItemsOrNot(string role, string purpose, bool shown)
    {
        var permissions = Role.All.Single(one => one.Code == role).Permissions;
        var access = FieldAccess.Of(new("officer:1", "P", "", permissions), Purpose.Parse(purpose).Value, new(7));

        var groups = RecordGroups.Of(Known(), access).SelectMany(group => group.Items).Select(item => item.Field.Code);

        groups.ShouldBe(
            RecordFields.All.Select(field => field.Code).Where(code => shown || !Sensitive.Contains(code)),
            ignoreOrder: false
        );
    }

    [Fact]
    public void Access_OfTheCitizen_ShowsAllOfTheOwnRecordAlone()
    {
        var citizen = Citizen.AuthorityOf(new(7));

        FieldAccess.Of(citizen, Purpose.OwnRequest, new(7)).ShouldBe(FieldAccess.Whole);
        FieldAccess.Of(citizen, Purpose.OwnRequest, new(8)).ShouldBe(new(false, false));
    }

    /// <summary>A record of whom everything is known.</summary>
    private static PersonRecord Known()
    {
        var relative = new Relative(null, Invented.Man.Name);
        var place = Invented.Place("1");
        var details = Invented.Man with
        {
            OtherName = Invented.Man.Name,
            PlaceOfBirth = place,
            BloodGroup = BloodGroup.O,
            LegacyNumber = LegacyIdNumber.Parse("012345678", null),
            Mother = relative,
            Spouse = relative,
            Representative = relative,
            TemporaryResidence = place,
            Absence = "1",
            ResidenceFile = "1",
            Household = new(new(1), HouseholdRelation.Head),
            DiedOn = PartialDate.Of(2020),
            MissingSince = PartialDate.Of(2019),
            Email = "1",
        };
        var number = PersonalNumber.Parse("001090000999", null);
        return new(new(7), 1, number, details, default, default, PopulationFixture.Paper, default);
    }
}
