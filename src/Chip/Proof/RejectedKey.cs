using System.Formats.Asn1;
using System.Security.Cryptography;

namespace CanCuoc.Chip.Proof;

/// <summary>What the framework throws of bytes that are no key: also, for a curve that it does not know, that the platform is at fault.</summary>
internal static class RejectedKey
{
    public static bool Is(Exception exception) =>
        exception is CryptographicException or AsnContentException or PlatformNotSupportedException;
}
