namespace CanCuoc.Chip.Lds;

/// <summary>That a chip can be opened by PACE, how its key agreement and session are encrypted, and on which curve (ICAO 9303-11 §9.2.1).</summary>
/// <param name="Protocol">Object identifier of mapping and cipher.</param>
/// <param name="Version">Always 2.</param>
/// <param name="ParameterId">Of the domain parameters: up to 31 those of §9.5.1, above them the chip's own; null where it has but one set.</param>
public sealed record PACEInfo(string Protocol, int Version, int? ParameterId)
{
    public const int OnlyVersion = 2;

    /// <summary>id-PACE-ECDH-GM; a cipher's number follows.</summary>
    internal const string GenericMapping = "0.4.0.127.0.7.2.2.4.2";

    private const string Pace = "0.4.0.127.0.7.2.2.4.";

    /// <summary>Null where the info is of another protocol, or cannot be understood.</summary>
    public static PACEInfo? Read(SecurityInfo info) =>
        info.Protocol.StartsWith(Pace, StringComparison.Ordinal)
        && info.Protocol[Pace.Length..].Contains('.', StringComparison.Ordinal)
        && info.Version is OnlyVersion
        && (info.Optional.IsEmpty || info.Parameter is not null)
            ? new PACEInfo(info.Protocol, OnlyVersion, info.Parameter)
            : null;

    public SecurityInfo Write() => SecurityInfo.Of(Protocol, Version, ParameterId);
}
