using System.Security.Cryptography;
using System.Text;
using CsCheck;

namespace CanCuoc.Ledger.Tests;

public sealed class CheckpointTests : IDisposable
{
    private const string Origin = "cancuoc.example/ledger/0123456789abcdef";

    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly Checkpoint checkpoint = new(Origin, 1700, SHA256.HashData("gốc"u8));

    public void Dispose() => key.Dispose();

    [Fact]
    public void Open_OfSigned_IsTheCheckpoint() =>
        Gen.Select(Gen.Long[0, long.MaxValue], Gen.Byte.Array[MerkleTree.HashLength])
            .Sample(
                (size, root) =>
                {
                    var opened = Checkpoint.Open(new Checkpoint(Origin, size, root).Sign(key), key).Value;
                    (opened.Origin, opened.Size, Convert.ToHexString(opened.Root)).ShouldBe(
                        (Origin, size, Convert.ToHexString(root))
                    );
                },
                iter: 50
            );

    [Fact]
    public void Sign_IsANoteOfC2sp()
    {
        var lines = checkpoint.Sign(key).Split('\n');

        lines.Length.ShouldBe(6);
        lines[..4].ShouldBe([Origin, "1700", Convert.ToBase64String(checkpoint.Root), ""]);
        lines[4].ShouldStartWith($"\u2014 {Origin} ");
        lines[5].ShouldBeEmpty();
        var signature = Convert.FromBase64String(lines[4].Split(' ')[2]);
        signature[..4].ShouldBe(SHA256.HashData(key.ExportSubjectPublicKeyInfo())[..4]);
        key.VerifyData(
                Encoding.UTF8.GetBytes(string.Join('\n', lines[..3]) + "\n"),
                signature[4..],
                HashAlgorithmName.SHA256,
                DSASignatureFormat.Rfc3279DerSequence
            )
            .ShouldBeTrue();
    }

    [Fact]
    public void Open_WithOthersSignaturesBesideIt_IsAccepted()
    {
        using var witness = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var note = checkpoint.Sign(key);
        var others = checkpoint.Sign(witness).Split('\n')[4] + "\n\u2014 witness.example AAAA\n";

        Checkpoint.Open(note + others, key).Refusal.ShouldBeNull();
        Checkpoint.Open(note.Replace("\n\n", $"\n\n{others}"), key).Refusal.ShouldBeNull();
    }

    [Fact]
    public void Open_SavedWithWindowsLineEnds_IsAccepted() =>
        Checkpoint.Open(checkpoint.Sign(key).ReplaceLineEndings("\r\n"), key).Value.Size.ShouldBe(1700);

    [Fact]
    public void Open_WithSignedExtensionLines_IsAccepted()
    {
        var note = Signed($"{checkpoint.Text}extension one\n");

        Checkpoint.Open(note, key).Value.Size.ShouldBe(1700);
        Checkpoint.Open(note.Replace("one", "two"), key).Refusal.ShouldBe(Checkpoint.NotSigned);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("một dòng")]
    [InlineData("cancuoc.example\n5\n\n")]
    [InlineData("cancuoc.example\n5\nkhông phải base64!\n\n")]
    [InlineData("cancuoc.example\n5\nAAAA\n\n")]
    [InlineData("cancuoc.example\n-5\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n")]
    [InlineData("cancuoc.example\n05\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n")]
    [InlineData("cancuoc.example\n99999999999999999999\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n")]
    [InlineData("cancuoc.example\n5\n47DEQpj8HBSa+/TImW+5 JCeuQeRkm5NMpJWZG3hSuFU=\n\n")]
    [InlineData("\n5\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n")]
    [InlineData("cancuoc.example\n5\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n")]
    [InlineData("cancuoc.example\n5\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n\n\n")]
    public void Open_NotANote_IsRefused(string note) =>
        Checkpoint.Open(note, key).Refusal.ShouldBe(Checkpoint.Malformed);

    [Theory]
    [InlineData("1700", "1701")]
    [InlineData("0123456789abcdef", "0123456789abcdee")]
    [InlineData("\u2014", "-")]
    public void Open_TextChanged_IsRefused(string from, string to) =>
        Checkpoint.Open(checkpoint.Sign(key).Replace(from, to), key).Refusal.ShouldBe(Checkpoint.NotSigned);

    [Fact]
    public void Open_SignedByAnother_IsRefused()
    {
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);

        Checkpoint.Open(checkpoint.Sign(other), key).Refusal.ShouldBe(Checkpoint.NotSigned);
        Checkpoint.Open($"{checkpoint.Text}\n", key).Refusal.ShouldBe(Checkpoint.NotSigned);
    }

    [Fact]
    public void Open_SignatureUnderAnotherName_IsRefused() =>
        Checkpoint
            .Open(checkpoint.Sign(key).Replace($"\u2014 {Origin}", "\u2014 somebody.example"), key)
            .Refusal.ShouldBe(Checkpoint.NotSigned);

    [Fact]
    public void Open_AnyByteOfTheSignatureChanged_IsRefused()
    {
        var note = checkpoint.Sign(key);
        var start = note.LastIndexOf(' ') + 1;
        var signature = Convert.FromBase64String(note[start..].Trim());
        for (var at = 0; at < signature.Length; at++)
        {
            byte[] changed = [.. signature];
            changed[at] ^= 1;
            Refused($"{note[..start]}{Convert.ToBase64String(changed)}\n");
        }
        for (var length = 0; length < signature.Length; length += 7)
            Refused($"{note[..start]}{Convert.ToBase64String(signature[..length])}\n");
        Refused($"{note[..start]}{Convert.ToBase64String([.. signature, .. new byte[300]])}\n");
    }

    private void Refused(string note) => Checkpoint.Open(note, key).Refusal.ShouldBe(Checkpoint.NotSigned);

    private string Signed(string text)
    {
        var signature = key.SignData(
            Encoding.UTF8.GetBytes(text),
            HashAlgorithmName.SHA256,
            DSASignatureFormat.Rfc3279DerSequence
        );
        byte[] line = [.. SHA256.HashData(key.ExportSubjectPublicKeyInfo())[..4], .. signature];
        return $"{text}\n\u2014 {Origin} {Convert.ToBase64String(line)}\n";
    }
}
