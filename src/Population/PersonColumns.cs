using System.Collections.Frozen;
using System.Data.Common;
using CanCuoc.Ledger;

namespace CanCuoc.Population;

/// <summary>The one list of a person's columns: selects, inserts, updates, copies and committed bytes are all made from it.</summary>
internal static class PersonColumns
{
    public static readonly IReadOnlyList<Column> All =
    [
        Of("person_id", row => row.PersonId, (row, value) => row.PersonId = value ?? 0),
        Short("version", row => row.Version, (row, value) => row.Version = value ?? 0),
        Of("number", row => row.Number, (row, value) => row.Number = value),
        Of("name", row => row.Name, (row, value) => row.Name = value!),
        Of("name_key", row => row.NameKey, (row, value) => row.NameKey = value ?? 0),
        Of("other_name", row => row.OtherName, (row, value) => row.OtherName = value),
        Of("birth_date", row => row.BirthDate, (row, value) => row.BirthDate = value ?? 0),
        Short("sex", row => row.Sex, (row, value) => row.Sex = value ?? 0),
        Of("place_of_birth", row => row.PlaceOfBirth, (row, value) => row.PlaceOfBirth = value),
        Of("birth_registration", row => row.BirthRegistration, (row, value) => row.BirthRegistration = value),
        Of("place_of_origin", row => row.PlaceOfOrigin, (row, value) => row.PlaceOfOrigin = value),
        Short("ethnic_group", row => row.EthnicGroup, (row, value) => row.EthnicGroup = value ?? 0),
        Short("religion", row => row.Religion, (row, value) => row.Religion = value ?? 0),
        Of("nationality", row => row.Nationality, (row, value) => row.Nationality = value!),
        Short("blood_group", row => row.BloodGroup, (row, value) => row.BloodGroup = value ?? 0),
        Short("marital_status", row => row.MaritalStatus, (row, value) => row.MaritalStatus = value ?? 0),
        Of("legacy_number", row => row.LegacyNumber, (row, value) => row.LegacyNumber = value),
        Of("father_id", row => row.FatherId, (row, value) => row.FatherId = value),
        Of("father_name", row => row.FatherName, (row, value) => row.FatherName = value),
        Of("mother_id", row => row.MotherId, (row, value) => row.MotherId = value),
        Of("mother_name", row => row.MotherName, (row, value) => row.MotherName = value),
        Of("spouse_id", row => row.SpouseId, (row, value) => row.SpouseId = value),
        Of("spouse_name", row => row.SpouseName, (row, value) => row.SpouseName = value),
        Of("representative_id", row => row.RepresentativeId, (row, value) => row.RepresentativeId = value),
        Of("representative_name", row => row.RepresentativeName, (row, value) => row.RepresentativeName = value),
        Of("permanent_residence", row => row.PermanentResidence, (row, value) => row.PermanentResidence = value),
        Of("temporary_residence", row => row.TemporaryResidence, (row, value) => row.TemporaryResidence = value),
        Of("current_abode", row => row.CurrentAbode, (row, value) => row.CurrentAbode = value),
        Of("absence", row => row.Absence, (row, value) => row.Absence = value),
        Of("residence_file", row => row.ResidenceFile, (row, value) => row.ResidenceFile = value),
        Of("household_id", row => row.HouseholdId, (row, value) => row.HouseholdId = value),
        Short("household_relation", row => row.HouseholdRelation, (row, value) => row.HouseholdRelation = value),
        Of("died_on", row => row.DiedOn, (row, value) => row.DiedOn = value),
        Of("missing_since", row => row.MissingSince, (row, value) => row.MissingSince = value),
        Short("sealed", row => row.Sealed, (row, value) => row.Sealed = value),
        Of("phone", row => row.Phone, (row, value) => row.Phone = value),
        Of("email", row => row.Email, (row, value) => row.Email = value),
        Of("merged_into", row => row.MergedInto, (row, value) => row.MergedInto = value),
        // Most records are true since the birth; then the column is empty. (It is read after the birth date.)
        Of(
            "valid_from",
            row => row.ValidFrom == row.BirthDate ? null : row.ValidFrom,
            (row, value) => row.ValidFrom = value ?? row.BirthDate
        ),
        Of("recorded_at", row => row.RecordedAt, (row, value) => row.RecordedAt = value ?? 0),
        Of("source", row => row.Source, (row, value) => row.Source = value!),
        Short("evidence", row => row.Evidence, (row, value) => row.Evidence = value ?? 0),
        Of("act_id", row => row.ActId, (row, value) => row.ActId = value ?? 0),
    ];

    /// <summary>What a record says of its person: all but its key, what follows from other items, and who recorded it when.</summary>
    public static readonly IReadOnlyList<Column> Items =
    [
        .. All.Skip(2).SkipLast(5).Where(column => column.Name != "name_key"),
    ];

    public static readonly FrozenDictionary<string, Column> ByName = All.ToFrozenDictionary(
        column => column.Name,
        StringComparer.Ordinal
    );

    /// <summary>Column names in order, for a statement.</summary>
    public static readonly string Names = string.Join(", ", All.Select(column => column.Name));

    /// <summary>The bytes a fact commits to: every column in order, under format version 1.</summary>
    public static ReadOnlyMemory<byte> Commit(PersonRow row) => Commit(row, new CanonicalBytes(1));

    /// <summary>The same, written behind what stands in some bytes of that version.</summary>
    public static ReadOnlyMemory<byte> Commit(PersonRow row, CanonicalBytes bytes)
    {
        foreach (var column in All)
            column.Commit(row, bytes);
        return bytes.Written;
    }

    /// <summary>Reads the columns of <see cref="Names"/>, from <paramref name="first"/> on.</summary>
    public static PersonRow Read(DbDataReader reader, int first = 0)
    {
        var row = new PersonRow();
        for (var index = 0; index < All.Count; index++)
            All[index].Read(row, reader, first + index);
        return row;
    }

    private static NumberColumn Of(string name, Func<PersonRow, long?> get, Action<PersonRow, long?> set) =>
        new(name, get, set);

    private static SmallColumn Of(string name, Func<PersonRow, int?> get, Action<PersonRow, int?> set) =>
        new(name, get, set);

    private static ShortColumn Short(string name, Func<PersonRow, int?> get, Action<PersonRow, int?> set) =>
        new(name, get, set);

    private static TextColumn Of(string name, Func<PersonRow, string?> get, Action<PersonRow, string?> set) =>
        new(name, get, set);
}
