namespace CanCuoc.Chip.Apdu;

/// <summary>The instructions that are sent, answered or named in a trace (ISO 7816-4 table 4, ISO 7816-8 and 7816-9).</summary>
internal static class InstructionCode
{
    public const byte Verify = 0x20;
    public const byte ManageSecurityEnvironment = 0x22;
    public const byte PerformSecurityOperation = 0x2A;
    public const byte ActivateFile = 0x44;
    public const byte GenerateKeyPair = 0x47;
    public const byte ExternalAuthenticate = 0x82;
    public const byte GetChallenge = 0x84;
    public const byte GeneralAuthenticate = 0x86;
    public const byte InternalAuthenticate = 0x88;
    public const byte Select = 0xA4;
    public const byte ReadBinary = 0xB0;
    public const byte ReadBinaryOdd = 0xB1;
    public const byte GetResponse = 0xC0;
    public const byte GetData = 0xCA;
    public const byte UpdateBinary = 0xD6;
    public const byte UpdateBinaryOdd = 0xD7;
    public const byte PutData = 0xDA;
    public const byte TerminateCardUsage = 0xFE;
}
