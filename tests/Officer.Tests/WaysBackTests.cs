using CanCuoc.Ledger;
using CanCuoc.OfficerDoor.Pages;
using CanCuoc.Population;
using CanCuoc.Vocabulary;

namespace CanCuoc.OfficerDoor.Tests;

/// <summary>One change recorded by mistake: withdrawn by itself, or moved to whom it belongs to.</summary>
public sealed class WaysBackTests
{
    private static readonly (string, string)[] Paper = [("rank", "Paper"), ("paper", "BB 5/2026")];

    private static readonly PersonDetails Namesake = Invented.Binh with
    {
        PermanentResidence = Invented.Place("Số 3 ngõ Trúc"),
    };

    [Fact]
    public async Task History_OffersTheWaysBack_OnlyWithTheRightAndNotForTheFirstVersion()
    {
        await using var site = await OfficerSite.OpenAsync();
        var person = await site.RegisterAsync(Invented.Binh);
        using var officer = await site.SignedInAsync("cutru");
        using var counter = await site.SignedInAsync("tiepnhan");
        var record = await officer.RecordOfAsync(person);

        (await officer.ReadAsync(record)).ShouldNotContain("/withdraw?");
        await site.AmendAsync(person, person.Details with { Phone = "0933333333" });

        var page = await officer.ReadAsync(record);
        foreach (var way in (string[])["/undo?", "/withdraw?", "/move?"])
            page.ShouldContain(way);
        (await counter.ReadAsync(await counter.RecordOfAsync(person))).ShouldNotContain("/withdraw?");
        (await counter.ReadAsync(At("/withdraw?", await counter.RecordOfAsync(person), "2"))).ShouldContain(
            Acts.NotPermitted.Text.Vietnamese
        );
    }

    [Fact]
    public async Task Withdraw_ShowsTheRecordAsItWillRead_AndThenReadsSo()
    {
        await using var site = await OfficerSite.OpenAsync();
        var person = await site.RegisterAsync(Invented.Binh);
        await site.AmendAsync(person, person.Details with { Phone = "0933333333" });
        using var officer = await site.SignedInAsync("cutru");
        var record = await officer.RecordOfAsync(person);
        var withdraw = At("/withdraw?", record, "2");
        Task<string> Send(string versions, params (string, string)[] fields) =>
            officer.SendAsync(withdraw, "withdraw", [("versions", versions), .. fields]);

        (await officer.ReadAsync(withdraw)).ShouldContain("0933333333");
        (await Send("2")).ShouldContain(EventTyped.NoRank.Text.Vietnamese);
        (await Send("2", ("rank", "Paper"))).ShouldContain(EventTyped.NoEvidence.Text.Vietnamese);
        (await Send("1", Paper)).ShouldContain(Acts.ChangedMeanwhile.Text.Vietnamese);
        await Send("2", Paper);

        (await site.ReadAsync(person.Id)).Details.ShouldBe(person.Details);
        (await officer.ReadAsync(record)).ShouldContain("BB 5/2026");
    }

    [Theory]
    [InlineData("1", "POP-44")]
    [InlineData("2", "POP-45")]
    [InlineData("9", "POP-44")]
    [InlineData("", "POP-44")]
    [InlineData("abc", "POP-44")]
    public async Task Withdraw_OfWhatCannotBe_SaysWhy(string version, string refusal)
    {
        await using var site = await OfficerSite.OpenAsync();
        var person = await site.RegisterAsync(Invented.Binh);
        await site.AmendAsync(person, person.Details with { Phone = "0933333333" });
        using var officer = await site.SignedInAsync("cutru");
        var record = await officer.RecordOfAsync(person);
        await officer.SendAsync(At("/withdraw?", record, "2"), "withdraw", [("versions", "2"), .. Paper]);

        var refusals = new[] { WithdrawVersion.NoSuchVersion, WithdrawVersion.AlreadyWithdrawn };
        foreach (var page in (string[])["/withdraw?", "/move?"])
            (await officer.ReadAsync(At(page, record, version))).ShouldContain(
                refusals.Single(one => one.Code == refusal).Text.Vietnamese
            );
    }

    [Fact]
    public async Task Merge_IsNeitherWithdrawnNorMoved_ButUndone()
    {
        await using var site = await OfficerSite.OpenAsync();
        var (merged, kept) = (await site.RegisterAsync(Invented.Binh), await site.RegisterAsync(Namesake));
        using var officer = await site.SignedInAsync("cutru");
        var record = await officer.RecordOfAsync(merged);
        var merge = record.Replace("/person?", "/merge?", StringComparison.Ordinal);
        await officer.SendAsync(
            merge,
            "merge",
            [("step", "other"), ("number", $"{kept.Number}"), ("versions", "1,1"), .. Paper]
        );

        var page = await officer.ReadAsync(record);
        page.ShouldContain("Gộp vào hồ sơ khác của cùng một người");
        page.ShouldContain("/undo?");
        page.ShouldNotContain("/withdraw?");
        (await officer.ReadAsync(At("/withdraw?", record, "2"))).ShouldContain(
            WithdrawVersion.HasItsOwnDoor.Text.Vietnamese
        );
        (await officer.ReadAsync(At("/move?", record, "2"))).ShouldContain(MoveVersion.CannotMove.Text.Vietnamese);
    }

    [Fact]
    public async Task Move_ShowsBothRecordsAsTheyWillRead_AndThenTheyReadSo()
    {
        await using var site = await OfficerSite.OpenAsync();
        var (wrong, right) = (await site.RegisterAsync(Invented.Binh), await site.RegisterAsync(Namesake));
        await site.AmendAsync(wrong, wrong.Details with { Phone = "0933333333" });
        using var officer = await site.SignedInAsync("cutru");
        var record = await officer.RecordOfAsync(wrong);
        Task<string> Send(string number, string step, params (string, string)[] fields) =>
            officer.SendAsync(At("/move?", record, "2"), "move", [("number", number), ("step", step), .. fields]);

        (await Send("12", "preview")).ShouldContain(PersonalNumber.NotTwelveDigits.Text.Vietnamese);
        (await Send("079184999999", "preview")).ShouldContain(ReadPerson.NotFound.Text.Vietnamese);
        (await Send($"{wrong.Number}", "move")).ShouldContain(MergePersons.SameRecord.Text.Vietnamese);
        (await Send($"{right.Number}", "preview")).ShouldContain("Số 3 ngõ Trúc");
        (await Send($"{right.Number}", "move", [("versions", "2,2"), .. Paper])).ShouldContain(
            Acts.ChangedMeanwhile.Text.Vietnamese
        );
        await Send($"{right.Number}", "move", [("versions", "2,1"), .. Paper]);

        (await site.ReadAsync(wrong.Id)).Details.ShouldBe(wrong.Details);
        (await site.ReadAsync(right.Id)).Details.ShouldBe(right.Details with { Phone = "0933333333" });
    }

    private static string At(string page, string record, string version) =>
        $"{record.Replace("/person?", page, StringComparison.Ordinal)}&version={version}";
}
