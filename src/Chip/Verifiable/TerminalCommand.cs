using CanCuoc.Chip.Access;
using CanCuoc.Chip.Apdu;
using CanCuoc.Chip.Tlv;

namespace CanCuoc.Chip.Verifiable;

/// <summary>The commands by which a terminal shows a chip what it may read (TR-03110-3 §B.11).</summary>
internal static class TerminalCommand
{
    /// <summary>P1 of MANAGE SECURITY ENVIRONMENT: set for verification.</summary>
    public const byte SetForVerification = 0x81;

    /// <summary>P2: the template of digital signatures.</summary>
    public const byte SignatureTemplate = 0xB6;

    /// <summary>P2 of PERFORM SECURITY OPERATION: a certificate that describes itself.</summary>
    public const byte SelfDescriptive = 0xBE;

    /// <summary>Of a public key, by its holder's name.</summary>
    public const int NameTag = 0x83;

    /// <summary>MSE:Set DST: whose signature comes next.</summary>
    public static CommandApdu SetIssuer(HolderReference issuer) => Set(SignatureTemplate, issuer);

    /// <summary>MSE:Set AT: whose key the terminal is going to prove.</summary>
    public static CommandApdu SetTerminal(HolderReference terminal) =>
        Set(PaceCommand.AuthenticationTemplate, terminal);

    /// <summary>PSO:Verify Certificate.</summary>
    public static CommandApdu VerifyCertificate(VerifiableCertificate certificate) =>
        new(0, InstructionCode.PerformSecurityOperation, 0, SelfDescriptive, certificate.Parts());

    private static CommandApdu Set(byte template, HolderReference name) =>
        new(
            0,
            InstructionCode.ManageSecurityEnvironment,
            SetForVerification,
            template,
            TlvObject.Of(NameTag, name.Encode())
        );
}
