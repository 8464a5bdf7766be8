using System.Buffers.Binary;
using System.Security.Cryptography;

namespace CanCuoc.Keys.Tests;

public sealed class EncryptedFileTests : IDisposable
{
    private readonly TestFile file = new TestFile().WithSigner("country-signer");

    public void Dispose() => file.Dispose();

    [Fact]
    public void Create_ByDefault_MakesAGuessCost64Mebibytes()
    {
        using var folder = new TestFolder();

        EncryptedFileKeyStore.Create(folder["keys"], TestFile.Passphrase).Dispose();

        FileHeader.Read(File.ReadAllBytes(folder["keys"]), "").Cost.ShouldBe(new PassphraseCost(64 * 1024, 3, 1));
        Should.NotThrow(() => EncryptedFileKeyStore.Open(folder["keys"], TestFile.Passphrase).Dispose());
    }

    [Fact]
    public void CreateUnguarded_MakesAGuessCostNextToNothing_AndOpensByItsPassphraseAlone()
    {
        using var folder = new TestFolder();

        EncryptedFileKeyStore.CreateUnguarded(folder["keys"], "known").Dispose();

        FileHeader.Read(File.ReadAllBytes(folder["keys"]), "").Cost.ShouldBe(new PassphraseCost(8, 1, 1));
        CodeOf(() => EncryptedFileKeyStore.Open(folder["keys"], "unknown")).ShouldBe("KEY-02");
        Should.NotThrow(() => EncryptedFileKeyStore.Open(folder["keys"], "known").Dispose());
    }

    [Fact]
    public void Create_OverAFile_IsRefusedAndLeavesIt()
    {
        var before = file.Content;

        CodeOf(() => EncryptedFileKeyStore.Create(file.Path, TestFile.Passphrase)).ShouldBe("KEY-09");

        file.Content.ShouldBe(before);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void Create_WithoutAPassphrase_IsRefused(string passphrase)
    {
        using var folder = new TestFolder();

        Should.Throw<ArgumentException>(() => EncryptedFileKeyStore.Create(folder["keys"], passphrase));

        File.Exists(folder["keys"]).ShouldBeFalse();
    }

    [Fact]
    public void Open_WhereThereIsNone_IsRefused()
    {
        using var folder = new TestFolder();

        CodeOf(() => EncryptedFileKeyStore.Open(folder["keys"], TestFile.Passphrase)).ShouldBe("KEY-01");
    }

    [Fact]
    public void Open_WithAnotherPassphrase_IsToldFromDamage()
    {
        CodeOf(() => EncryptedFileKeyStore.Open(file.Path, TestFile.Passphrase + ".")).ShouldBe("KEY-02");

        Should.NotThrow(() => file.Open().Dispose());
    }

    [Fact]
    public void Open_CutAtAnyLength_IsDamaged()
    {
        var whole = file.Content;
        for (var length = 0; length < whole.Length; length++)
        {
            file.Content = whole[..length];
            CodeOf(() => file.Open()).ShouldBe("KEY-03", $"{length} bytes");
        }
    }

    [Fact]
    public void Open_WithAnyByteChanged_IsDamaged()
    {
        var whole = file.Content;
        for (var index = 0; index < whole.Length; index++)
        {
            var changed = whole.ToArray();
            changed[index] ^= 0x20;
            file.Content = changed;
            CodeOf(() => file.Open()).ShouldBe("KEY-03", $"byte {index}");
        }
    }

    [Fact]
    public void Open_ForgedWithAFittingHash_IsStillRefused()
    {
        var whole = file.Content[..^SHA256.HashSizeInBytes];
        for (var index = 0; index < whole.Length; index++)
        {
            var forged = whole.ToArray();
            forged[index] ^= 1;
            file.Content = [.. forged, .. SHA256.HashData(forged)];
            CodeOf(() => file.Open()).ShouldBeOneOf("KEY-02", "KEY-03", "KEY-08");
        }
    }

    [Theory]
    [InlineData(12, 0x7FFFFFFF)]
    [InlineData(12, 0)]
    [InlineData(16, 1_000_000)]
    [InlineData(20, -1)]
    public void Open_ForgedToCostTooMuchOrNothing_IsDamaged(int offset, int forgedCost)
    {
        var forged = file.Content[..^SHA256.HashSizeInBytes];
        BinaryPrimitives.WriteInt32BigEndian(forged.AsSpan(offset), forgedCost);
        file.Content = [.. forged, .. SHA256.HashData(forged)];

        CodeOf(() => file.Open()).ShouldBe("KEY-03");
    }

    [Fact]
    public void Open_OfANewerVersion_SaysSo()
    {
        var newer = file.Content[..^SHA256.HashSizeInBytes];
        newer[11]++;
        file.Content = [.. newer, .. SHA256.HashData(newer)];

        CodeOf(() => file.Open()).ShouldBe("KEY-08");
    }

    [Fact]
    public void File_ShowsNoLabel() => file.Content.AsSpan().IndexOf("country-signer"u8).ShouldBe(-1);

    [Fact]
    public void File_IsReadByItsOwnerOnly()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows keeps rights in another way.");

        new FileInfo(file.Path).UnixFileMode.ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    private static string CodeOf(Action action) => Should.Throw<KeyStoreException>(action).Code;
}
