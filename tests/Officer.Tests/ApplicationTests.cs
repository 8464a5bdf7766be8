using System.Text.RegularExpressions;
using CanCuoc.Biometrics;
using CanCuoc.Enrolment;
using CanCuoc.Ledger;
using CanCuoc.OfficerDoor.Enrol;
using CanCuoc.Population;
using CanCuoc.Testing;

namespace CanCuoc.OfficerDoor.Tests;

public sealed partial class ApplicationTests
{
    [Fact]
    public async Task Application_FromRecordToApproval_GoesStepByStep()
    {
        await using var site = await OfficerSite.OpenAsync();
        using var counter = await site.SignedInAsync("tiepnhan");
        using var approver = await site.SignedInAsync("pheduyet");
        var address = await OpenAsync(site, counter, await site.RegisterAsync(Invented.An));

        await CaptureAsync(counter, address);
        (await StepAsync(approver, address, ApplicationAction.FindClear)).ShouldBe("");
        (await approver.ReadAsync(address)).ShouldContain("data:image/jpeg;base64,");
        (await StepAsync(approver, address, ApplicationAction.Approve)).ShouldBe("");

        (await approver.ReadAsync(address)).ShouldContain("Hồ sơ đã giải quyết xong");
    }

    [Fact]
    public async Task Open_WhileOneIsOpen_IsRefused()
    {
        await using var site = await OfficerSite.OpenAsync();
        using var counter = await site.SignedInAsync("tiepnhan");
        var an = await site.RegisterAsync(Invented.An);
        await OpenAsync(site, counter, an);
        var record = await RecordOfAsync(counter, an);

        using var answer = await counter.PostAsync(record, ("_handler", "open-application"));

        (await FormVisitor.TextOfAsync(answer)).ShouldContain(OpenApplication.AlreadyOpen.Code);
    }

    [Fact]
    public async Task Attach_WrongFiles_NamesEach()
    {
        await using var site = await OfficerSite.OpenAsync();
        using var counter = await site.SignedInAsync("tiepnhan");
        var address = await OpenAsync(site, counter, await site.RegisterAsync(Invented.An));

        var page = await AttachAsync(
            counter,
            address,
            [
                ("Face", Pictures.Print),
                ("RightThumb", Pictures.TooSmallPrint),
                ("LeftThumb", Pictures.Portrait),
                ("LeftIndex", new byte[CaptureImage.Largest + 1]),
            ]
        );
        var none = await AttachAsync(counter, address, []);

        page.ShouldContain(CaptureImage.NotJpeg.Code);
        page.ShouldContain(CaptureImage.PrintTooSmall.Code);
        page.ShouldContain(CaptureImage.NotPng.Code);
        page.ShouldContain(CaptureImage.TooLarge.Code);
        none.ShouldContain(StepForm.NothingChosen.Code);
        (await counter.ReadAsync(address)).ShouldContain("0 / 11");
    }

    [Fact]
    public async Task Complete_WithoutPrints_IsRefusedUnlessTheyAreDeclaredMissing()
    {
        await using var site = await OfficerSite.OpenAsync();
        using var counter = await site.SignedInAsync("tiepnhan");
        var address = await OpenAsync(site, counter, await site.RegisterAsync(Invented.An));
        await AttachAsync(counter, address, [.. Pictures.All.Where(file => file.Part != "LeftLittle")]);

        var refused = await StepAsync(counter, address, ApplicationAction.CompleteCapture);
        var completed = await StepAsync(
            counter,
            address,
            ApplicationAction.CompleteCapture,
            (StepForm.AbsentField(BodyPart.LeftLittle), nameof(Absence.Missing))
        );

        refused.ShouldContain(CompleteCapture.PrintsMissing.Code);
        refused.ShouldContain("href=\"#LeftLittle\"");
        completed.ShouldBe("");
    }

    [Fact]
    public async Task Step_InAWindowThatIsOld_IsRefusedAndShowsTheApplicationAsItIs()
    {
        await using var site = await OfficerSite.OpenAsync();
        using var counter = await site.SignedInAsync("tiepnhan");
        var address = await OpenAsync(site, counter, await site.RegisterAsync(Invented.An));
        var old = VersionIn(await counter.ReadAsync(address));
        await CaptureAsync(counter, address);

        using var answer = await counter.PostAsync(
            address,
            ("_handler", "step"),
            ("version", old),
            ("step", nameof(ApplicationAction.CompleteCapture))
        );
        var page = await FormVisitor.TextOfAsync(answer);

        page.ShouldContain(Acts.ChangedMeanwhile.Text.Vietnamese);
        page.ShouldContain(ApplicationFlow.Title(ApplicationState.Captured).Vietnamese);
    }

