using System.Buffers.Binary;
using System.Diagnostics;
using System.Text.Json.Nodes;

namespace CanCuoc.Reader.Tests;

/// <summary>Pictures that a card gave, decoded by a process of their own.</summary>
public sealed class PictureDecoderTests : IDisposable
{
    private static readonly RgbPicture Picture = Pictures.Of(width: 90, height: 120);

    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Decode_OfAPicture_GivesItsPixels(bool isBare)
    {
        var decoded = await Decoder().DecodeAsync(Pictures.Jpeg2000Of(Picture, isBare), default);

        decoded.Value.Encode().ShouldBe(Picture.Encode());
    }

    [Theory]
    [InlineData(2_000, 3_000, true)]
    [InlineData(2_100, 3_000, false)]
    [InlineData(4_001, 10, false)]
    public async Task Decode_OfAPictureOfSuchASize_GivesItOrRefuses(int width, int height, bool isGiven)
    {
        var picture = Pictures.Jpeg2000Of(Pictures.Of(width, height), quality: 20);

        var decoded = await Decoder().DecodeAsync(picture, default);

        decoded.Refusal?.Code.ShouldBe("RDR-11");
        (decoded.Refusal is null).ShouldBe(isGiven);
    }

    [Fact]
    public void Png_OfAPicture_IsReadByOthers() =>
        Pictures.OfPng(PngFile.Of(Picture)).Encode().ShouldBe(Picture.Encode());

    public static TheoryData<string> Broken => ["nothing", "cut", "noise", "huge", "endless", "jpeg", "script"];

    [Theory, MemberData(nameof(Broken))]
    public async Task Show_OfAPictureThatIsBrokenOrHostile_GoesOnAndSaysWhy(string kind)
    {
        var reading = folder.Save("reading", Specimen.Card());
        File.WriteAllBytes(Path.Combine(reading, "EF.DG2.bin"), FaceGroup.Of(Hostile(kind)));

        var (code, output, error) = await ReaderRun.RunAsync("show", reading, "--photo", folder["face.png"]);

        code.ShouldBe(1, output + error);
        output.ShouldMatch("Ảnh chân dung / portrait +RDR-11");
        output.ShouldContain("Trần Thị Ngọc Bích");
        File.Exists(folder["face.png"]).ShouldBeFalse();
    }

    [Fact]
    public async Task Show_IntoAFileOfThatKind_SavesThePictureAsItIs()
    {
        var picture = Pictures.Jpeg2000Of(Picture);
        var reading = folder.Save("reading", Specimen.Card(Specimen.Citizen, picture));

        await ReaderRun.RunAsync("show", reading, "--photo", folder["face.jp2"]);

        File.ReadAllBytes(folder["face.jp2"]).ShouldBe(picture);
    }

    [Fact]
    public async Task Show_WhereThePictureCannotBeWritten_GoesOnAndSaysWhy()
    {
        var reading = folder.Save("reading", Specimen.Card(Specimen.Citizen, Pictures.Jpeg2000Of(Picture)));

        var (code, output, error) = await ReaderRun.RunAsync(
            "show",
            reading,
            "--photo",
            folder["none/face.png"],
            "--json"
        );

        code.ShouldBe(1, output + error);
        var portrait = JsonNode.Parse(output)!["portrait"]!;
        portrait["notSaved"]!["code"]!.GetValue<string>().ShouldBe("RDR-09");
        portrait["file"].ShouldBeNull();
    }

    /// <summary>Changed as a fault or an attacker would; some still are pictures, and each ends with an answer.</summary>
    [Fact]
    public async Task Decode_OfChangedPictures_AlwaysAnswers()
    {
        var picture = Pictures.Jpeg2000Of(Picture);
        var chance = new Random(1);
        for (var turn = 0; turn < 20; turn++)
        {
            var changed = (byte[])picture.Clone();
            for (var changes = chance.Next(1, 6); changes > 0; changes--)
                changed[chance.Next(changed.Length)] = (byte)chance.Next(256);
            var decoded = await Decoder().DecodeAsync(changed, default);
            (decoded.Refusal?.Code ?? "RDR-11").ShouldBe("RDR-11");
        }
    }

