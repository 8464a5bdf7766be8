using System.Globalization;
using CanCuoc.Chip.Apdu;

namespace CanCuoc.Chip.Transports;

/// <summary>
/// A command and its answer as a line each. Of nonces, tokens and challenges, from which a password could be guessed, only the length is
/// told; what goes under secure messaging is shown as it went, encrypted.
/// </summary>
public static class ExchangeText
{
    private const byte ProtectedBits = 0x0C;
    private const byte ChainingBit = 0x10;

    /// <summary><c>&gt; SELECT EF.COM · 00A4020C02011E</c></summary>
    public static string Of(CommandApdu command)
    {
        var isSecret = IsSecretTo(command);
        var sent = Convert.ToHexString(isSecret ? command.Header : command.Encode());
        return $"> {CommandText.Of(command)}{Marks(command)} · {sent}{(isSecret ? Masked(command.Data) : "")}";
    }

    /// <summary><c>&lt; 9000 xong / done · 22 bytes · 6014…</c></summary>
    public static string Of(CommandApdu command, ResponseApdu answer)
    {
        var status = ((int)answer.Status).ToString("X4", CultureInfo.InvariantCulture);
        var said = $"< {status} {StatusMeaning.Of(answer.Status)}";
        return answer.Data.IsEmpty ? said
            : IsSecretFrom(command) ? said + Masked(answer.Data)
            : $"{said} · {answer.Data.Length} bytes · {Convert.ToHexString(answer.Data.Span)}";
    }

    private static string Marks(CommandApdu command) =>
        (IsProtected(command) ? " [bảo vệ / protected]" : "")
        + ((command.Cla & ChainingBit) != 0 ? " [còn tiếp / to be continued]" : "");

    private static string Masked(ReadOnlyMemory<byte> secret) =>
        secret.IsEmpty ? "" : $" · [{secret.Length} bytes, không hiện / masked]";

    private static bool IsProtected(CommandApdu command) => (command.Cla & ProtectedBits) == ProtectedBits;

    private static bool IsSecretTo(CommandApdu command) =>
        !IsProtected(command) && command.Ins is InstructionCode.ExternalAuthenticate or InstructionCode.Verify;

    private static bool IsSecretFrom(CommandApdu command) =>
        !IsProtected(command)
        && command.Ins
            is InstructionCode.GetChallenge
                or InstructionCode.ExternalAuthenticate
                or InstructionCode.GeneralAuthenticate;
}
