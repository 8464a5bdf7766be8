using CanCuoc.Population;
using CanCuoc.Vocabulary;

namespace CanCuoc.OfficerDoor.Tests;

/// <summary>People for these tests; nobody exists.</summary>
internal static class Invented
{
    public static readonly AdministrativeUnit Commune = AdministrativeUnits.Newest.Find("79")!.Communes.First();

    /// <summary>A grandmother of whom much is known.</summary>
    public static PersonDetails An { get; } =
        new()
        {
            Name = PersonName.Parse("Trần Thị Ngọc An", null),
            BirthDate = PartialDate.Of(new DateOnly(1956, 3, 27)),
            Sex = Sex.Female,
            BirthRegistration = Place(""),
            PlaceOfOrigin = Place("Thôn 3"),
            EthnicGroup = EthnicGroup.All[1],
            BloodGroup = BloodGroup.O,
            MaritalStatus = MaritalStatus.Married,
            Father = new Relative(null, PersonName.Parse("Trần Văn Hòa", null)),
            PermanentResidence = Place("Số 5 ngõ 12"),
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
        };

    public static Address Place(string detail) => Address.Of(Commune, detail).Value;
}
