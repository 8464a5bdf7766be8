using System.Globalization;
using CanCuoc.Ledger;
using CanCuoc.Population;
using CanCuoc.Vocabulary;
using Microsoft.AspNetCore.Http;

namespace CanCuoc.OfficerDoor.Pages;

/// <summary>The form of a search as it was filled in, so that a refused one is shown again as typed.</summary>
internal sealed record SearchForm(string Number, string Name, string BirthYear, string Commune)
{
    public static readonly Refusal NotAYear = new(
        "OFF-04",
        "Năm sinh gồm bốn chữ số, ví dụ 1956.",
        "A year of birth has four digits, as 1956."
    );

    public static SearchForm Empty { get; } = new("", "", "", "");

    public string Purpose { get; init; } = "";

    public string Ground { get; init; } = "";

    public string Reference { get; init; } = "";

    public static SearchForm Of(IFormCollection form)
    {
        return new(Field("number"), Field("name"), Field("birthYear"), Field("commune"))
        {
            Purpose = Field("purpose"),
            Ground = Field("ground"),
            Reference = Field("reference"),
        };

        string Field(string name) => form[name].ToString().Trim();
    }

    /// <summary>What is asked and why; null with the refusals of every field that cannot be read.</summary>
    public AskedSearch? Read(out IReadOnlyList<Refusal> refusals)
    {
        var isOld = Number.Length == 9;
        var number = Number == "" || isOld ? default(Outcome<PersonalNumber>?) : PersonalNumber.Read(Number);
        var old = isOld ? LegacyIdNumber.Read(Number) : default(Outcome<LegacyIdNumber>?);
        var year = BirthYear == "" ? default(Outcome<int>?) : ReadYear(BirthYear);
        var commune = Commune == "" ? default(Outcome<string>?) : CommuneTyped.Read(Commune);
        var reason = Reason.Parse(Purpose, Ground, Reference);
        Refusal?[] found =
        [
            (number?.Refusal ?? old?.Refusal)?.For("number"),
            year?.Refusal?.For("birthYear"),
            commune?.Refusal?.For("commune"),
            reason.Refusal,
        ];
        refusals = [.. found.OfType<Refusal>()];
        return refusals is []
            ? new(
                new PersonQuery(number?.Value, Name, year?.Value, commune?.Value) { LegacyNumber = old?.Value },
                reason.Value
            )
            : null;
    }

    private static Outcome<int> ReadYear(string typed) =>
        typed.Length == 4
        && int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        && year is >= 1800 and < 2200
            ? year
            : NotAYear;
}

/// <summary>A search with its reason.</summary>
internal sealed record AskedSearch(PersonQuery Query, Reason Reason);