    [Fact]
    public async Task Step_OutOfTurn_IsRefused()
    {
        await using var site = await OfficerSite.OpenAsync();
        using var counter = await site.SignedInAsync("tiepnhan");
        using var approver = await site.SignedInAsync("pheduyet");
        var address = await OpenAsync(site, counter, await site.RegisterAsync(Invented.An));

        (await StepAsync(approver, address, ApplicationAction.Approve)).ShouldContain(ApplicationFlow.NotNow.Code);
        (await StepAsync(counter, address, ApplicationAction.Approve)).ShouldContain(Acts.NotPermitted.Code);
    }

    [Fact]
    public async Task Doubt_OverALookAlike_IsResolvedWithAReasonOnly()
    {
        await using var site = await OfficerSite.OpenAsync();
        using var counter = await site.SignedInAsync("tiepnhan");
        using var approver = await site.SignedInAsync("pheduyet");
        await site.RegisterAsync(Invented.An);
        var address = await OpenAsync(site, counter, await site.RegisterAsync(Invented.An));
        await CaptureAsync(counter, address);
        await StepAsync(approver, address, ApplicationAction.FindClear);

        (await approver.ReadAsync(address)).ShouldContain("Có 1 hồ sơ dân cư giống người này");
        (await StepAsync(approver, address, ApplicationAction.ResolveDoubt)).ShouldContain(
            ResolveDoubt.RemarkMissing.Code
        );
        (
            await StepAsync(approver, address, ApplicationAction.ResolveDoubt, ("remark", "Hai chị em sinh đôi."))
        ).ShouldBe("");
    }

    [Theory, InlineData(ApplicationAction.Withdraw, "tiepnhan"), InlineData(ApplicationAction.Reject, "pheduyet")]
    public async Task End_WithAReason_EndsTheApplication(ApplicationAction end, string officer)
    {
        await using var site = await OfficerSite.OpenAsync();
        using var counter = await site.SignedInAsync("tiepnhan");
        using var other = await site.SignedInAsync(officer);
        var address = await OpenAsync(site, counter, await site.RegisterAsync(Invented.An));
        await CaptureAsync(counter, address);

        (await StepAsync(other, address, end, ("remark", "Theo đơn của công dân."))).ShouldBe("");

        (await other.ReadAsync(address)).ShouldContain("Theo đơn của công dân.");
    }

    [Fact]
    public async Task Read_WhatIsNotThere_IsRefused()
    {
        await using var site = await OfficerSite.OpenAsync();
        using var counter = await site.SignedInAsync("tiepnhan");

        (await counter.ReadAsync("/applications/404")).ShouldContain("Không có hồ sơ này");
    }

    private static async Task<string> RecordOfAsync(FormVisitor counter, PersonRecord person) =>
        Record().Match(await counter.SearchAsync(("number", $"{person.Number}"))).Groups["address"].Value;

    private static async Task<string> OpenAsync(OfficerSite site, FormVisitor counter, PersonRecord person)
    {
        var record = await RecordOfAsync(counter, person);
        using var answer = await counter.PostAsync(record, ("_handler", "open-application"));
        return FormVisitor.WayOf(answer).ShouldNotBeNull(site.Address);
    }

    private static async Task CaptureAsync(FormVisitor counter, string address)
    {
        (await AttachAsync(counter, address, [.. Pictures.All])).ShouldBe("");
        (await StepAsync(counter, address, ApplicationAction.CompleteCapture)).ShouldBe("");
    }

    private static async Task<string> AttachAsync(
        FormVisitor officer,
        string address,
        IReadOnlyList<(string, byte[])> files
    )
    {
        using var answer = await officer.PostFilesAsync(
            address,
            files,
            ("_handler", "step"),
            ("version", VersionIn(await officer.ReadAsync(address))),
            ("step", nameof(ApplicationAction.AttachCapture))
        );
        return FormVisitor.WayOf(answer) == address ? "" : await FormVisitor.TextOfAsync(answer);
    }

    /// <summary>Presses a button and gives what the page then says; nothing when the step was taken.</summary>
    private static async Task<string> StepAsync(
        FormVisitor officer,
        string address,
        ApplicationAction step,
        params (string, string)[] fields
    )
    {
        using var answer = await officer.PostAsync(
            address,
            [
                ("_handler", "step"),
                ("version", VersionIn(await officer.ReadAsync(address))),
                ("step", $"{step}"),
                .. fields,
            ]
        );
        return FormVisitor.WayOf(answer) == address ? "" : await FormVisitor.TextOfAsync(answer);
    }

    private static string VersionIn(string page) => Version().Match(page).Groups["version"].Value;

    [GeneratedRegex("name=\"version\" value=\"(?<version>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Version();

    [GeneratedRegex("href=\"(?<address>/person\\?ticket=[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Record();
}
