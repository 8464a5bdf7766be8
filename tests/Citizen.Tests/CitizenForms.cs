using System.Globalization;
using CanCuoc.Population;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;
using Microsoft.Playwright;

namespace CanCuoc.CitizenDoor.Tests;

/// <summary>The form at the door, as a citizen sends it: without a browser, and with one.</summary>
internal static class CitizenForms
{
    extension(FormVisitor visitor)
    {
        public Task<HttpResponseMessage> EnterAsync(PersonRecord person) =>
            visitor.EnterAsync(person.Number!.Value, person.Details.BirthDate);

        public Task<HttpResponseMessage> EnterAsync(PersonalNumber number, PartialDate birth) =>
            visitor.PostAsync("/", [("_handler", "enter"), .. Fields(number, birth)]);

        /// <summary>Enters and gives what the page then says; an answer that lets in says nothing.</summary>
        public async Task<string> TryAsync(PersonalNumber number, PartialDate birth)
        {
            using var answer = await visitor.EnterAsync(number, birth);
            return await FormVisitor.TextOfAsync(answer);
        }
    }

    extension(IPage page)
    {
        public async Task EnterAsync(PersonRecord person)
        {
            foreach (var (name, value) in Fields(person.Number!.Value, person.Details.BirthDate))
                await page.FillAsync($"[name='{name}']", value);
            await page.SendAsync();
        }
    }

    private static IEnumerable<(string Name, string Value)> Fields(PersonalNumber number, PartialDate birth) =>
        [
            ("Number", $"{number}"),
            ("Birth.Day", Text(birth.Day)),
            ("Birth.Month", Text(birth.Month)),
            ("Birth.Year", Text(birth.Year)),
        ];

    private static string Text(int? part) => part?.ToString(CultureInfo.InvariantCulture) ?? "";
}
