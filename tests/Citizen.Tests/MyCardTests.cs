using CanCuoc.Cards;
using CanCuoc.Enrolment;
using CanCuoc.Population;
using CanCuoc.Vocabulary;

namespace CanCuoc.CitizenDoor.Tests;

public sealed class MyCardTests
{
    private const string True = "Thông tin in trên thẻ đúng với hồ sơ hôm nay";
    private const string NoUse = "Thẻ này không còn dùng được";
    private const string ChangeTheCard = "Mời bạn làm thủ tục cấp đổi thẻ";

    [Fact]
    public async Task Card_AfterEveryChangeOfTheRecord_SaysWhetherItIsStillTrue()
    {
        await using var site = await CitizenSite.OpenAsync();
        var binh = await site.RegisterAsync(Invented.Binh);
        using var maker = new CardMaker(site.Registry);
        var card = await maker.IssueAsync(binh);
        (Func<PersonDetails, PersonDetails> Change, CardStatus Status, string Reason)[] changes =
        [
            (details => details with { Phone = "0900000001" }, CardStatus.Active, True),
            (
                details => details with { PermanentResidence = Invented.Place("Số 1 đường Gió") },
                CardStatus.AddressOutdated,
                "cơ quan tra cứu sẽ thấy nơi thường trú mới"
            ),
            (
                details => details with { Name = PersonName.Parse("Lý Thanh Minh", null) },
                CardStatus.DataOutdated,
                ChangeTheCard
            ),
            (details => details with { DiedOn = PartialDate.Of(2025) }, CardStatus.HolderDead, NoUse),
        ];

        foreach (var (change, status, reason) in changes)
        {
            await site.AmendAsync(binh.Id, change);
            var page = await site.ReadAsAsync(binh, "/card");

            page.ShouldContain(card.DocumentNumber);
            page.ShouldContain(status.Title.Vietnamese);
            page.ShouldContain(reason);
        }
    }

    [Fact]
    public async Task Card_OfWhoseUnitWasRenamed_NeedNotBeChanged()
    {
        await using var site = await CitizenSite.OpenAsync();
        var reform = UnitReforms.All[^1];
        var old = reform.Before.Units.First(unit =>
            unit.Level == UnitLevel.Commune && reform.SuccessorsOf(unit).Count == 1
        );
        var binh = await site.RegisterAsync(
            Invented.Binh with
            {
                PermanentResidence = Address.Of(old, "Số 1 đường Gió").Value,
            }
        );
        using var maker = new CardMaker(site.Registry);
        await maker.IssueAsync(binh);

        var page = await site.ReadAsAsync(binh, "/card");

        page.ShouldContain(CardStatus.UnitRenamed.Title.Vietnamese);
        page.ShouldContain("Bạn không phải đổi thẻ");
        page.ShouldNotContain(ChangeTheCard);
    }

    [Fact]
    public async Task Card_BeforeItIsHandedOver_PromisesNothingAboutItsPrint()
    {
        await using var site = await CitizenSite.OpenAsync();
        var binh = await site.RegisterAsync(Invented.Binh);
        using var maker = new CardMaker(site.Registry);
        await maker.MakeAsync(binh);

        var page = await site.ReadAsAsync(binh, "/card");

        page.ShouldContain(CardStatus.NotDelivered.Title.Vietnamese);
        page.ShouldContain("chưa trao đến tay bạn");
        page.ShouldNotContain(True);
    }

    [Fact]
    public async Task Card_PastItsLastDay_IsToBeChanged()
    {
        await using var site = await CitizenSite.OpenAsync();
        var binh = await site.RegisterAsync(Invented.Binh);
        using var maker = new CardMaker(site.Registry);
        var expires = (await maker.IssueAsync(binh)).ExpiresOn!.Value;
        site.Registry.Clock.AdjustTime(
            new DateTimeOffset(expires.ToDateTime(TimeOnly.MinValue), TimeSpan.FromHours(7))
        );

        var page = await site.ReadAsAsync(binh, "/card");

        page.ShouldContain(CardStatus.Expired.Title.Vietnamese);
        page.ShouldContain(ChangeTheCard);
    }

    [Fact]
    public async Task Card_ThatAnotherReplaced_StandsBelowItAndIsOver()
    {
        await using var site = await CitizenSite.OpenAsync();
        var binh = await site.RegisterAsync(Invented.Binh);
        using var maker = new CardMaker(site.Registry);
        await maker.IssueAsync(binh);
        await maker.IssueAsync(binh);

        var page = await site.ReadAsAsync(binh, "/card");

        var (active, ended) = (
            page.IndexOf(True, StringComparison.Ordinal),
            page.IndexOf(CardStatus.Ended.Title.Vietnamese, StringComparison.Ordinal)
        );
        page.ShouldContain(NoUse);
        active.ShouldBePositive();
        ended.ShouldBeGreaterThan(active);
    }

    [Fact]
    public async Task Card_OfAnother_IsNotShown()
    {
        await using var site = await CitizenSite.OpenAsync();
        using var maker = new CardMaker(site.Registry);
        var binhs = await maker.IssueAsync(await site.RegisterAsync(Invented.Binh));

        var page = await site.ReadAsAsync(await site.RegisterAsync(Invented.An), "/card");

        page.ShouldContain("Bạn chưa có thẻ căn cước gắn chíp");
        page.ShouldNotContain(binhs.DocumentNumber);
    }

    [Fact]
    public async Task Application_WhileUnderWay_IsShownAndOnceWithdrawnNoMore()
    {
        await using var site = await CitizenSite.OpenAsync();
        var an = await site.RegisterAsync(Invented.An);
        var opened = (await site.ApplyAsync(an)).Value;
        var underWay = await site.ReadAsAsync(an, "/card");

        await site.Registry.RunAsync(
            WithdrawApplication.Kind,
            act => new WithdrawApplication().RunAsync(act, opened.Seen, "Công dân xin rút hồ sơ.", default)
        );
        var withdrawn = await site.ReadAsAsync(an, "/card");

        underWay.ShouldContain("Hồ sơ cấp thẻ đang được giải quyết");
        underWay.ShouldContain(ApplicationFlow.Title(ApplicationState.Opened).Vietnamese);
        underWay.ShouldNotContain("Bạn chưa có thẻ");
        withdrawn.ShouldContain("Bạn chưa có thẻ");
        withdrawn.ShouldNotContain("Hồ sơ cấp thẻ đang được giải quyết");
    }
}
