using CanCuoc.Vocabulary;

namespace CanCuoc.Population.Tests;

/// <summary>People and places for these tests; nobody exists.</summary>
internal static class Invented
{
    public static AdministrativeUnit Commune { get; } =
        AdministrativeUnits.Newest.Units.First(unit => unit.Level == UnitLevel.Commune);

    public static PersonDetails Man { get; } =
        new()
        {
            Name = PersonName.Parse("Trần Văn Đặng", null),
            BirthDate = PartialDate.Of(new DateOnly(1990, 9, 5)),
            Sex = Sex.Male,
            BirthRegistration = Place("Thôn 3"),
            PlaceOfOrigin = Place(""),
            EthnicGroup = EthnicGroup.All[1],
            Religion = Religion.All[0],
            MaritalStatus = MaritalStatus.NeverMarried,
            Father = new Relative(null, PersonName.Parse("Trần Văn Hòa", null)),
            PermanentResidence = Place("Số 5 ngõ 12"),
            CurrentAbode = Address.WithoutUnit(Country.Parse("JP", null), "Osaka").Value,
            Phone = "0900000000",
        };

    public static Address Place(string detail) => Address.Of(Commune, detail).Value;

    public static PersonDetails Named(string name) => Man with { Name = PersonName.Parse(name, null) };
}
