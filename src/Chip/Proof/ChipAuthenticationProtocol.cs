using CanCuoc.Chip.Channel;

namespace CanCuoc.Chip.Proof;

/// <summary>Key agreement over a curve and the ciphers of the session that it begins, a row each (TR-03110-3 §A.1.1.2).</summary>
/// <param name="Identifier">id-CA-ECDH-….</param>
internal sealed record ChipAuthenticationProtocol(string Identifier, CipherSuite Suite)
{
    public static readonly ChipAuthenticationProtocol TripleDes = new("0.4.0.127.0.7.2.2.3.2.1", CipherSuite.TripleDes);

    public static readonly ChipAuthenticationProtocol Aes128 = new("0.4.0.127.0.7.2.2.3.2.2", CipherSuite.Aes128);

    public static readonly ChipAuthenticationProtocol Aes192 = new("0.4.0.127.0.7.2.2.3.2.3", CipherSuite.Aes192);

    public static readonly ChipAuthenticationProtocol Aes256 = new("0.4.0.127.0.7.2.2.3.2.4", CipherSuite.Aes256);

    /// <summary>Weakest first.</summary>
    public static IReadOnlyList<ChipAuthenticationProtocol> All { get; } = [TripleDes, Aes128, Aes192, Aes256];

    public static ChipAuthenticationProtocol? Of(string identifier) =>
        All.FirstOrDefault(protocol => protocol.Identifier == identifier);
}
