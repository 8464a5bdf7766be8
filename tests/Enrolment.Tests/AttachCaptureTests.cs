using CanCuoc.Biometrics;
using CanCuoc.Storage;
using CanCuoc.Testing;

namespace CanCuoc.Enrolment.Tests;

public sealed class AttachCaptureTests
{
    [Theory, BothEngines]
    public async Task Attach_APartAgain_TakesTheFormerOnesPlace(Engine engine)
    {
        await using var office = await CardOffice.OpenAsync(engine);
        var opened = await office.AtAsync(ApplicationState.Opened);
        (await office.ReadAsync(opened.Id)).Value.Portrait.ShouldBeNull();
        var first = (await office.AttachAsync(opened.Seen, [Pictures.Of(BodyPart.Face, 1)])).Value;

        var second = await office.AttachAsync(
            first.Seen,
            [Pictures.Of(BodyPart.Face, 2), Pictures.Of(BodyPart.Face, 3)]
        );

        second.Value.Parts.ShouldBe([BodyPart.Face]);
        var portrait = (await office.ReadAsync(opened.Id)).Value.Portrait;
        portrait.ShouldBe(Pictures.Of(BodyPart.Face, 3).Image.Bytes.ToArray());
    }

    [Theory, BothEngines]
    public async Task Complete_WithWhatAWithdrawnApplicationCaptured_IsRefused(Engine engine)
    {
        await using var office = await CardOffice.OpenAsync(engine);
        var person = await office.PersonAsync();
        var former = (await office.OpenAsync(person)).Value;
        var attached = (await office.AttachAsync(former.Seen, Pictures.All)).Value;
        (await office.WithdrawAsync(attached.Seen)).Refusal.ShouldBeNull();

        var opened = (await office.OpenAsync(person)).Value;

        opened.Parts.ShouldBeEmpty();
        (await office.ReadAsync(opened.Id)).Value.Portrait.ShouldBeNull();
        (await office.CompleteAsync(opened.Seen)).Refusal!.Code.ShouldBe(CompleteCapture.PortraitMissing.Code);
    }

    [Fact]
    public async Task Attach_APortrait_IsNowhereInClearInTheDatabaseFile()
    {
        await using var office = await CardOffice.OpenAsync(Engine.Sqlite);
        var opened = await office.AtAsync(ApplicationState.Opened);
        (await office.AttachAsync(opened.Seen, Pictures.All)).Refusal.ShouldBeNull();

        var kept = await EverythingKeptAsync(office.Registry.Store);

        kept.AsSpan().IndexOf("Lê Thị Hòa"u8).ShouldBePositive("the scan finds what is in clear");
        kept.AsSpan().IndexOf(Pictures.FaceMark).ShouldBe(-1);
        kept.AsSpan().IndexOf(Pictures.Of(BodyPart.LeftThumb).Image.Bytes.Span[..16]).ShouldBe(-1);
    }

    // The file and its write-ahead log.
    private static async Task<byte[]> EverythingKeptAsync(Store store)
    {
        await using var session = await store.ReadAsync(default);
        var file = session.Connection.DataSource;
        var kept = new MemoryStream();
        foreach (var part in Directory.GetFiles(Path.GetDirectoryName(file)!))
        {
            await using var stream = new FileStream(part, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            await stream.CopyToAsync(kept);
        }
        return kept.ToArray();
    }
}
