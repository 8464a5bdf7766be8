using CanCuoc.Chip.Tlv;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Lds;

/// <summary>
/// DG14: the protocols that a chip knows and its keys of chip authentication, signed by the issuer, with a copy of what EF.CardAccess
/// tells (ICAO 9303-10 §4.7.14).
/// </summary>
public sealed record DataGroup14(SecurityInfos Infos)
{
    public static readonly Refusal Malformed = new(
        "CHI-67",
        "Nhóm dữ liệu DG14 trên chip không đúng cấu trúc.",
        "Data group DG14 on the chip is malformed.",
        "ICAO 9303-10 §4.7.14"
    );

    public IEnumerable<ChipAuthenticationInfo> ChipAuthentication =>
        Infos.All.Select(ChipAuthenticationInfo.Read).OfType<ChipAuthenticationInfo>();

    public IEnumerable<ChipAuthenticationPublicKeyInfo> ChipAuthenticationKeys =>
        Infos.All.Select(ChipAuthenticationPublicKeyInfo.Read).OfType<ChipAuthenticationPublicKeyInfo>();

    /// <summary>Null where the chip does not sign, or signs by RSA.</summary>
    public ActiveAuthenticationInfo? ActiveAuthentication =>
        Infos.All.Select(ActiveAuthenticationInfo.Read).FirstOrDefault(info => info is not null);

    public IEnumerable<TerminalAuthenticationInfo> TerminalAuthentication =>
        Infos.All.Select(TerminalAuthenticationInfo.Read).OfType<TerminalAuthenticationInfo>();

    public IEnumerable<PACEInfo> PACE => Infos.All.Select(PACEInfo.Read).OfType<PACEInfo>();

    public static Outcome<DataGroup14> Parse(ReadOnlyMemory<byte> bytes) =>
        TlvReader.TryReadWhole(bytes, FileIdentifier.DG14.Tag, out var content)
        && !SecurityInfos.Parse(content).IsRefused(out _, out var infos)
            ? new DataGroup14(infos)
            : Malformed;

    public byte[] Encode() => TlvObject.Of(FileIdentifier.DG14.Tag, Infos.Encode());
}
