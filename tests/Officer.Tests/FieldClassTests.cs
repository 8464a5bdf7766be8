using System.Net;
using System.Text.RegularExpressions;
using CanCuoc.Ledger;

namespace CanCuoc.OfficerDoor.Tests;

public sealed partial class FieldClassTests
{
    [Theory]
    [InlineData("tiepnhan", "card-issuance", true)]
    [InlineData("tiepnhan", "public-service", false)]
    [InlineData("nhaplieu", "data-collection", false)]
    [InlineData("hosomat", "investigation", true)]
    public async Task Record_SensitiveItems_AreShownByPostAndPurpose(string officer, string purpose, bool shown)
    {
        await using var site = await OfficerSite.OpenAsync();
        var an = await site.RegisterAsync(Invented.An);
        using var visitor = await site.SignedInAsync(officer);
        (string, string)[] search =
        [
            ("number", $"{an.Number}"),
            ("purpose", Purpose.Parse(purpose).Value.Code),
            ("ground", "Luật 26/2023/QH15, Điều 10"),
        ];

        var found = await visitor.SendSearchAsync(search);
        var record = await visitor.ReadAsync(WebUtility.HtmlDecode(Record().Match(found).Groups["address"].Value));

        record.ShouldContain("Trần Văn Hòa");
        foreach (var label in new[] { "Dân tộc", "Nhóm máu" })
        {
            record.Contains($"<dt>{label}</dt>", StringComparison.Ordinal).ShouldBe(shown, label);
            found.ShouldNotContain(label);
        }
    }

    [GeneratedRegex("href=\"(?<address>/person\\?ticket=[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Record();
}
