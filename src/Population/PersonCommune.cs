using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>The commune whose officers know a person best. Pure.</summary>
internal static class PersonCommune
{
    /// <summary>Today's commune of the residence, else of the birth, by its code; null where no unit tells it.</summary>
    public static string? Of(PersonRow person) =>
        new[] { person.PermanentResidence, person.CurrentAbode, person.BirthRegistration, person.PlaceOfOrigin }
            .OfType<string>()
            .Select(stored => StoredAddress.Read(stored).Unit)
            .OfType<AdministrativeUnit>()
            .Select(unit => AdministrativeUnits.SuccessionOf(unit).Only)
            .FirstOrDefault(unit => unit?.Level == UnitLevel.Commune)
            ?.Code;
}
