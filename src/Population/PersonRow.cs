namespace CanCuoc.Population;

/// <summary>A person's record as the table holds it, column by column (see Schema/0001.sql and <see cref="PersonColumns"/>).</summary>
internal sealed class PersonRow
{
    public long PersonId { get; set; }
    public int Version { get; set; }
    public long? Number { get; set; }
    public string Name { get; set; } = "";
    public long NameKey { get; set; }
    public string? OtherName { get; set; }
    public int BirthDate { get; set; }
    public int Sex { get; set; }
    public string? PlaceOfBirth { get; set; }
    public string? BirthRegistration { get; set; }
    public string? PlaceOfOrigin { get; set; }
    public int EthnicGroup { get; set; }
    public int Religion { get; set; }
    public string Nationality { get; set; } = "";
    public int BloodGroup { get; set; }
    public int MaritalStatus { get; set; }
    public string? LegacyNumber { get; set; }
    public long? FatherId { get; set; }
    public string? FatherName { get; set; }
    public long? MotherId { get; set; }
    public string? MotherName { get; set; }
    public long? SpouseId { get; set; }
    public string? SpouseName { get; set; }
    public long? RepresentativeId { get; set; }
    public string? RepresentativeName { get; set; }
    public string? PermanentResidence { get; set; }
    public string? TemporaryResidence { get; set; }
    public string? CurrentAbode { get; set; }
    public string? Absence { get; set; }
    public string? ResidenceFile { get; set; }
    public long? HouseholdId { get; set; }
    public int? HouseholdRelation { get; set; }
    public int? DiedOn { get; set; }
    public int? MissingSince { get; set; }
    public int? Sealed { get; set; }
    public string? Phone { get; set; }
    public string? Email { get; set; }
    public long? MergedInto { get; set; }
    public int ValidFrom { get; set; }
    public long RecordedAt { get; set; }
    public string Source { get; set; } = "";
    public int Evidence { get; set; }
    public long ActId { get; set; }

    public PersonRow Copy() => (PersonRow)MemberwiseClone();
}
