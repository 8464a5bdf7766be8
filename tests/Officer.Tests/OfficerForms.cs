using CanCuoc.Ledger;
using CanCuoc.Population;
using CanCuoc.Testing;

namespace CanCuoc.OfficerDoor.Tests;

/// <summary>The forms of the pages, as an officer sends them.</summary>
internal static class OfficerForms
{
    private static readonly (string, string)[] Why =
    [
        ("purpose", Purpose.PublicService.Code),
        ("ground", "Luật 26/2023/QH15, Điều 10"),
        ("reference", "HS-7"),
    ];

    extension(FormVisitor visitor)
    {
        public Task<HttpResponseMessage> SignInAsync(string name, string password) =>
            visitor.PostAsync("/sign-in", ("_handler", "sign-in"), ("SignInName", name), ("Secret", password));

        /// <summary>What the page says to a search with a good reason.</summary>
        public Task<string> SearchAsync(params (string, string)[] fields) =>
            visitor.SendSearchAsync([.. Why, .. fields]);

        /// <summary>What the page says to exactly these fields.</summary>
        public Task<string> SendSearchAsync(params (string, string)[] fields) =>
            visitor.SendAsync("/persons", "search", fields);

        /// <summary>The address of a person's record, as a search leads to it.</summary>
        public async Task<string> RecordOfAsync(PersonRecord person)
        {
            var page = await visitor.SearchAsync(("number", $"{person.Number}"));
            var begin = page.IndexOf("/person?ticket=", StringComparison.Ordinal);
            return page[begin..page.IndexOf('"', begin)];
        }

        /// <summary>What a page says to one of its forms.</summary>
        public async Task<string> SendAsync(string path, string form, params (string, string)[] fields)
        {
            using var answer = await visitor.PostAsync(path, [("_handler", form), .. fields]);
            return await FormVisitor.TextOfAsync(answer);
        }
    }
}
