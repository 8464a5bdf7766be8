using System.Security.Cryptography;
using CanCuoc.Chip.Access;
using CanCuoc.Chip.Apdu;
using CanCuoc.Chip.Channel;
using CanCuoc.Chip.Lds;
using CanCuoc.Chip.SoftCard;
using CanCuoc.Chip.Tests.Channel;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Tests.SoftCard;

/// <summary>A terminal and the software chip before it; what they say is written in hexadecimal.</summary>
internal sealed class Talk : IDisposable
{
    /// <summary>Of DG1, 700 bytes with its header; each byte tells its place.</summary>
    public static readonly byte[] Long =
    [
        .. Convert.FromHexString("618202B8"),
        .. Enumerable.Range(4, 696).Select(place => (byte)place),
    ];

    public SoftwareChip Chip { get; } =
        new(
            new Dictionary<FileIdentifier, ReadOnlyMemory<byte>>
            {
                [FileIdentifier.COM] = WorkedExample.CommonDataElements,
                [FileIdentifier.DG1] = Long,
            },
            WorkedExample.Key,
            RandomNumberGenerator.GetBytes
        );

    /// <summary>Null while basic access control is still to come.</summary>
    public SecureMessaging? Session { get; private set; }

    public static Talk Opened()
    {
        var talk = new Talk();
        talk.Session = BasicAccessControl.OpenAsync(talk.Chip, WorkedExample.Key, default).Result.Value;
        return talk;
    }

    /// <summary>What the chip answers to these bytes as they are.</summary>
    public string Say(string command) => Convert.ToHexString(Chip.Answer(Convert.FromHexString(command)));

    /// <summary>What the chip answers to this command under secure messaging.</summary>
    public string SayProtected(string command) =>
        Convert.ToHexString(TryProtected(CommandApdu.Parse(Convert.FromHexString(command)).Value).Value.Encode());

    public Outcome<ResponseApdu> TryProtected(CommandApdu command) =>
        Session.ShouldNotBeNull().TransmitAsync(command, default).Result;

    public void Dispose()
    {
        Session?.Dispose();
        Chip.Dispose();
    }
}
