using CanCuoc.Vocabulary;

namespace CanCuoc.Exchange;

/// <summary>The permanent key of an agency.</summary>
public readonly record struct AgencyId(long Value);

/// <summary>An agency that may ask: a ministry, a bank, a hospital.</summary>
public sealed record Agency(AgencyId Id, string Code, Wording Name);

/// <summary>The fields an agreement may cover. An agency asks whether they match; it is never told them.</summary>
public enum ExchangeField
{
    Name,
    BirthDate,
    Sex,
    PermanentUnit,
}
