namespace CanCuoc.Chip.Lds;

/// <summary>That a chip knows chip authentication, and how the session is encrypted that it begins (TR-03110-3 §A.1.1.2).</summary>
/// <param name="Protocol">Object identifier of key agreement and cipher.</param>
/// <param name="Version">1 or 2.</param>
/// <param name="KeyId">Of the key it is done with; null where there is but one.</param>
public sealed record ChipAuthenticationInfo(string Protocol, int Version, int? KeyId)
{
    private const string ChipAuthentication = "0.4.0.127.0.7.2.2.3.";

    /// <summary>Null where the info is of another protocol, or cannot be understood.</summary>
    public static ChipAuthenticationInfo? Read(SecurityInfo info) =>
        info.Protocol.StartsWith(ChipAuthentication, StringComparison.Ordinal)
        && info.Version is { } version
        && (info.Optional.IsEmpty || info.Parameter is not null)
            ? new ChipAuthenticationInfo(info.Protocol, version, info.Parameter)
            : null;

    public SecurityInfo Write() => SecurityInfo.Of(Protocol, Version, KeyId);
}
