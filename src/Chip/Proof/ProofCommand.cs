using System.Formats.Asn1;
using CanCuoc.Chip.Access;
using CanCuoc.Chip.Apdu;
using CanCuoc.Chip.Tlv;

namespace CanCuoc.Chip.Proof;

/// <summary>The commands by which a chip is asked to prove its keys (ICAO 9303-11 §6.1.2 and §6.2.4, TR-03110-3 §B.2).</summary>
internal static class ProofCommand
{
    /// <summary>P1 of MANAGE SECURITY ENVIRONMENT: set for computation.</summary>
    public const byte SetForComputation = 0x41;

    /// <summary>P2: the template of key agreement.</summary>
    public const byte KeyAgreementTemplate = 0xA6;

    public const int ProtocolTag = 0x80;
    public const int KeyReferenceTag = 0x84;
    public const int EphemeralKeyTag = 0x91;

    /// <summary>Dynamic authentication data, and the terminal's ephemeral key in them.</summary>
    public const int DynamicTag = 0x7C;
    public const int DynamicKeyTag = 0x80;

    private const int ShortMaximum = 256;

    /// <summary>Above this a protected answer no longer fits in a short one.</summary>
    private const int ShortAnswer = 223;

    private const int ExtendedMaximum = 65_536;

    public static CommandApdu InternalAuthenticate(byte[] challenge, int answerLength) =>
        new(
            0,
            InstructionCode.InternalAuthenticate,
            0,
            0,
            challenge,
            answerLength > ShortAnswer ? ExtendedMaximum : ShortMaximum
        );

    /// <summary>MSE:Set KAT, for triple DES: it brings the terminal's key at once.</summary>
    public static CommandApdu SetKeyAgreement(byte[] point, int? keyId) =>
        Set(KeyAgreementTemplate, [.. TlvObject.Of(EphemeralKeyTag, point), .. Reference(keyId)]);

    /// <summary>MSE:Set AT, for AES: protocol and key.</summary>
    public static CommandApdu SetChipAuthentication(string protocol, int? keyId) =>
        Set(
            PaceCommand.AuthenticationTemplate,
            [.. TlvObject.Of(ProtocolTag, ContentOf(protocol)), .. Reference(keyId)]
        );

    /// <summary>GENERAL AUTHENTICATE with the terminal's key.</summary>
    public static CommandApdu Agree(byte[] point) =>
        new(
            0,
            InstructionCode.GeneralAuthenticate,
            0,
            0,
            TlvObject.Of(DynamicTag, TlvObject.Of(DynamicKeyTag, point)),
            ShortMaximum
        );

    /// <summary>The bytes of an object identifier without tag and length.</summary>
    public static byte[] ContentOf(string identifier)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        writer.WriteObjectIdentifier(identifier);
        return writer.Encode()[2..];
    }

    /// <summary>A key's number, its bytes as DER has them.</summary>
    public static byte[] ReferenceOf(int keyId)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        writer.WriteInteger(keyId);
        return writer.Encode()[2..];
    }

    private static CommandApdu Set(byte template, byte[] data) =>
        new(0, InstructionCode.ManageSecurityEnvironment, SetForComputation, template, data);

    private static byte[] Reference(int? keyId) =>
        keyId is { } id ? TlvObject.Of(KeyReferenceTag, ReferenceOf(id)) : [];
}
