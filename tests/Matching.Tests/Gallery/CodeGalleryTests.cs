using CanCuoc.Matching.Gallery;
using CanCuoc.Vocabulary;

namespace CanCuoc.Matching.Tests.Gallery;

public sealed class CodeGalleryTests : IDisposable
{
    private static readonly GalleryFormat Faces = GalleryFormat.SignedBytes(128, "test/1");

    private readonly GalleryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Open_AfterClosing_HasWhatWasWritten()
    {
        using (var gallery = CodeGallery.Create(folder.Place(), Faces).Value)
        {
            gallery
                .Append([.. Enumerable.Range(0, 10_000).Select(row => GalleryFolder.Row(Faces, row, 0, row))])
                .Value.ShouldBe(Done.It);
            gallery.Replace(GalleryFolder.Row(Faces, 5, 0, seed: 50_005)).Value.ShouldBe(Done.It);
            gallery.Delete(7).Value.ShouldBe(Done.It);
            gallery.Delete(8, part: 0).Value.ShouldBe(Done.It);
        }
        using var again = CodeGallery.Open(folder.Place(), Faces).Value;
        again.Count.ShouldBe(9_998);
        again.Verify().ShouldBeEmpty();
        Find(again, seed: 50_005).ShouldBe(5L);
        Find(again, seed: 5).ShouldBe(-1);
        Find(again, seed: 7).ShouldBe(-1);
        Find(again, seed: 8).ShouldBe(-1);
        Find(again, seed: 9_999).ShouldBe(9_999L);
    }

    [Fact]
    public void Delete_OfASubject_LeavesNothingOfItsCodesInTheFiles()
    {
        var row = GalleryFolder.Row(Faces, 0x1122334455667788, 3, seed: 1);
        using (var gallery = CodeGallery.Create(folder.Place(), Faces).Value)
        {
            gallery.Append([row, GalleryFolder.Row(Faces, 2, 0, seed: 2)]).Value.ShouldBe(Done.It);
            gallery.Delete(row.Subject).Value.ShouldBe(Done.It);
        }
        foreach (var file in Directory.GetFiles(folder.Place()))
        {
            var bytes = File.ReadAllBytes(file).AsSpan();
            bytes.IndexOf(row.Code.Span[..16]).ShouldBe(-1, file);
            bytes.IndexOf(BitConverter.GetBytes(row.Subject)).ShouldBe(-1, file);
        }
    }

    [Fact]
    public void Delete_OfMoreRowsThanACommitHolds_DeletesAll()
    {
        using var gallery = CodeGallery.Create(folder.Place(), Faces).Value;
        gallery
            .Append([.. Enumerable.Range(0, 1200).Select(row => GalleryFolder.Row(Faces, 1, 0, row))])
            .Value.ShouldBe(Done.It);
        gallery.Delete(1).Value.ShouldBe(Done.It);
        gallery.Count.ShouldBe(0);
        gallery.Verify().ShouldBeEmpty();
    }

    [Fact]
    public void Delete_WhileAViewIsOpen_ChangesNothingInIt()
    {
        using var gallery = CodeGallery.Create(folder.Place(), Faces).Value;
        gallery.Append([GalleryFolder.Row(Faces, 1, 0, seed: 1)]).Value.ShouldBe(Done.It);
        using (var before = gallery.Enter())
        {
            gallery.Replace(GalleryFolder.Row(Faces, 1, 0, seed: 2)).Value.ShouldBe(Done.It);
            gallery
                .Append([.. Enumerable.Range(2, 9000).Select(row => GalleryFolder.Row(Faces, row, 0, row))])
                .Value.ShouldBe(Done.It);
            Rows(before).ShouldBe([(1L, (byte)0, 1)], "the mapping has grown and the row was replaced since");
        }
        using var after = gallery.Enter();
        Rows(after).ShouldContain((1L, (byte)0, 2));
        Rows(after).Count().ShouldBe(9001);
    }

    [Fact]
    public void Append_OfACodeOfOtherLength_IsRefused()
    {
        using var gallery = CodeGallery.Create(folder.Place(), Faces).Value;
        gallery.Append([new(1, 0, new byte[127])]).Refusal.ShouldBe(CodeGallery.WrongCode);
        gallery.Count.ShouldBe(0);
    }

    [Fact]
    public void Delete_OfNobody_IsRefused()
    {
        using var gallery = CodeGallery.Create(folder.Place(), Faces).Value;
        gallery.Append([GalleryFolder.Row(Faces, 1, 0, seed: 1)]).Value.ShouldBe(Done.It);
        gallery.Delete(2).Refusal.ShouldBe(CodeGallery.NotThere);
        gallery.Delete(1, part: 4).Refusal.ShouldBe(CodeGallery.NotThere);
    }

    [Fact]
    public void Create_WhereSomethingIs_IsRefused()
    {
        CodeGallery.Create(folder.Place(), Faces).Value.Dispose();
        CodeGallery.Create(folder.Place(), Faces).Refusal?.Code.ShouldBe("GAL-10");
    }

    [Fact]
    public void Create_AfterAPowerCutInCreate_MakesIt()
    {
        Directory.CreateDirectory(folder.Place() + ".next");
        File.WriteAllText(Path.Combine(folder.Place() + ".next", "gallery"), "half");
        CodeGallery.Create(folder.Place(), Faces).Value.Dispose();
    }

    [Fact]
    public void Open_Twice_IsRefused()
    {
        using var gallery = CodeGallery.Create(folder.Place(), Faces).Value;
        CodeGallery.Open(folder.Place(), Faces).Refusal?.Code.ShouldBe("GAL-07");
        GalleryVerification.Run(folder.Place()).Refusal?.Code.ShouldBe("GAL-07");
    }

    [Fact]
    public void Write_OnAFullDisk_IsRefused()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "Only Linux has a disk that is always full.");
        DiskSpace
            .Needed(() =>
            {
                using var full = File.OpenHandle("/dev/full", FileMode.Open, FileAccess.Write);
                RandomAccess.Write(full, new byte[4096], 0);
            })
            .ShouldBe(DiskSpace.Full);
    }

    private static long Find(CodeGallery gallery, int seed)
    {
        using var view = gallery.Enter();
        return Rows(view).Where(row => row.Seed == seed).Select(row => row.Subject).FirstOrDefault(-1);
    }

    // By the seed that made the code; the code is compared whole.
    private static List<(long Subject, byte Part, int Seed)> Rows(GalleryView view)
    {
        var seeds = Seeds.Value;
        var rows = new List<(long, byte, int)>();
        for (var row = 0L; row < view.Rows; row++)
        {
            if (view.IsLive(row, out var member))
                rows.Add((member.Subject, member.Part, seeds[Hex(view, row)]));
        }
        return rows;
    }

    private static unsafe string Hex(GalleryView view, long row) =>
        Convert.ToHexString(new ReadOnlySpan<byte>(view.Code(row), Faces.CodeBytes));

    private static readonly Lazy<Dictionary<string, int>> Seeds = new(() =>
        Enumerable
            .Range(0, 10_001)
            .Append(50_005)
            .ToDictionary(seed => Convert.ToHexString(GalleryFolder.Code(Faces, seed)))
    );
}
