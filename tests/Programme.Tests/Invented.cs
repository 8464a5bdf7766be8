using CanCuoc.Population;
using CanCuoc.Vocabulary;

namespace CanCuoc.Programme.Tests;

/// <summary>Somebody for these tests; she does not exist.</summary>
internal static class Invented
{
    public static PersonDetails Woman { get; } = In(AdministrativeUnits.Newest, "00004");

    /// <summary>She, with her residence in the commune of a code in one edition of the list.</summary>
    public static PersonDetails In(UnitList list, string commune) =>
        new()
        {
            Name = PersonName.Parse("Lê Thị Sen", null),
            BirthDate = PartialDate.Of(1985),
            Sex = Sex.Female,
            BirthRegistration = Address.Of(list.Find(commune)!, "").Value,
            PermanentResidence = Address.Of(list.Find(commune)!, "Số 1").Value,
        };
}
