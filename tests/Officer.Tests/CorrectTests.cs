using CanCuoc.Ledger;
using CanCuoc.OfficerDoor.Pages.Correcting;
using CanCuoc.Population;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.OfficerDoor.Tests;

/// <summary>What was recorded wrongly is mended by a form that is filled from the record.</summary>
public sealed class CorrectTests
{
    private static readonly (string, string)[] Evidence = [("rank", "CivilStatus"), ("paper", "Sổ hộ tịch 9/1984")];

    /// <summary>The parts of every form, filled from a record, say that record again.</summary>
    [Fact]
    public void Fields_LeftAsFilled_ChangeNothing()
    {
        foreach (var details in new[] { Invented.An, Invented.Binh })
        foreach (var field in CorrectionFields.All)
        {
            var filled = field.Fill(details);
            field.Tell(details, filled).Value.ShouldBeSameAs(details);
            if (field.Input != CorrectionInput.Relative)
                field.Apply(details, filled).Value.ShouldBe(details, field.Item.Code);
        }
    }

    [Theory]
    [InlineData("name", "text", "Lý Thanh Bính")]
    [InlineData("other-name", "text", "Lý Út")]
    [InlineData("legacy-number", "text", "012345678")]
    [InlineData("birth-date", "Year", "1983")]
    [InlineData("sex", "choice", "2")]
    [InlineData("ethnic-group", "choice", "05")]
    [InlineData("religion", "choice", "01")]
    [InlineData("nationality", "choice", "LA")]
    [InlineData("blood-group", "choice", "03")]
    [InlineData("marital-status", "choice", "1")]
    [InlineData("permanent-residence", "detail", "Số 90 đường Mây")]
    [InlineData("absence", "text", "đi làm xa")]
    [InlineData("phone", "text", "0944444444")]
    public void Field_TypedAnew_ChangesThatItemAlone(string item, string part, string typed)
    {
        var field = CorrectionFields.All.Single(field => field.Item.Code == item);
        var filled = field.Fill(Invented.Binh);

        var told = field.Tell(Invented.Binh, new ItemTyped(one => one == part ? typed : filled[one])).Value;

        field.Fill(told)[part].ShouldBe(typed);
        foreach (var other in CorrectionFields.All.Where(other => other != field))
        foreach (var one in other.Parts)
            other.Fill(told)[one].ShouldBe(other.Fill(Invented.Binh)[one], other.Item.Code);
    }

