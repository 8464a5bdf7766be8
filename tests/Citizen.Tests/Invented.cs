using CanCuoc.Population;
using CanCuoc.Vocabulary;

namespace CanCuoc.CitizenDoor.Tests;

/// <summary>People for these tests; nobody exists.</summary>
internal static class Invented
{
    private static readonly AdministrativeUnit Commune = AdministrativeUnits.Newest.Find("79")!.Communes.First();

    /// <summary>A grandmother of whom much is known.</summary>
    public static PersonDetails An { get; } =
        new()
        {
            Name = PersonName.Parse("Trần Thị Ngọc An", null),
            OtherName = PersonName.Parse("Trần Ngọc Án", null),
            BirthDate = PartialDate.Of(new DateOnly(1956, 3, 27)),
            Sex = Sex.Female,
            PlaceOfBirth = Place("Trạm y tế xã"),
            BirthRegistration = Place(""),
            PlaceOfOrigin = Place("Thôn 3"),
            EthnicGroup = EthnicGroup.All[1],
            Religion = Religion.All[0],
            BloodGroup = BloodGroup.O,
            MaritalStatus = MaritalStatus.Married,
            LegacyNumber = LegacyIdNumber.Parse("024056789", null),
            Father = new Relative(null, PersonName.Parse("Trần Văn Hòa", null)),
            Mother = new Relative(new PersonId(9001), null),
            Spouse = new Relative(null, PersonName.Parse("Lê Quang Bảo", null)),
            PermanentResidence = Place("Số 5 ngõ 12"),
            CurrentAbode = Place("Số 5 ngõ 12"),
            Phone = "0900000000",
        };

    public static PersonDetails Binh { get; } =
        new()
        {
            Name = PersonName.Parse("Lý Thanh Bình", null),
            BirthDate = PartialDate.Of(new DateOnly(1984, 11, 2)),
            Sex = Sex.Male,
            BirthRegistration = Place("Thôn Đông"),
            PermanentResidence = Place("Số 88 đường Mây"),
            Phone = "0900000088",
        };

    /// <summary>Of an old paper that knows the year alone.</summary>
    public static PersonDetails OnlyYear { get; } = Binh with { BirthDate = PartialDate.Of(1950) };

    public static Address Place(string detail) => Address.Of(Commune, detail).Value;
}