    [Fact]
    public async Task Decode_ByAProgramThatNeverEnds_KillsIt()
    {
        var started = Stopwatch.StartNew();
        var mark = folder["pid"];
        var decoder = new PictureDecoder(
            ["/bin/sh", "-c", $"echo $$ > {mark}; exec sleep 100"],
            TimeSpan.FromSeconds(1)
        );

        var decoded = await decoder.DecodeAsync(new byte[10], default);

        decoded.Refusal!.Code.ShouldBe("RDR-12");
        started.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));
        Directory.Exists($"/proc/{File.ReadAllText(mark).Trim()}").ShouldBeFalse();
    }

    public static TheoryData<string> Liars =>
        [
            "yes",
            "exit 0",
            "cat",
            "printf '\\0\\0\\0\\1\\0\\0\\0\\1AB'",
            "printf '\\377\\0\\0\\1\\0\\0\\0\\1ABC'",
            "exit 7",
        ];

    [Theory, MemberData(nameof(Liars))]
    public async Task Decode_ByAProgramThatSaysSomethingElse_BelievesNothing(string script)
    {
        var decoder = new PictureDecoder(["/bin/sh", "-c", script], TimeSpan.FromSeconds(30));

        var decoded = await decoder.DecodeAsync(new byte[200_000], default);

        decoded.Refusal!.Code.ShouldBe("RDR-11");
    }

    [Fact]
    public async Task Decode_WhereNothingStartsOrNothingConfines_SaysSo()
    {
        var missing = new PictureDecoder([folder["none"]], TimeSpan.FromSeconds(30));
        var open = new PictureDecoder(["/bin/sh", "-c", "exit 4"], TimeSpan.FromSeconds(30));

        (await missing.DecodeAsync(new byte[10], default)).Refusal!.Code.ShouldBe("RDR-13");
        (await open.DecodeAsync(new byte[10], default)).Refusal!.Code.ShouldBe("RDR-13");
    }

    [Fact]
    public async Task Decode_WithoutTheDecodersLibrary_SaysSo()
    {
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(ReaderRun.Program)!))
            File.Copy(file, folder[Path.GetFileName(file)]);
        var program = new PictureDecoder(["dotnet", "exec", folder["cancuoc-reader.dll"]], TimeSpan.FromSeconds(60));

        (await program.DecodeAsync(Pictures.Jpeg2000Of(Picture), default)).Refusal!.Code.ShouldBe("RDR-13");
    }

    private static PictureDecoder Decoder() => new(ReaderRun.Command, TimeSpan.FromSeconds(60));

    private static byte[] Hostile(string kind)
    {
        var picture = Pictures.Jpeg2000Of(Picture);
        var stream = picture.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0x4F, 0xFF, 0x51]);
        switch (kind)
        {
            case "nothing":
                return [0];
            case "cut":
                return picture[..(stream + 60)];
            case "noise":
                new Random(1).NextBytes(picture.AsSpan(stream + 40));
                return picture;
            case "huge":
                BinaryPrimitives.WriteInt32BigEndian(picture.AsSpan(stream + 8), 60_000);
                BinaryPrimitives.WriteInt32BigEndian(picture.AsSpan(stream + 12), 60_000);
                return picture;
            case "endless":
                BinaryPrimitives.WriteInt32BigEndian(picture.AsSpan(stream + 8), int.MaxValue);
                BinaryPrimitives.WriteInt32BigEndian(picture.AsSpan(stream + 24), 1);
                BinaryPrimitives.WriteInt32BigEndian(picture.AsSpan(stream + 28), 1);
                return picture;
            case "jpeg":
                return Specimen.Portrait;
            default:
                return "push graphic-context\nimage over 0,0 0,0 '/etc/passwd'\npop graphic-context"u8.ToArray();
        }
    }
}
