using System.Text.Json.Serialization;
using CanCuoc.Exchange;

namespace CanCuoc.Gateway.Asking;

/// <summary>What an agency is told: match or no match for each field it asked of, and nothing else.</summary>
/// <param name="Alias">The identifier by which this agency knows the person from now on; null unless every field matched.</param>
internal sealed record Answer(string? Alias, IReadOnlyDictionary<ExchangeField, FieldAnswer> Answers)
{
    public static Answer Of(VerificationAnswer answer) =>
        new(
            answer.Alias,
            answer.Matches.ToDictionary(
                field => field.Key,
                field => field.Value ? FieldAnswer.Match : FieldAnswer.NoMatch
            )
        );
}

/// <summary>Whether a claim matches what the registry holds.</summary>
internal enum FieldAnswer
{
    Match,

    [JsonStringEnumMemberName("no-match")]
    NoMatch,
}
