using System.Security.Cryptography;
using CanCuoc.Chip.Access;
using CanCuoc.Chip.Apdu;
using CanCuoc.Chip.Channel;
using CanCuoc.Chip.Lds;
using CanCuoc.Chip.Proof;
using CanCuoc.Chip.SoftCard;
using CanCuoc.Chip.Tests.Lds;
using CanCuoc.Chip.Tests.Proof;
using CanCuoc.Chip.Tests.Trust;
using CanCuoc.Chip.Verifiable;

namespace CanCuoc.Chip.Tests.Verifiable;

/// <summary>A terminal before a card with fingerprints, which are noise, and all that the chip said to it.</summary>
internal sealed class TerminalTalk : IDisposable
{
    public static readonly byte[] Prints = new DataGroup3([
        DataGroup3Tests.Noise(FingerPosition.RightIndex, 900),
        DataGroup3Tests.Noise(FingerPosition.LeftIndex, 700),
    ]).Encode();

    private static readonly byte[] Images =
    [
        .. DataGroup3.Parse(Prints).Value.Fingers.SelectMany(finger => finger.File.ToArray()),
    ];

    public static readonly byte[] Irises = DataGroup4Tests.Sample;

    public static readonly LogicalDataStructure Card = Build();

    private readonly List<byte[]> answers = [];

    private readonly AccessControl way;

    private TerminalTalk(TrustPoints? trust, AccessControl way)
    {
        Chip = new SoftwareChip(Card, Invented.Zone.Key, IssuedCard.Keys, trust);
        this.way = way;
    }

    public SoftwareChip Chip { get; }

    public SecureMessaging Session { get; private set; } = null!;

    /// <summary>The terminal's ephemeral point of chip authentication.</summary>
    public ReadOnlyMemory<byte> Point { get; private set; }

    /// <summary>What the chip said, opened.</summary>
    public IReadOnlyList<byte[]> Answers => answers;

    /// <summary>Opened with the card's face.</summary>
    public static async Task<TerminalTalk> OpenAsync(TrustPoints? trust, AccessControl way = AccessControl.PACE)
    {
        var talk = new TerminalTalk(trust, way);
        await talk.ReopenAsync();
        return talk;
    }

    /// <summary>Opened, and the chip has proven itself.</summary>
    public static async Task<TerminalTalk> AgreedAsync(
        TrustPoints? trust = null,
        AccessControl way = AccessControl.PACE
    )
    {
        var talk = await OpenAsync(trust ?? SpecimenTerminals.Points, way);
        await talk.AgreeAsync();
        return talk;
    }

    public async Task ReopenAsync()
    {
        Session?.Dispose();
        Session =
            way == AccessControl.BAC
                ? (await BasicAccessControl.OpenAsync(Chip, Invented.Zone.Key, default)).Value
                : (await CardOpening.OpenAsync(Chip, Invented.Zone.Key, default)).Value.Channel;
    }

    public async Task AgreeAsync()
    {
        var offer = ChipAuthenticationOffer.BestOf(Card.DataGroup14!).ShouldNotBeNull();
        Point = (await ChipAuthentication.RunAsync(Session, offer, default)).Value;
    }

    /// <summary>The status word; what came with it is kept.</summary>
    public async Task<string> SayAsync(CommandApdu command)
    {
        var answered = await Session.TransmitAsync(command, default);
        if (answered.IsRefused(out var refusal, out var answer))
            return refusal.Code;
        answers.Add(answer.Data.ToArray());
        return $"{(int)answer.Status:X4}";
    }

    /// <summary>What a command without secure messaging is answered.</summary>
    public string SayPlainly(CommandApdu command)
    {
        var answer = ResponseApdu.Parse(Chip.Answer(command.Encode())).Value;
        answers.Add(answer.Data.ToArray());
        return $"{(int)answer.Status:X4}";
    }

    /// <summary>Shows certificates, each after the name of who signed it, and ends with the first that is not accepted.</summary>
    public async Task<string> ShowAsync(params VerifiableCertificate[] certificates)
    {
        var said = "";
        foreach (var certificate in certificates)
        {
            foreach (
                var command in (CommandApdu[])
                    [TerminalCommand.SetIssuer(certificate.Issuer), TerminalCommand.VerifyCertificate(certificate)]
            )
            {
                said = await SayAsync(command);
                if (said != "9000")
                    return said;
            }
        }
        return said;
    }

    public async Task<byte[]> ChallengeAsync()
    {
        (await SayAsync(Command.GetChallenge)).ShouldBe("9000");
        return answers[^1];
    }

    /// <summary>Names a key and proves it, in this session or as if in another.</summary>
    public async Task<string> ProveAsync(ECDsa? key = null, byte[]? chip = null, ReadOnlyMemory<byte>? point = null)
    {
        var named = await SayAsync(TerminalCommand.SetTerminal(SpecimenTerminals.TerminalName));
        if (named != "9000")
            return named;
        var challenge = await ChallengeAsync();
        var identity = chip ?? Session.ChipIdentity.ToArray();
        var message = TerminalProofMessage.Of(identity, challenge, (point ?? Point).Span);
        var signature = TerminalAlgorithm.EcdsaSha256.Sign(key ?? SpecimenTerminals.TerminalKey, message);
        return await SayAsync(Command.ExternalAuthenticate(signature));
    }

    /// <summary>Every way to a file there is: by its identifier, by its short one, by objects, and without secure messaging.</summary>
    public async Task<string[]> TryAsync(FileIdentifier file) =>
        [
            await SayAsync(Command.SelectFile(file)),
            await SayAsync(Command.ReadBinary(0, 200)),
            await SayAsync(Command.ReadBinary((Command.ByShortIdentifier | file.ShortIdentifier) << 8, 200)),
            await SayAsync(Command.ReadObjects(0, 200) with { P1 = (byte)((int)file >> 8), P2 = (byte)file }),
            await SayAsync(Command.ReadBinary(0x1000, 200)),
            SayPlainly(Command.SelectFile(file)),
            SayPlainly(Command.ReadBinary((Command.ByShortIdentifier | file.ShortIdentifier) << 8, 200)),
            SayPlainly(Command.ReadBinary(0, 200)),
        ];

    /// <summary>Whether any answer held a piece of the fingerprints.</summary>
    public bool HasPrints => answers.Exists(answer => answer.Length > 0 && Holds(answer));

    public void Dispose()
    {
        Session.Dispose();
        Chip.Dispose();
    }

    // eight bytes of the images are in no other file
    private static bool Holds(byte[] answer)
    {
        for (var at = 0; at + 8 <= answer.Length; at++)
        {
            if (Images.AsSpan().IndexOf(answer.AsSpan(at, 8)) >= 0)
                return true;
        }
        return false;
    }

    private static LogicalDataStructure Build()
    {
        var groups = IssuedCard.GroupsOf(IssuedCard.Keys, SecurityInfos.OfCitizenCard);
        groups[FileIdentifier.DG3] = Prints;
        groups[FileIdentifier.DG4] = Irises;
        return LogicalDataStructure
            .Build(groups, SpecimenSigners.DocumentKey, SpecimenSigners.Document, Invented.Signed)
            .Value;
    }
}
