using CanCuoc.Vocabulary;

namespace CanCuoc.Storage.Tests;

public sealed class DataFolderTests : IDisposable
{
    private readonly string place = Directory.CreateTempSubdirectory("cancuoc-").FullName;

    private string Folder => Path.Combine(place, "registry");

    public void Dispose() => Directory.Delete(place, recursive: true);

    [Theory]
    [InlineData(FolderKind.Demonstration)]
    [InlineData(FolderKind.Real)]
    public void Open_AgainAsWhatItWasBorn_IsTheSameFolder(FolderKind kind)
    {
        Open(kind).Value.Dispose();

        using var again = Open(kind).Value;

        again.Kind.ShouldBe(kind);
        again.Database.ShouldStartWith(Folder);
    }

    [Theory]
    [InlineData(FolderKind.Demonstration, FolderKind.Real)]
    [InlineData(FolderKind.Real, FolderKind.Demonstration)]
    public void Open_AsTheOtherKind_IsRefusedAndLeavesItFree(FolderKind born, FolderKind wanted)
    {
        Open(born).Value.Dispose();

        Refused(wanted).ShouldBe(DataFolder.OtherKind.For(Folder));

        Open(born).Value.Dispose();
    }

    [Theory]
    [InlineData(FolderKind.Demonstration)]
    [InlineData(FolderKind.Real)]
    public void OpenAsBorn_AnExistingFolder_KeepsItsKind(FolderKind born)
    {
        Open(born).Value.Dispose();

        using var folder = DataFolder.OpenAsBorn(Folder, TimeProvider.System).Value;

        folder.Kind.ShouldBe(born);
    }

    [Fact]
    public void OpenAsBorn_AFolderThatIsNotThere_IsADemonstrationForEver()
    {
        using (var folder = DataFolder.OpenAsBorn(Folder, TimeProvider.System).Value)
            folder.Kind.ShouldBe(FolderKind.Demonstration);

        Refused(FolderKind.Real).ShouldBe(DataFolder.OtherKind.For(Folder));
    }

    [Fact]
    public void Open_WhileAnotherOwnsIt_IsRefusedUntilThatOneLeaves()
    {
        using (Open(FolderKind.Real).Value)
            Refused(FolderKind.Real).ShouldBe(DataFolder.InUse.For(Folder));

        Open(FolderKind.Real).Value.Dispose();
    }

    [Fact]
    public void Open_WhereAFileStands_IsRefused()
    {
        File.WriteAllText(Folder, "");

        Refused(FolderKind.Real).Code.ShouldBe(DataFolder.Unusable.Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{ \"Kind\": \"Thật\" }")]
    public void Open_BirthNotReadable_IsRefusedEachTime(string birth)
    {
        Open(FolderKind.Real).Value.Dispose();
        File.WriteAllText(Path.Combine(Folder, "folder.json"), birth);

        Refused(FolderKind.Real).Code.ShouldBe(DataFolder.Unusable.Code);
        Refused(FolderKind.Real).Code.ShouldBe(DataFolder.Unusable.Code);
    }

    [Fact]
    public void Open_PowerCutAtBirth_IsBornAnew()
    {
        Directory.CreateDirectory(Folder);
        File.WriteAllText(Path.Combine(Folder, "folder.json.new"), "{ \"Ki");

        using var folder = Open(FolderKind.Real).Value;

        folder.Kind.ShouldBe(FolderKind.Real);
    }

    [Fact]
    public void Open_ANewFolder_IsItsOwnersAlone()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Folders there take the rights of the one they lie in.");
            return;
        }
        using var folder = Open(FolderKind.Real).Value;

        File.GetUnixFileMode(Folder)
            .ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    [Fact]
    public void Checkpoints_LieOutsideTheFolder()
    {
        using var folder = Open(FolderKind.Real).Value;

        folder.Checkpoints.ShouldNotStartWith(Folder + Path.DirectorySeparatorChar);
    }

    private Outcome<DataFolder> Open(FolderKind kind) => DataFolder.Open(Folder, kind, TimeProvider.System);

    private Refusal Refused(FolderKind kind) => Open(kind).Refusal.ShouldNotBeNull();
}
