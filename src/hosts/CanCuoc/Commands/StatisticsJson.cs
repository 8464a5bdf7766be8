using System.Text.Json.Serialization;
using CanCuoc.Population;

namespace CanCuoc.Program;

/// <summary>Population figures as one line of JSON; a figure that is hidden is null.</summary>
/// <param name="Unit">The code; null for the whole country.</param>
/// <param name="Ages">Empty where ages stay hidden altogether.</param>
internal sealed record StatisticsResult(
    DateOnly CountedOn,
    string? Unit,
    long? Persons,
    IReadOnlyList<AgeGroup> Ages,
    IReadOnlyList<BirthYear> Births,
    IReadOnlyList<UnitResult> Units,
    long? Untold
)
{
    public static StatisticsResult Of(PopulationFigures figures) =>
        new(
            figures.CountedOn,
            figures.Unit?.Code,
            figures.Persons,
            figures.Ages,
            figures.Births,
            [.. figures.Parts.Select(part => new UnitResult(part.Unit?.Code, part.Persons))],
            figures.Untold
        );
}

/// <summary>How many live in a unit.</summary>
/// <param name="Unit">The code; null where it is not known.</param>
internal sealed record UnitResult(string? Unit, long? Persons);

/// <summary>How they are written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(StatisticsResult))]
internal sealed partial class StatisticsJson : JsonSerializerContext;