    [Fact]
    public void EveryItemOfARecord_IsCorrectedHereOrHasItsOwnDoor()
    {
        string[] ownDoors = ["number", "household-relation", "household-id"];

        CorrectionFields
            .All.Select(field => field.Item)
            .Order(Comparer<RecordField>.Create((one, other) => string.CompareOrdinal(one.Code, other.Code)))
            .Select(item => item.Code)
            .ShouldBe(RecordFields.All.Select(item => item.Code).Except(ownDoors).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Correction_Recorded_IsTrueFromTheDayTheItemWasAndKeepsWhatWasKnown()
    {
        await using var site = await OfficerSite.OpenAsync();
        var person = await site.RegisterAsync(Invented.Binh);
        using var officer = await site.SignedInAsync("cutru");
        var correct = await CorrectAsync(officer, person, "name", "birth-date");
        (string, string)[] fields =
        [
            ("versions", "1"),
            ("name.text", "Lý Thanh Bính"),
            ("birth-date.Day", "2"),
            ("birth-date.Month", "11"),
            ("birth-date.Year", "1983"),
            .. Evidence,
        ];

        (await officer.SendAsync(correct, "correct", [("step", "preview"), .. fields])).ShouldContain("02/11/1983");
        (await site.ReadAsync(person.Id)).ShouldBe(person);
        await officer.SendAsync(correct, "correct", [("step", "correct"), .. fields]);

        var now = await site.ReadAsync(person.Id);
        now.Details.Name.ScreenForm.ShouldBe("Lý Thanh Bính");
        now.Details.BirthDate.ShouldBe(PartialDate.Of(new DateOnly(1983, 11, 2)));
        var record = await officer.ReadAsync(await officer.RecordOfAsync(person));
        record.ShouldContain("Sổ hộ tịch 9/1984");
        record.ShouldContain("Lý Thanh Bình");
    }

    [Theory]
    [InlineData("name", "name.text", "", "OFF-11")]
    [InlineData("name", "name.text", "Lý 7", "VOC")]
    [InlineData("birth-date", "birth-date.Year", "xx", "VOC-2")]
    [InlineData("birth-date", "birth-date.Year", "", "OFF-14")]
    [InlineData("birth-date", "birth-date.Year", "2090", "POP-06")]
    [InlineData("sex", "sex.choice", "9", "VOC-30")]
    [InlineData("legacy-number", "legacy-number.text", "12", "VOC-06")]
    [InlineData("permanent-residence", "permanent-residence.commune", "Xã Không Có", "OFF-02")]
    [InlineData("permanent-residence", "permanent-residence.country", "QQ", "VOC")]
    [InlineData("father", "father.kind", "name", "OFF-11")]
    [InlineData("father", "father.number", "12", "VOC")]
    [InlineData("father", "father.number", "079184999999", "POP-01")]
    [InlineData("phone", "phone.text", "long", "OFF-13")]
    [InlineData("phone", "phone.text", "0900000009", "POP-40")]
    public async Task Correction_ThatCannotBe_IsRefusedAndKept(string item, string name, string typed, string refusal)
    {
        await using var site = await OfficerSite.OpenAsync();
        var person = await site.RegisterAsync(Invented.Binh with { Phone = "0900000009" });
        using var officer = await site.SignedInAsync("cutru");
        var correct = await CorrectAsync(officer, person, item);
        (string, string)[] other =
            name == "father.number" ? [("father.kind", "number")]
            : name == "permanent-residence.commune" ? [("permanent-residence.country", "VN")]
            : [];
        var value = typed == "long" ? new string('9', 101) : typed;

        var page = await officer.SendAsync(
            correct,
            "correct",
            [("versions", "1"), ("step", "correct"), (name, value), .. other, .. Evidence]
        );

        page.ShouldContain(refusal);
        page.ShouldContain("Sổ hộ tịch 9/1984");
        (await site.ReadAsync(person.Id)).ShouldBe(person);
    }

    [Fact]
    public async Task Correction_OnWeakerEvidenceOrOverAnothersOrWithoutTheRight_IsRefused()
    {
        await using var site = await OfficerSite.OpenAsync();
        var person = await site.RegisterAsync(Invented.Binh);
        using var officer = await site.SignedInAsync("cutru");
        using var counter = await site.SignedInAsync("tiepnhan");
        var correct = await CorrectAsync(officer, person, "name");
        Task<string> Send(string versions, string rank) =>
            officer.SendAsync(
                correct,
                "correct",
                ("step", "correct"),
                ("versions", versions),
                ("name.text", "Lý Thanh Bính"),
                ("rank", rank),
                ("paper", "Lời khai")
            );

        var weak = await Send("1", "Statement");
        weak.ShouldContain(CorrectPerson.WeakerEvidence.Text.Vietnamese);
        weak.ShouldContain("href=\"#name-text\"");
        (await Send("7", "CivilStatus")).ShouldContain(Acts.ChangedMeanwhile.Text.Vietnamese);
        (await counter.ReadAsync(await CorrectAsync(counter, person, "name"))).ShouldContain(
            Acts.NotPermitted.Text.Vietnamese
        );
        (await counter.ReadAsync(await counter.RecordOfAsync(person))).ShouldNotContain("/correct?");
    }

    [Fact]
    public async Task Relative_LinkedNamedOrTakenAway_StandsSo()
    {
        await using var site = await OfficerSite.OpenAsync();
        var father = await site.RegisterAsync(
            Invented.Binh with
            {
                BirthDate = PartialDate.Of(new DateOnly(1955, 1, 2)),
            }
        );
        var person = await site.RegisterAsync(Invented.Binh);
        using var officer = await site.SignedInAsync("cutru");
        async Task<Relative?> SendAsync(int version, params (string, string)[] fields)
        {
            var correct = await CorrectAsync(officer, person, "father");
            var page = await officer.SendAsync(
                correct,
                "correct",
                [("step", "correct"), ("versions", $"{version}"), .. fields, .. Evidence]
            );
            page.ShouldNotContain("govuk-error-summary");
            return (await site.ReadAsync(person.Id)).Details.Father;
        }

        (await SendAsync(1, ("father.kind", "number"), ("father.number", $"{father.Number}"))).ShouldBe(
            new Relative(father.Id, null)
        );
        (await SendAsync(2, ("father.kind", "name"), ("father.name", "Lý Văn Tám"))).ShouldBe(
            new Relative(null, PersonName.Parse("Lý Văn Tám", null))
        );
        (await SendAsync(3, ("father.kind", "none"))).ShouldBeNull();
        (await site.Registry.TrailAsync(father.Id)).ShouldContain(line => line.Kind == nameof(ReadPerson));
    }

    /// <summary>Which items may be corrected tells no more of a record than its page does.</summary>
    [Fact]
    public async Task Sensitive_ItemsThatMayNotBeShown_AreNotOffered()
    {
        await using var site = await OfficerSite.OpenAsync();
        var an = await site.RegisterAsync(Invented.An);
        using var officer = await site.SignedInAsync("cutru");
        var page = await officer.ReadAsync(await CorrectAsync(officer, an));

        page.ShouldContain("value=\"phone\"");
        page.ShouldNotContain("value=\"blood-group\"");
        (await officer.ReadAsync(await CorrectAsync(officer, an, "blood-group"))).ShouldNotContain(
            "blood-group.choice"
        );
    }

    private static async Task<string> CorrectAsync(FormVisitor officer, PersonRecord person, params string[] items) =>
        (await officer.RecordOfAsync(person)).Replace("/person?", "/correct?", StringComparison.Ordinal)
        + string.Concat(items.Select(item => $"&field={item}"));
}
