using CanCuoc.Population;

namespace CanCuoc.CitizenDoor.Tests;

/// <summary>What happened to people before somebody looks at their pages.</summary>
internal static class Lives
{
    extension(CitizenSite site)
    {
        /// <summary>Of a grandmother who applied for a card: seen, moved, mistaken for another, visited by herself.</summary>
        public async Task<PersonRecord> LiveQuietlyAsync()
        {
            var clock = site.Registry.Clock;
            var an = await site.RegisterAsync(Invented.An, CitizenSite.At("MAU-NL"));
            clock.Advance(TimeSpan.FromHours(27.4));
            await site.AmendAsync(
                an.Id,
                details => details with { CurrentAbode = Invented.Place("Số 9 ngõ 4") },
                CitizenSite.At("MAU-CT")
            );
            clock.Advance(TimeSpan.FromHours(95.7));
            await site.LookAsync(an, "KH-2026-0417");
            clock.Advance(TimeSpan.FromHours(22.3));
            await site.ApplyAsync(an, CitizenSite.At("MAU-TN"));
            clock.Advance(TimeSpan.FromMinutes(38));
            await site.ApplyAsync(an, CitizenSite.At("MAU-TN"));
            clock.Advance(TimeSpan.FromHours(9));
            using var stranger = site.Visitor();
            await stranger.TryAsync(an.Number!.Value, Invented.Binh.BirthDate);
            clock.Advance(TimeSpan.FromMinutes(51));
            await site.ReadAsAsync(an, "/record");
            await site.Registry.TrailAsync(an.Id);
            return an;
        }

        /// <summary>Of a man whose card shows where he no longer lives, and at whom a bank has looked for two pages.</summary>
        public async Task<PersonRecord> LiveBusilyAsync()
        {
            var binh = await site.RegisterAsync(Invented.Binh);
            using var maker = new CardMaker(site.Registry);
            await maker.IssueAsync(binh);
            await site.AmendAsync(
                binh.Id,
                details => details with { PermanentResidence = Invented.Place("Số 1 đường Gió") }
            );
            for (var look = 0; look < ReadOwnTrail.PageLength; look++)
                await site.LookAsync(binh, $"HS-2026-{look:0000}");
            await site.Registry.TrailAsync(binh.Id);
            return binh;
        }
    }
}
