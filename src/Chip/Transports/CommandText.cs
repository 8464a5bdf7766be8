using System.Globalization;
using CanCuoc.Chip.Apdu;
using CanCuoc.Chip.Channel;
using CanCuoc.Chip.Lds;

namespace CanCuoc.Chip.Transports;

/// <summary>What a command is called, and what it is about, as far as that can be seen (ISO 7816-4 §11).</summary>
internal static class CommandText
{
    private const byte ProtectedBits = 0x0C;

    private const int RootIdentifier = 0x3F00;

    // of the master file first: before a chip is open, nothing else is read by short identifier
    private static readonly (int ShortIdentifier, string Name)[] Files =
    [
        .. Enum.GetValues<MasterFile>().Select(file => (file.ShortIdentifier, $"{file}")),
        .. Enum.GetValues<FileIdentifier>().Select(file => (file.ShortIdentifier, $"{file}")),
    ];

    public static string Of(CommandApdu command) =>
        Name(command.Ins)
        + command.Ins switch
        {
            _ when (command.Cla & ProtectedBits) == ProtectedBits => "",
            InstructionCode.Select => Selected(command),
            InstructionCode.ReadBinary => Read(command),
            _ => "",
        };

    private static string Name(byte instruction) =>
        instruction switch
        {
            InstructionCode.Select => "SELECT",
            InstructionCode.ReadBinary or InstructionCode.ReadBinaryOdd => "READ BINARY",
            InstructionCode.GetChallenge => "GET CHALLENGE",
            InstructionCode.ExternalAuthenticate => "EXTERNAL AUTHENTICATE",
            InstructionCode.InternalAuthenticate => "INTERNAL AUTHENTICATE",
            InstructionCode.GeneralAuthenticate => "GENERAL AUTHENTICATE",
            InstructionCode.ManageSecurityEnvironment => "MANAGE SECURITY ENVIRONMENT",
            InstructionCode.PerformSecurityOperation => "PERFORM SECURITY OPERATION",
            InstructionCode.Verify => "VERIFY",
            InstructionCode.GetResponse => "GET RESPONSE",
            InstructionCode.GetData => "GET DATA",
            InstructionCode.PutData => "PUT DATA",
            InstructionCode.GenerateKeyPair => "GENERATE ASYMMETRIC KEY PAIR",
            InstructionCode.UpdateBinary or InstructionCode.UpdateBinaryOdd => "UPDATE BINARY",
            InstructionCode.ActivateFile => "ACTIVATE FILE",
            InstructionCode.TerminateCardUsage => "TERMINATE CARD USAGE",
            _ => instruction.ToString("X2", CultureInfo.InvariantCulture),
        };

    private static string Selected(CommandApdu command)
    {
        var data = command.Data.Span;
        if (data.SequenceEqual(Command.IdentityApplication))
            return " eMRTD";
        return data.Length == sizeof(ushort)
            ? $" {FileName((data[0] << 8) | data[1])}"
            : $" {Convert.ToHexString(data)}";
    }

    private static string Read(CommandApdu command)
    {
        var isNamed = (command.P1 & Command.ByShortIdentifier) != 0;
        var file = isNamed ? $" {ShortName(command.P1 & 0x1F)}" : "";
        var offset = isNamed ? command.P2 : (command.P1 << 8) | command.P2;
        return string.Create(CultureInfo.InvariantCulture, $"{file} {offset}+{command.Le ?? 0}");
    }

    private static string FileName(int identifier) =>
        identifier == RootIdentifier ? "MF"
        : identifier == (int)MasterFile.Attributes ? "EF.ATR/INFO"
        : Enum.IsDefined((FileIdentifier)identifier) ? $"EF.{(FileIdentifier)identifier}"
        : Enum.IsDefined((MasterFile)identifier) ? $"EF.{(MasterFile)identifier}"
        : identifier.ToString("X4", CultureInfo.InvariantCulture);

    private static string ShortName(int identifier) =>
        Files.FirstOrDefault(file => file.ShortIdentifier == identifier).Name is { } name
            ? $"EF.{name}"
            : identifier.ToString("X2", CultureInfo.InvariantCulture);
}
