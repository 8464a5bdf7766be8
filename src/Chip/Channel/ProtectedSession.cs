using System.Security.Cryptography;
using CanCuoc.Chip.Apdu;

namespace CanCuoc.Chip.Channel;

/// <summary>
/// Ciphers and send sequence counter of a session under secure messaging (ICAO 9303-11 §9.8), the same on both sides: what one protects
/// the other opens, in strict turn. The first message that cannot be opened must be the last.
/// </summary>
internal sealed class ProtectedSession : IDisposable
{
    /// <summary>The bits of the class byte that say a command is protected, header included.</summary>
    public const byte ProtectedClass = 0x0C;

    private const int HeaderLength = 4;
    private const int ShortMaximum = 256;
    private const int ExtendedMaximum = 65_536;

    // the cryptogram's tag, length (three bytes) and padding indicator; status (4); MAC (10)
    private const int AnswerOverhead = 5 + 4 + 10;

    private readonly SessionCipher cipher;
    private readonly byte[] counter;
    private byte[] counted = new byte[2 * ShortMaximum];
    private byte lastInstruction;

    private ProtectedSession(SessionCipher cipher, byte[] counter)
    {
        this.cipher = cipher;
        this.counter = counter;
    }

    /// <summary>Of parties that share a secret. After a key agreement, of PACE or of chip authentication, the counter starts at zero.</summary>
    public static ProtectedSession OfSharedSecret(CipherSuite suite, ReadOnlySpan<byte> secret, byte[]? counter = null)
    {
        var keyed = suite.CipherOf(secret);
        return new ProtectedSession(keyed, counter ?? new byte[keyed.Block]);
    }

    /// <summary>The most data whose protected answer is no longer than this: whole blocks, one byte of them padding.</summary>
    public int LargestData(int answerLength) => ((answerLength - AnswerOverhead) / cipher.Block * cipher.Block) - 1;

    public CommandApdu Protect(CommandApdu command)
    {
        Advance();
        var header = command with { Cla = (byte)(command.Cla | ProtectedClass), Data = default, Le = null };
        var body = ProtectedBody.Of(command, cipher.Block);
        Encrypt(command.Data.Span, body.Blocks);
        Span<byte> mac = stackalloc byte[SessionCipher.MacLength];
        Mac(header, body.Covered, mac);
        body.WriteMac(mac);
        var isExtended = body.Bytes.Length >= ShortMaximum || command.Le > ShortMaximum;
        return header with { Data = body.Bytes, Le = isExtended ? ExtendedMaximum : ShortMaximum };
    }

    /// <summary>The chip's side: the command as it was before it was protected, or the status word that says why not.</summary>
    public StatusWord Open(CommandApdu command, out CommandApdu plain)
    {
        plain = command;
        if (!ProtectedObjects.TryRead(command.Data, out var objects) || objects.Mac.IsEmpty)
            return StatusWord.SecureMessagingObjectsMissing;
        Advance();
        if (!IsAuthentic(objects, command) || !TryDecrypt(objects, out var data))
            return StatusWord.SecureMessagingObjectsIncorrect;
        lastInstruction = command.Ins;
        plain = command with { Cla = (byte)(command.Cla & ~ProtectedClass), Data = data, Le = objects.ExpectedLength };
        return StatusWord.Success;
    }

    public ResponseApdu Protect(ResponseApdu response)
    {
        Advance();
        var body = ProtectedBody.Of(response, lastInstruction, cipher.Block);
        Encrypt(response.Data.Span, body.Blocks);
        Span<byte> mac = stackalloc byte[SessionCipher.MacLength];
        Mac(header: null, body.Covered, mac);
        body.WriteMac(mac);
        return response with { Data = body.Bytes };
    }

    /// <summary>The terminal's side: the chip's answer, if the chip that began the session gave it.</summary>
    public bool TryOpen(ResponseApdu response, out ResponseApdu plain)
    {
        plain = response;
        if (!ProtectedObjects.TryRead(response.Data, out var objects) || objects.Status != response.Status)
            return false;
        Advance();
        if (!IsAuthentic(objects, header: null) || !TryDecrypt(objects, out var data))
            return false;
        plain = response with { Data = data };
        return true;
    }

    public void Dispose()
    {
        cipher.Dispose();
        CryptographicOperations.ZeroMemory(counted);
    }

    private void Advance()
    {
        for (var i = counter.Length - 1; i >= 0 && ++counter[i] == 0; i--) { }
    }

    private void Encrypt(ReadOnlySpan<byte> data, ArraySegment<byte> blocks)
    {
        if (data.IsEmpty)
            return;
        data.CopyTo(blocks);
        IsoPadding.Add(blocks, data.Length, cipher.Block);
        cipher.Encrypt(counter, blocks);
    }

    private bool TryDecrypt(ProtectedObjects objects, out ReadOnlyMemory<byte> data)
    {
        data = default;
        if (objects.Cryptogram.IsEmpty)
            return true;
        if (objects.IsPaddedOtherwise || objects.Cryptogram.Length % cipher.Block != 0)
            return false;
        var blocks = objects.Cryptogram.ToArray();
        cipher.Decrypt(counter, blocks);
        return IsoPadding.TryRemove(blocks, out data);
    }

    private bool IsAuthentic(ProtectedObjects objects, CommandApdu? header)
    {
        Span<byte> mac = stackalloc byte[SessionCipher.MacLength];
        Mac(header, objects.Covered.Span, mac);
        return CryptographicOperations.FixedTimeEquals(mac, objects.Mac.Span);
    }

    // counter, padded header, objects, padded: written where it is authenticated, for the array serves all messages
    private void Mac(CommandApdu? header, ReadOnlySpan<byte> covered, Span<byte> mac)
    {
        var longest = (3 * cipher.Block) + covered.Length;
        if (counted.Length < longest)
            counted = new byte[longest];
        counter.CopyTo(counted, 0);
        var length = counter.Length;
        if (header is not null)
        {
            ReadOnlySpan<byte> bytes = [header.Cla, header.Ins, header.P1, header.P2];
            bytes.CopyTo(counted.AsSpan(length));
            length += IsoPadding.Add(counted.AsSpan(length), HeaderLength, cipher.Block);
        }
        covered.CopyTo(counted.AsSpan(length));
        length = IsoPadding.Add(counted, length + covered.Length, cipher.Block);
        cipher.Mac(new ArraySegment<byte>(counted, 0, length), mac);
    }
}
