using CanCuoc.Ledger;
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
        public async Task<string> SendSearchAsync(params (string, string)[] fields)
        {
            using var answer = await visitor.PostAsync("/persons", [("_handler", "search"), .. fields]);
            return await FormVisitor.TextOfAsync(answer);
        }
    }
}
