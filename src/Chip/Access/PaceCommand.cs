using CanCuoc.Chip.Apdu;
using CanCuoc.Chip.Channel;
using CanCuoc.Chip.Tlv;

namespace CanCuoc.Chip.Access;

/// <summary>The commands of PACE and the objects in them, as the terminal sends and the chip reads them (ICAO 9303-11 §4.4.4).</summary>
internal static class PaceCommand
{
    /// <summary>P1 and P2 of MANAGE SECURITY ENVIRONMENT: set authentication template for mutual authentication.</summary>
    public const byte SetForMutualAuthentication = 0xC1;
    public const byte AuthenticationTemplate = 0xA4;

    public const int ProtocolTag = 0x80;
    public const int PasswordTag = 0x83;
    public const int ParametersTag = 0x84;

    public const int DynamicTag = 0x7C;
    public const int NonceTag = 0x80;
    public const int TerminalMappingTag = 0x81;
    public const int ChipMappingTag = 0x82;
    public const int TerminalKeyTag = 0x83;
    public const int ChipKeyTag = 0x84;
    public const int TerminalTokenTag = 0x85;
    public const int ChipTokenTag = 0x86;

    private const int ShortMaximum = 256;

    /// <summary>MSE:Set AT. Where the chip has only one set of domain parameters for the protocol, they need no name.</summary>
    public static CommandApdu SetAuthenticationTemplate(PaceOption option, CardPassword password, bool isCurveNamed)
    {
        byte[] data =
        [
            .. TlvObject.Of(ProtocolTag, option.ProtocolContent),
            .. TlvObject.Of(PasswordTag, [password.Reference]),
            .. isCurveNamed ? TlvObject.Of(ParametersTag, [(byte)option.ParameterId]) : [],
        ];
        return new(
            0,
            InstructionCode.ManageSecurityEnvironment,
            SetForMutualAuthentication,
            AuthenticationTemplate,
            data
        );
    }

    /// <summary>All steps but the last are links of a chain; the first brings nothing.</summary>
    public static CommandApdu Step(int tag, byte[] value) =>
        new(
            tag == TerminalTokenTag ? Command.PlainClass : Command.ChainedClass,
            InstructionCode.GeneralAuthenticate,
            0,
            0,
            tag == NonceTag ? TlvObject.Of(DynamicTag) : TlvObject.Of(DynamicTag, TlvObject.Of(tag, value)),
            ShortMaximum
        );

    /// <summary>The first object in the dynamic authentication data, if it has this tag; what follows it is of other protocols.</summary>
    public static bool TryReadStep(ReadOnlyMemory<byte> data, int tag, out ReadOnlyMemory<byte> value)
    {
        value = default;
        return TlvReader.TryReadWhole(data, DynamicTag, out var dynamic)
            && new TlvReader(dynamic).TryRead(tag, out value);
    }
}
