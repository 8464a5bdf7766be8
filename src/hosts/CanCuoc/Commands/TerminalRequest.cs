using System.Security.Cryptography;
using CanCuoc.Cards;
using CanCuoc.Chip.Verifiable;
using CanCuoc.Keys;
using CanCuoc.Vocabulary;

namespace CanCuoc.Program;

/// <summary>A terminal's new key and the request for its certificate.</summary>
internal sealed class TerminalRequest : IDisposable
{
    public static readonly Refusal KeyClosed = new(
        "PKI-27",
        "Không mở được khóa của thiết bị đọc: không phải khóa PKCS#8 có mật khẩu dạng PEM, hoặc sai mật khẩu.",
        "The terminal's key does not open: it is no key of PKCS#8 under a password in PEM, or the password is wrong."
    );

    public static readonly Refusal AlreadyThere = new(
        "PKI-29",
        "Tệp đã có; khóa không bao giờ bị ghi đè.",
        "The file is there already; a key is never written over."
    );

    /// <summary>Rounds of PBKDF2 with SHA-256: about a third of a second for whoever tries one password.</summary>
    private const int Rounds = 600_000;

    private readonly ECDsa key;
    private readonly VerifiableRequest request;

    private TerminalRequest(ECDsa key, VerifiableRequest request) => (this.key, this.request) = (key, request);

    /// <summary>For a holder who has no valid certificate.</summary>
    public static Outcome<TerminalRequest> First(
        HolderReference holder,
        HolderReference verifier,
        KeyAlgorithm algorithm
    )
    {
        if (VerifierChoice.AlgorithmOf(algorithm).IsRefused(out var refusal, out var signing))
            return refusal;
        var fresh = ECDsa.Create(ECCurve.CreateFromValue(algorithm.Curve!));
        return new TerminalRequest(fresh, VerifiableRequest.Make(fresh, signing, holder, verifier));
    }

    /// <summary>For the key after one that is valid, which signs the request too.</summary>
    public static Outcome<TerminalRequest> Next(
        HolderReference former,
        HolderReference verifier,
        string keyFile,
        Passphrase password
    )
    {
        if (VerifierChoice.KeyAfter(former).IsRefused(out var refusal, out var holder))
            return refusal;
        using var formerKey = ECDsa.Create();
        try
        {
            formerKey.ImportFromEncryptedPem(File.ReadAllText(keyFile), password.Reveal());
        }
        catch (Exception failure)
            when (failure is IOException or UnauthorizedAccessException or ArgumentException or CryptographicException)
        {
            return KeyClosed.For(keyFile);
        }
        if (KeyAlgorithm.Of(formerKey) is not { } algorithm)
            return KeyClosed.For(keyFile);
        if (First(holder, verifier, algorithm).IsRefused(out refusal, out var made))
            return refusal;
        var signing = made.request.Key.Algorithm;
        return new TerminalRequest(made.key, made.request.AuthenticateBy(former, formerKey, signing));
    }

    /// <summary>The key readable by its owner alone, and beside it the request.</summary>
    public Outcome<Written> Write(string folder, Passphrase password)
    {
        Directory.CreateDirectory(folder);
        // a mnemonic may hold any sign, a slash too
        var file = Path.Combine(folder, Uri.EscapeDataString(request.Holder.Text));
        var (keyFile, requestFile) = ($"{file}.key.pem", $"{file}.csr");
        if (File.Exists(keyFile) || File.Exists(requestFile))
            return AlreadyThere.For(keyFile);
        var protection = new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, Rounds);
        var pem = key.ExportEncryptedPkcs8PrivateKeyPem(password.Reveal(), protection);
        using (var writer = new StreamWriter(keyFile, System.Text.Encoding.ASCII, OwnerOnly()))
            writer.WriteLine(pem);
        var encoded = request.Encode();
        File.WriteAllBytes(requestFile, encoded);
        return new Written(keyFile, requestFile, Convert.ToHexStringLower(SHA256.HashData(encoded)));
    }

    public void Dispose() => key.Dispose();

    private static FileStreamOptions OwnerOnly()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }

    /// <summary>Names of the files, and SHA-256 of the request.</summary>
    public sealed record Written(string Key, string Request, string Fingerprint);
}
