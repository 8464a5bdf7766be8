using System.Collections.Frozen;
using System.Globalization;
using CanCuoc.Ledger;
using CanCuoc.Storage;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>Turns a record into its row and back.</summary>
internal static class PersonMapping
{
    private static readonly FrozenDictionary<int, EthnicGroup> EthnicGroups = EthnicGroup.All.ToFrozenDictionary(
        group => Code(group.Code)
    );

    private static readonly FrozenDictionary<int, Religion> Religions = Religion.All.ToFrozenDictionary(religion =>
        Code(religion.Code)
    );

    public static PersonRow ToRow(PersonRecord record)
    {
        var details = record.Details;
        return new PersonRow
        {
            PersonId = record.Id.Value,
            Version = record.Version,
            Number = record.Number?.Value,
            Name = details.Name.Full,
            NameKey = NameKey.Of(details.Name.Full, details.BirthDate),
            OtherName = details.OtherName?.Full,
            BirthDate = details.BirthDate.ToInt(),
            Sex = (int)details.Sex,
            PlaceOfBirth = StoredAddress.Print(details.PlaceOfBirth),
            BirthRegistration = StoredAddress.Print(details.BirthRegistration),
            PlaceOfOrigin = StoredAddress.Print(details.PlaceOfOrigin),
            EthnicGroup = Code(details.EthnicGroup?.Code),
            Religion = Code(details.Religion?.Code),
            Nationality = details.Nationality.Alpha2,
            BloodGroup = (int)details.BloodGroup,
            MaritalStatus = (int)details.MaritalStatus,
            LegacyNumber = details.LegacyNumber?.ToString(),
            FatherId = details.Father?.Person?.Value,
            FatherName = details.Father?.Name?.Full,
            MotherId = details.Mother?.Person?.Value,
            MotherName = details.Mother?.Name?.Full,
            SpouseId = details.Spouse?.Person?.Value,
            SpouseName = details.Spouse?.Name?.Full,
            RepresentativeId = details.Representative?.Person?.Value,
            RepresentativeName = details.Representative?.Name?.Full,
            PermanentResidence = StoredAddress.Print(details.PermanentResidence),
            TemporaryResidence = StoredAddress.Print(details.TemporaryResidence),
            CurrentAbode = StoredAddress.Print(details.CurrentAbode),
            Absence = details.Absence,
            ResidenceFile = details.ResidenceFile,
            HouseholdId = details.Household?.Household.Value,
            HouseholdRelation = details.Household?.Relation.Number,
            DiedOn = details.DiedOn?.ToInt(),
            MissingSince = details.MissingSince?.ToInt(),
            Sealed = details.Sealed == SealedItems.None ? null : (int)details.Sealed,
            Phone = details.Phone,
            Email = details.Email,
            MergedInto = record.MergedInto?.Value,
            ValidFrom = PartialDate.Of(record.ValidFrom).ToInt(),
            RecordedAt = Moment.ToStored(record.RecordedAt),
            Source = record.Evidence.Reference,
            Evidence = (int)record.Evidence.Rank,
            ActId = record.Act.Value,
        };
    }

    public static PersonRecord ToRecord(PersonRow row) =>
        new(
            new PersonId(row.PersonId),
            row.Version,
            row.Number is { } number ? PersonalNumber.FromValue(number) : null,
            ToDetails(row),
            PartialDate.FromInt(row.ValidFrom).Earliest,
            Moment.FromStored(row.RecordedAt),
            new Evidence((EvidenceRank)row.Evidence, row.Source),
            new ActId(row.ActId)
        )
        {
            MergedInto = row.MergedInto is { } other ? new PersonId(other) : null,
        };

    private static PersonDetails ToDetails(PersonRow row) =>
        new()
        {
            Name = PersonName.Parse(row.Name, null),
            OtherName = Name(row.OtherName),
            BirthDate = PartialDate.FromInt(row.BirthDate),
            Sex = (Sex)row.Sex,
            PlaceOfBirth = Place(row.PlaceOfBirth),
            BirthRegistration = Place(row.BirthRegistration),
            PlaceOfOrigin = Place(row.PlaceOfOrigin),
            EthnicGroup = EthnicGroups.GetValueOrDefault(row.EthnicGroup),
            Religion = Religions.GetValueOrDefault(row.Religion),
            Nationality = Country.Parse(row.Nationality, null),
            BloodGroup = (BloodGroup)row.BloodGroup,
            MaritalStatus = (MaritalStatus)row.MaritalStatus,
            LegacyNumber = row.LegacyNumber is { } legacy ? LegacyIdNumber.Parse(legacy, null) : null,
            Father = Relation(row.FatherId, row.FatherName),
            Mother = Relation(row.MotherId, row.MotherName),
            Spouse = Relation(row.SpouseId, row.SpouseName),
            Representative = Relation(row.RepresentativeId, row.RepresentativeName),
            PermanentResidence = Place(row.PermanentResidence),
            TemporaryResidence = Place(row.TemporaryResidence),
            CurrentAbode = Place(row.CurrentAbode),
            Absence = row.Absence,
            ResidenceFile = row.ResidenceFile,
            Household = row.HouseholdId is { } household
                ? new(new(household), HouseholdRelation.Of(row.HouseholdRelation!.Value))
                : null,
            DiedOn = row.DiedOn is { } died ? PartialDate.FromInt(died) : null,
            MissingSince = row.MissingSince is { } missing ? PartialDate.FromInt(missing) : null,
            Sealed = (SealedItems)(row.Sealed ?? 0),
            Phone = row.Phone,
            Email = row.Email,
        };

    private static int Code(string? code) => code is null ? -1 : int.Parse(code, CultureInfo.InvariantCulture);

    private static PersonName? Name(string? text) => text is null ? null : PersonName.Parse(text, null);

    private static Address? Place(string? stored) => stored is null ? null : StoredAddress.Read(stored);

    private static Relative? Relation(long? person, string? name) =>
        person is null && name is null ? null : new(person is { } key ? new PersonId(key) : null, Name(name));
}
