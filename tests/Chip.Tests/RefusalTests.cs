using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using CanCuoc.Chip.Apdu;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Tests;

public sealed partial class RefusalTests
{
    private static readonly Refusal[] All =
    [
        .. typeof(CommandApdu)
            .Assembly.GetTypes()
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field.FieldType == typeof(Refusal))
            .Select(field => (Refusal)field.GetValue(null)!),
    ];

    [Fact]
    public void Refusals_OfChip_HaveUniqueCodes()
    {
        All.Length.ShouldBeGreaterThan(1);
        All.Select(refusal => refusal.Code).ShouldBeUnique();
        All.ShouldAllBe(refusal => CodeForm.IsMatch(refusal.Code));
    }

    [Fact]
    public void Refusals_OfChip_AreComposedSentences()
    {
        foreach (var text in All.SelectMany(refusal => new[] { refusal.Text.Vietnamese, refusal.Text.English }))
        {
            text.ShouldEndWith(".");
            text.IsNormalized(NormalizationForm.FormC).ShouldBeTrue(text);
        }
    }

    [GeneratedRegex("^CHI-[0-9]{2}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CodeForm { get; }
}
