using System.Security.Cryptography;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Verifiable;

/// <summary>What a terminal has to show: certificates from the CVCA down to its own, links among them, and its key.</summary>
/// <param name="Certificates">In any order.</param>
/// <param name="Key">The private key of the terminal's certificate; it may live in a key store.</param>
public sealed record TerminalCredentials(IReadOnlyList<VerifiableCertificate> Certificates, ECDsa Key)
{
    public static readonly Refusal OneKey = new(
        "CHI-93",
        "Các tệp của thiết bị đọc phải có đúng một khóa riêng.",
        "The terminal's files must have one private key, and no more."
    );

    public static readonly Refusal Locked = new(
        "CHI-95",
        "Không mở được khóa riêng của thiết bị đọc: sai mật khẩu, hoặc không phải khóa ECDSA.",
        "The terminal's private key does not open: the password is wrong, or it is no key of ECDSA.",
        "RFC 5958 §3"
    );

    public static readonly Refusal OthersKey = new(
        "CHI-96",
        "Không chứng thư nào của thiết bị đọc thuộc về khóa riêng này.",
        "None of the terminal's certificates is that of this private key."
    );

    /// <summary>More generations than a chip misses in its life.</summary>
    private const int LongestChain = 16;

    /// <summary>Opens the key in what a terminal's files hold; it must be the one that a certificate of an inspection system names.</summary>
    /// <param name="password">Stays the caller's, who erases it.</param>
    /// <returns>The caller disposes of the key.</returns>
    public static Outcome<TerminalCredentials> Open(IReadOnlyList<TerminalFile> files, ReadOnlySpan<char> password)
    {
        if (files.Where(file => !file.Key.IsEmpty).ToList() is not [var locked])
            return OneKey;
        var key = ECDsa.Create();
        try
        {
            key.ImportEncryptedPkcs8PrivateKey(password, locked.Key.Span, out _);
        }
        catch (CryptographicException)
        {
            key.Dispose();
            return Locked;
        }
        var credentials = new TerminalCredentials([.. files.SelectMany(file => file.Certificates)], key);
        if (VerifiableKey.IsSupported(key) && credentials.Certificates.Any(credentials.IsOwn))
            return credentials;
        key.Dispose();
        return OthersKey;
    }

    /// <summary>The certificates that lead from one of these names to the terminal's, in the order shown; empty where none do.</summary>
    internal IReadOnlyList<VerifiableCertificate> ChainFrom(IReadOnlyList<HolderReference> trusted) =>
        NewestFirst(IsOwn)
            .Select(own => PathTo(own, trusted, LongestChain))
            .OfType<IReadOnlyList<VerifiableCertificate>>()
            .FirstOrDefault([]);

    private IReadOnlyList<VerifiableCertificate>? PathTo(
        VerifiableCertificate certificate,
        IReadOnlyList<HolderReference> trusted,
        int steps
    )
    {
        if (trusted.Contains(certificate.Issuer))
            return [certificate];
        if (steps == 0)
            return null;
        return NewestFirst(above => above.Holder == certificate.Issuer && above.Holder != above.Issuer)
            .Select(above => PathTo(above, trusted, steps - 1))
            .OfType<IReadOnlyList<VerifiableCertificate>>()
            .Select(path => (IReadOnlyList<VerifiableCertificate>)[.. path, certificate])
            .FirstOrDefault();
    }

    private IEnumerable<VerifiableCertificate> NewestFirst(Func<VerifiableCertificate, bool> isWanted) =>
        Certificates.Where(isWanted).OrderByDescending(certificate => certificate.Content.Expires);

    private bool IsOwn(VerifiableCertificate certificate) =>
        certificate.Content
            is { Authorization: { Role: TerminalRole.InspectionSystem }, Key: { Algorithm.IsElliptic: true } key }
        && VerifiableKey.Of(Key, key.Algorithm).Inheriting().Encode().AsSpan().SequenceEqual(key.Inheriting().Encode());
}
