using System.Security.Cryptography;
using CanCuoc.Chip.Apdu;
using CanCuoc.Chip.Tlv;

namespace CanCuoc.Chip.Channel;

/// <summary>
/// Keys and send sequence counter of a session under secure messaging (ICAO 9303-11 §9.8), the same on both sides: what one protects
/// the other opens, in strict turn. The first message that cannot be opened must be the last.
/// </summary>
internal sealed class ProtectedSession : IDisposable
{
    /// <summary>The bits of the class byte that say a command is protected, header included.</summary>
    public const byte ProtectedClass = 0x0C;

    private const int CryptogramTag = 0x87;
    private const int ExpectedLengthTag = 0x97;
    private const int StatusTag = 0x99;
    private const int MacTag = 0x8E;
    private const byte PaddedIndicator = 0x01;
    private const int ShortMaximum = 256;
    private const int ExtendedMaximum = 65_536;

    // the cryptogram's tag, length (three bytes) and padding indicator; status (4); MAC (10)
    private const int AnswerOverhead = 5 + 4 + 10;

    private readonly TripleDesKeys keys;
    private readonly byte[] counter;

    private ProtectedSession(TripleDesKeys keys, byte[] counter)
    {
        this.keys = keys;
        this.counter = counter;
    }

    /// <summary>After basic access control: both halves of the key, and the last four bytes of both nonces.</summary>
    public static ProtectedSession Of(BasicAccessToken terminal, BasicAccessToken chip)
    {
        Span<byte> seed = stackalloc byte[TripleDesKeys.KeyLength];
        for (var i = 0; i < seed.Length; i++)
            seed[i] = (byte)(terminal.HalfKey[i] ^ chip.HalfKey[i]);
        var session = new ProtectedSession(TripleDesKeys.OfSeed(seed), [.. chip.Nonce[4..], .. terminal.Nonce[4..]]);
        CryptographicOperations.ZeroMemory(seed);
        return session;
    }

    /// <summary>The most data whose protected answer is no longer than this: whole blocks, one byte of them padding.</summary>
    public static int LargestData(int answerLength) =>
        ((answerLength - AnswerOverhead) / IsoPadding.Block * IsoPadding.Block) - 1;

    public CommandApdu Protect(CommandApdu command)
    {
        var header = command with { Cla = (byte)(command.Cla | ProtectedClass), Data = default, Le = null };
        byte[] objects = [.. Cryptogram(command.Data), .. ExpectedLength(command.Le)];
        byte[] body = [.. objects, .. Mac([.. IsoPadding.Add(header.Header), .. objects])];
        var isExtended = body.Length >= ShortMaximum || command.Le > ShortMaximum;
        return header with { Data = body, Le = isExtended ? ExtendedMaximum : ShortMaximum };
    }

    /// <summary>The chip's side: the command as it was before it was protected, or the status word that says why not.</summary>
    public StatusWord Open(CommandApdu command, out CommandApdu plain)
    {
        plain = command;
        var objects = ProtectedObjects.Read(command.Data);
        if (objects is null || objects.Mac.IsEmpty)
            return StatusWord.SecureMessagingObjectsMissing;
        if (!IsAuthentic(objects, [.. IsoPadding.Add(command.Header), .. objects.Covered.Span]))
            return StatusWord.SecureMessagingObjectsIncorrect;
        if (!TryDecrypt(objects.Cryptogram, out var data))
            return StatusWord.SecureMessagingObjectsIncorrect;
        plain = command with { Cla = (byte)(command.Cla & ~ProtectedClass), Data = data, Le = objects.ExpectedLength };
        return StatusWord.Success;
    }

    public ResponseApdu Protect(ResponseApdu response)
    {
        byte[] status = [(byte)((int)response.Status >> 8), (byte)response.Status];
        byte[] objects = [.. Cryptogram(response.Data), .. TlvObject.Of(StatusTag, status)];
        return response with { Data = (byte[])[.. objects, .. Mac(objects)] };
    }

    /// <summary>The terminal's side: the chip's answer, if the chip that began the session gave it.</summary>
    public bool TryOpen(ResponseApdu response, out ResponseApdu plain)
    {
        plain = response;
        var objects = ProtectedObjects.Read(response.Data);
        if (
            objects?.Status != response.Status
            || !IsAuthentic(objects, objects.Covered.Span)
            || !TryDecrypt(objects.Cryptogram, out var data)
        )
            return false;
        plain = response with { Data = data };
        return true;
    }

    public void Dispose() => keys.Dispose();

    private byte[] Cryptogram(ReadOnlyMemory<byte> data) =>
        data.IsEmpty ? [] : TlvObject.Of(CryptogramTag, [PaddedIndicator], keys.Encrypt(IsoPadding.Add(data.Span)));

    private static byte[] ExpectedLength(int? expected) =>
        expected switch
        {
            null => [],
            <= ShortMaximum => TlvObject.Of(ExpectedLengthTag, [(byte)expected]),
            _ => TlvObject.Of(ExpectedLengthTag, [(byte)(expected >> 8), (byte)expected]),
        };

    private byte[] Mac(ReadOnlySpan<byte> message) => TlvObject.Of(MacTag, keys.Mac(Numbered(message)));

    private bool IsAuthentic(ProtectedObjects objects, ReadOnlySpan<byte> message) =>
        keys.IsMac(objects.Mac.Span, Numbered(message));

    private byte[] Numbered(ReadOnlySpan<byte> message)
    {
        for (var i = counter.Length - 1; i >= 0 && ++counter[i] == 0; i--) { }
        return [.. counter, .. message];
    }

    private bool TryDecrypt(ReadOnlyMemory<byte> cryptogram, out byte[] data)
    {
        data = [];
        if (cryptogram.IsEmpty)
            return true;
        var blocks = cryptogram[1..];
        return cryptogram.Span[0] == PaddedIndicator
            && !blocks.IsEmpty
            && blocks.Length % IsoPadding.Block == 0
            && IsoPadding.TryRemove(keys.Decrypt(blocks.ToArray()), out data);
    }
}
