using System.Globalization;
using CanCuoc.Access;
using CanCuoc.Ledger;
using CanCuoc.Population;

namespace CanCuoc.Program;

/// <summary>As the citizen, she sees everybody who looked.</summary>
internal static class WhoLookedChapter
{
    private static readonly Reason Why = new(Purpose.OwnRequest, "Luật 26/2023/QH15, Điều 5");

    public static async Task TellAsync(Story story, CancellationToken cancellation)
    {
        story.Narrator.Chapter("Ai đã xem dữ liệu của tôi?", "Who looked at me?");
        await story.Registry.SettleAsync();
        var trail = Story.Must(
            await story.Registry.Acts.RunAsync(
                Citizen.AuthorityOf(story.Citizen.Id),
                ReadOwnTrail.Kind,
                Why,
                act => story.Do.ReadOwnTrail.RunAsync(act, story.Citizen.Number!.Value, cancellation),
                cancellation
            )
        );
        story.Result.Looks = trail.Lines.Count;
        foreach (var line in trail.Lines.DistinctBy(line => line.Position))
        {
            var refused = line.Refusal is { } code ? $" ✗ {code}" : "";
            var at = line.At.ToLocalTime().ToString("HH:mm:ss", CultureInfo.InvariantCulture);
            story.Narrator.Show($"{at}  {line.Post}", $"{line.Kind}{refused} · {line.Purpose} · {line.Ground}");
        }
    }
}
