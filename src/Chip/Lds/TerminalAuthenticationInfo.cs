namespace CanCuoc.Chip.Lds;

/// <summary>That a chip shows some data only to terminals with a certificate (TR-03110-3 §A.1.1.3).</summary>
/// <param name="Version">1 or 2.</param>
public sealed record TerminalAuthenticationInfo(int Version)
{
    private const string Protocol = "0.4.0.127.0.7.2.2.2";

    /// <summary>Null where the info is of another protocol, or cannot be understood.</summary>
    public static TerminalAuthenticationInfo? Read(SecurityInfo info) =>
        info.Protocol == Protocol && info.Version is { } version ? new TerminalAuthenticationInfo(version) : null;

    public SecurityInfo Write() => SecurityInfo.Of(Protocol, Version);
}
