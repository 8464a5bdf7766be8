using System.Text.Json.Nodes;
using CanCuoc.Population;

namespace CanCuoc.Gateway.Tests;

/// <summary>What an agency asks about the one person there is.</summary>
internal static class Questions
{
    /// <summary>Everything in it is so.</summary>
    public static JsonObject About(PersonRecord person) => About(person.Number!.Value.ToString());

    public static JsonObject About(string number) =>
        new()
        {
            ["number"] = number,
            ["purpose"] = "verification",
            ["ground"] = "TT 46/2022/TT-BCA",
            ["claims"] = new JsonObject
            {
                ["name"] = "trần văn hoà",
                ["birthDate"] = "05/09/1990",
                ["sex"] = "Nam",
            },
        };

    /// <summary>The same question with one thing else. A dot leads into an inner object.</summary>
    public static JsonObject With(this JsonObject question, string field, JsonNode? value)
    {
        var (holder, name) = field.Split('.') is [var outer, var inner] ? (question[outer]!, inner) : (question, field);
        holder[name] = value;
        return question;
    }
}
