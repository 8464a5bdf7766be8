using System.Security.Cryptography;
using CanCuoc.Chip.Verifiable;
using CanCuoc.Keys;
using CanCuoc.Vocabulary;

namespace CanCuoc.Cards;

/// <summary>A terminal's new key, made where the terminal stands, and the request for its certificate.</summary>
public sealed class TerminalRequest : IDisposable
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

    private TerminalRequest(ECDsa key, VerifiableRequest request) => (this.key, Request) = (key, request);

    public VerifiableRequest Request { get; }

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
    /// <param name="keyFile">The valid key, as <see cref="KeyFile"/> wrote it.</param>
    public static Outcome<TerminalRequest> Next(
        HolderReference former,
        HolderReference verifier,
        string keyFile,
        string password
    )
    {
        if (VerifierChoice.KeyAfter(former).IsRefused(out var refusal, out var holder))
            return refusal;
        using var formerKey = ECDsa.Create();
        try
        {
            formerKey.ImportFromEncryptedPem(keyFile, password);
        }
        catch (Exception rubbish) when (rubbish is ArgumentException or CryptographicException)
        {
            return KeyClosed;
        }
        if (KeyAlgorithm.Of(formerKey) is not { } algorithm)
            return KeyClosed;
        if (First(holder, verifier, algorithm).IsRefused(out refusal, out var made))
            return refusal;
        var vouched = made.Request.AuthenticateBy(former, formerKey, made.Request.Key.Algorithm);
        return new TerminalRequest(made.key, vouched);
    }

    /// <summary>The key under its password, PKCS#8 in PEM.</summary>
    public string KeyFile(string password) =>
        key.ExportEncryptedPkcs8PrivateKeyPem(
            password,
            new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, Rounds)
        ) + "\n";

    public void Dispose() => key.Dispose();
}
