using CanCuoc.Matching.Gallery;
using CsCheck;

namespace CanCuoc.Matching.Tests.Gallery;

/// <summary>Galleries that are none, are others', are cut or have rotted.</summary>
public sealed class BrokenGalleryTests : IDisposable
{
    private const int Rows = 50;

    private static readonly GalleryFormat Format = GalleryFormat.SignedBytes(100, "test/1");

    private readonly GalleryFolder folder = new();

    public BrokenGalleryTests()
    {
        using var gallery = CodeGallery.Create(folder.Place(), Format).Value;
        _ = gallery.Append([.. Enumerable.Range(0, Rows).Select(row => GalleryFolder.Row(Format, row, 0, row))]).Value;
        _ = gallery.Delete(9).Value;
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Open_AsAnotherFormat_IsRefused()
    {
        Refused(GalleryFormat.Bits(800, "test/1")).ShouldBe("GAL-04");
        Refused(GalleryFormat.SignedBytes(128, "test/1")).ShouldBe("GAL-05");
        Refused(GalleryFormat.SignedBytes(100, "test/2")).ShouldBe("GAL-06");
    }

    [Fact]
    public void Open_OfNothingOrRubbish_IsRefused()
    {
        CodeGallery.Open(folder.Place("none"), Format).Refusal?.Code.ShouldBe("GAL-01");
        foreach (var length in new[] { 0, 7, 100, 4096, 20_000 })
        {
            var rubbish = new byte[length];
            new Random(length).NextBytes(rubbish);
            File.WriteAllBytes(At("gallery"), rubbish);
            Refused().ShouldBe("GAL-01");
        }
    }

    [Theory]
    [InlineData("gallery", 2)]
    [InlineData("codes", 2)]
    [InlineData("members", 2)]
    [InlineData("codes", 1.001)]
    [InlineData("members", 1.001)]
    public void Open_OfOneCutShort_IsRefused(string file, double by)
    {
        using (var cut = File.OpenWrite(At(file)))
            cut.SetLength((long)(cut.Length / by));
        Refused().ShouldBe("GAL-08");
        GalleryVerification.Run(folder.Place()).Refusal?.Code.ShouldBe("GAL-08");
    }

    [Theory]
    [InlineData("codes")]
    [InlineData("members")]
    public void Open_WithAFileMissing_IsRefused(string file)
    {
        File.Delete(At(file));
        Refused().ShouldBe("GAL-08");
    }

    [Fact]
    public void Open_OfAnotherVersion_IsRefused()
    {
        Flip("gallery", 8);
        Refused().ShouldBe("GAL-02");
    }

    [Fact]
    public void Open_WithABrokenHeader_IsRefused()
    {
        Flip("gallery", 30);
        Refused().ShouldBe("GAL-03");
    }

    [Fact]
    public void Open_WithBothCommitsBroken_IsRefused()
    {
        Flip("gallery", 4096 + 20);
        Flip("gallery", 8192 + 20);
        Refused().ShouldBe("GAL-09");
        GalleryVerification.Run(folder.Place()).Refusal?.Code.ShouldBe("GAL-09");
    }

    [Fact]
    public void Open_WithTheLastCommitTorn_IsAsBeforeItAndGoesOn()
    {
        var before = File.ReadAllBytes(At("gallery"));
        using (var gallery = CodeGallery.Open(folder.Place(), Format).Value)
            _ = gallery.Append([GalleryFolder.Row(Format, 100, 0, seed: 100)]).Value;
        var after = File.ReadAllBytes(At("gallery"));
        var changed = Enumerable.Range(0, 2).Single(place => !Page(before, place).SequenceEqual(Page(after, place)));
        Page(after, changed)[2000..].Fill(0xEE); // the half that did not reach the disk
        File.WriteAllBytes(At("gallery"), after);

        GalleryVerification.Run(folder.Place()).Value.ShouldHaveSingleItem().File.ShouldBe("gallery");
        using (var gallery = CodeGallery.Open(folder.Place(), Format).Value)
        {
            gallery.Count.ShouldBe(Rows - 1);
            _ = gallery.Append([GalleryFolder.Row(Format, 101, 0, seed: 101)]).Value;
        }
        GalleryVerification.Run(folder.Place()).Value.ShouldBeEmpty();

        static Span<byte> Page(byte[] file, int place) => file.AsSpan(4096 * (place + 1), 4096);
    }

    [Fact]
    public void Open_WithATornTail_CutsItOff()
    {
        File.AppendAllText(At("codes"), "half a code");
        File.AppendAllText(At("members"), "half");
        using var gallery = CodeGallery.Open(folder.Place(), Format).Value;
        gallery.Count.ShouldBe(Rows - 1);
        _ = gallery.Append([GalleryFolder.Row(Format, 100, 0, seed: 100)]).Value;
        gallery.Verify().ShouldBeEmpty();
    }

    [Fact]
    public void Verify_OfAGoodOne_FindsNothing() => GalleryVerification.Run(folder.Place()).Value.ShouldBeEmpty();

    [Fact]
    public void Verify_AfterAnyBitFlipped_FindsIt()
    {
        var files = new[] { "gallery", "codes", "members" };
        Gen.Select(Gen.Int[0, 2].Select(file => files[file]), Gen.Double.Unit, Gen.Int[0, 7])
            .Sample(
                (file, place, bit) =>
                {
                    var at = (long)(place * new FileInfo(At(file)).Length);
                    Flip(file, at, bit);
                    var verified = GalleryVerification.Run(folder.Place());
                    Flip(file, at, bit);
                    return verified.Refusal is not null || verified.Value.Length > 0;
                },
                iter: 2000,
                threads: 1
            );
    }

    [Fact]
    public void Verify_AfterARowWasChanged_NamesIt()
    {
        Flip("codes", 7 * Format.Stride);
        GalleryVerification.Run(folder.Place()).Value.ShouldHaveSingleItem().Row.ShouldBe(7);
        using var gallery = CodeGallery.Open(folder.Place(), Format).Value;
        gallery.Verify().ShouldHaveSingleItem().Row.ShouldBe(7);
    }

    private string At(string file) => Path.Combine(folder.Place(), file);

    private string? Refused(GalleryFormat? format = null) =>
        CodeGallery.Open(folder.Place(), format ?? Format).Refusal?.Code;

    private void Flip(string file, long at, int bit = 0)
    {
        using var stream = File.Open(At(file), FileMode.Open);
        stream.Position = at;
        var one = stream.ReadByte();
        stream.Position = at;
        stream.WriteByte((byte)(one ^ (1 << bit)));
    }
}
