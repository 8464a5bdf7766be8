using System.Security.Cryptography;
using CanCuoc.Chip.Access;
using CanCuoc.Chip.Apdu;
using CanCuoc.Chip.Channel;
using CanCuoc.Chip.Lds;
using CanCuoc.Chip.Personalisation;
using CanCuoc.Chip.Proof;
using CanCuoc.Chip.SoftCard;
using CanCuoc.Chip.Tests.Access;
using CanCuoc.Chip.Tests.Trust;
using CanCuoc.Chip.Tests.Verifiable;

namespace CanCuoc.Chip.Tests.Conformance;

/// <summary>What stands on the card of these cases in each state of its life. Its curves are quick: thousands of sessions are opened.</summary>
internal static class ConformanceContent
{
    public static readonly MrzKey Zone = Invented.Zone.Key;
    public static readonly CardAccessNumber Number = CardAccessNumber.Of(Invented.Citizen.Number);
    public static readonly TransportKey Transport = TransportKey.Of("a transport key."u8)!;
    public static readonly ChipSerial Serial = ChipSerial.Read("VNTEST0001").Value;
    public static readonly PaceOption Pace = PaceRows.Option("AES-CBC-CMAC-128", "secp256r1");

    private static readonly SecurityInfos Access = PaceRows.Offering(Pace);

    private static readonly ChipKeys Keys = new(
        [
            new AgreementKey(
                id: null,
                ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256),
                [ChipAuthenticationProtocol.Aes128]
            ),
        ],
        new CurveSigningKey(ECDsa.Create(ECCurve.NamedCurves.nistP256), SignatureHash.Sha256)
    );

    private static readonly ChipKeys MadeByTheChip = ChipKeys.Generate();

    public static readonly LogicalDataStructure Card = Of(Keys);

    /// <summary>The commands that write a whole card to a chip with keys of its own.</summary>
    public static readonly IReadOnlyList<CommandApdu> Written =
    [
        .. Of(MadeByTheChip)
            .Files.SelectMany(file =>
                (CommandApdu[])[Command.SelectFile(file.Key), FactoryCommand.Write(0, file.Value)]
            ),
    ];

    private static readonly Dictionary<LifeCycle, byte[]> Images = Enum.GetValues<LifeCycle>()
        .ToDictionary(state => state, state => MemoryOf(state).Encode());

    /// <summary>A chip's memory in this state.</summary>
    public static byte[] Image(LifeCycle state) => Images[state];

    /// <summary>Whether these bytes hold a piece of the fingerprints.</summary>
    public static bool HoldsPrints(ReadOnlyMemory<byte> answer) => Holds(answer.Span, TerminalTalk.Prints);

    /// <summary>Whether these bytes hold a piece of what the card says of its holder.</summary>
    public static bool HoldsPerson(ReadOnlyMemory<byte> answer) =>
        Holds(answer.Span, Card.Files[FileIdentifier.DG1].Span)
        || Holds(answer.Span, Card.Files[FileIdentifier.DG13].Span);

    private static bool Holds(ReadOnlySpan<byte> answer, ReadOnlySpan<byte> secret)
    {
        const int piece = 8;
        for (var at = 0; at + piece <= answer.Length; at++)
        {
            if (secret.IndexOf(answer.Slice(at, piece)) >= 0)
                return true;
        }
        return false;
    }

    private static ChipMemory MemoryOf(LifeCycle state)
    {
        var blank = ChipMemory.Blank(Serial, Transport) with { Access = Access };
        return state switch
        {
            LifeCycle.Blank => blank,
            LifeCycle.Initialised => blank with { State = state, Keys = MadeByTheChip },
            LifeCycle.Terminated => blank.Ended(),
            _ => new ChipMemory(Card, Keys)
            {
                State = state,
                Serial = Serial,
                Transport = Transport,
                Trust = ConformanceTerminals.Points,
                Access = Access,
            },
        };
    }

    private static LogicalDataStructure Of(ChipKeys keys)
    {
        var groups = Invented.Groups(Invented.Portrait);
        groups[FileIdentifier.DG3] = TerminalTalk.Prints;
        foreach (var (file, bytes) in keys.PublicGroups(Access))
            groups[file] = bytes;
        return LogicalDataStructure
            .Build(groups, SpecimenSigners.DocumentKey, SpecimenSigners.Document, Invented.Signed)
            .Value;
    }
}
