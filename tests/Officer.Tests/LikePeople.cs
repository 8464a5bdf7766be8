using CanCuoc.Population;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.OfficerDoor.Tests;

/// <summary>An invented man who was recorded twice.</summary>
internal static class LikePeople
{
    private static readonly Address Home = Address
        .Of(AdministrativeUnits.Newest.Units.First(unit => unit.Level == UnitLevel.Commune), "Số 1")
        .Value;

    private static readonly PersonDetails Man = new()
    {
        Name = PersonName.Parse("Trần Văn Đặng", null),
        BirthDate = PartialDate.Of(new DateOnly(1990, 9, 5)),
        Sex = Sex.Male,
        BirthRegistration = Home,
        PlaceOfOrigin = Home,
        PermanentResidence = Home,
        Father = new(null, PersonName.Parse("Trần Văn Hòa", null)),
        Mother = new(null, PersonName.Parse("Nguyễn Thị Mận", null)),
    };

    /// <summary>As another office wrote him down.</summary>
    private static readonly PersonDetails Again = Man with
    {
        Name = PersonName.Parse("Trần Văn Đăng", null),
        BirthDate = PartialDate.Of(new DateOnly(1990, 5, 9)),
    };

    extension(OfficerSite site)
    {
        /// <summary>Records the man twice, and screens.</summary>
        /// <param name="numbers">How many of the records have a number.</param>
        public async Task<(PersonRecord One, PersonRecord Other)> RecordTwiceAsync(int numbers = 2)
        {
            var one = await site.RecordAsync(Man, numbers > 0);
            var other = await site.RecordAsync(Again, numbers > 1);
            var report = await new ScreenPersons(site.Registry.Acts).RunAsync(
                TestRegistry.Everybody,
                TestRegistry.Why,
                progress: null,
                default
            );
            report.Value.Found.ShouldBe(1);
            return (one, other);
        }

        private async Task<PersonRecord> RecordAsync(PersonDetails details, bool isNumbered)
        {
            var register = new RegisterPerson();
            var paper = new Evidence(EvidenceRank.Paper, "Giấy khai sinh 12/1990");
            return (
                await site.Registry.RunAsync(
                    RegisterPerson.Kind,
                    act =>
                        isNumbered
                            ? register.RunAsync(act, details, number: null, paper, default)
                            : register.WithoutNumberAsync(act, details, paper, default)
                )
            ).Value;
        }
    }
}
