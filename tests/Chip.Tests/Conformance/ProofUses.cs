using CanCuoc.Chip.Access;
using CanCuoc.Chip.Apdu;
using CanCuoc.Chip.Channel;
using CanCuoc.Chip.Proof;
using CanCuoc.Chip.Verifiable;
using static CanCuoc.Chip.Apdu.StatusWord;
using static CanCuoc.Chip.Tests.Conformance.Check;

namespace CanCuoc.Chip.Tests.Conformance;

/// <summary>The chip proves itself, and then the terminal.</summary>
internal static class ProofUses
{
    private static readonly Check Parameters = On(Fault.AnyParameter, IncorrectParameters);
    private static readonly Check Data = On(Fault.AnyData, IncorrectData);
    private static readonly Check BeforeTheChip = Unless(Level.Agreed, SecurityStatusNotSatisfied);
    private static readonly Check Once = From(Level.TerminalProven | Level.Prints, SecurityStatusNotSatisfied);

    private static readonly CommandApdu Choose = ProofCommand.SetChipAuthentication(
        ChipAuthenticationProtocol.Aes128.Identifier,
        keyId: null
    );

    private static readonly byte[] Point = StandardCurve.P256.Encode(StandardCurve.P256.Generator);

    public static readonly IReadOnlyList<Use> Signing =
    [
        new(
            "active authentication",
            ProofCommand.InternalAuthenticate(new byte[ActiveAuthentication.ChallengeLength], 64)
        )
        {
            Not = Fault.Rubbish,
            AnswerLength = 64,
            Checks =
            [
                Parameters,
                On(Fault.NoData | Fault.ShortData | Fault.LongData | Fault.NoLe | Fault.SmallLe, WrongLength),
            ],
        },
    ];

    public static readonly IReadOnlyList<Use> Set =
    [
        new("chip authentication", Choose)
        {
            Checks = [Parameters, From(Level.Nobody, SecurityStatusNotSatisfied), Data],
        },
        new(
            "chip authentication by triple DES, for which it has no key",
            ProofCommand.SetKeyAgreement(Point, keyId: null)
        )
        {
            Checks = [Parameters, From(Level.Nobody, SecurityStatusNotSatisfied), Data],
            Answer = ReferenceNotFound,
        },
        new("who signed the next certificate", TerminalCommand.SetIssuer(ConformanceTerminals.RootName))
        {
            Checks = [Parameters, BeforeTheChip, Data, Once],
        },
        new("who signed the next certificate, unknown", TerminalCommand.SetIssuer(ConformanceTerminals.TerminalName))
        {
            Checks = [Parameters, BeforeTheChip, Data, Once],
            Answer = ReferenceNotFound,
        },
        new("terminal authentication", TerminalCommand.SetTerminal(ConformanceTerminals.TerminalName))
        {
            Before = ConformanceTerminals.WithPrints.Shown,
            IsRemembered = true,
            Checks = [Parameters, BeforeTheChip, Data, Once, On(Fault.Unprepared, ReferenceNotFound)],
        },
    ];

    public static readonly Use Agree = new("chip authentication", ProofCommand.Agree(Point))
    {
        IsStep = true,
        Before = [Choose],
        AnswerLength = 2,
        ChangesTheTalk = true,
        Checks =
        [
            From(Level.Nobody, ConditionsNotSatisfied),
            On(Fault.Unprepared, ConditionsNotSatisfied),
            On(Fault.Chained, LastOfChainExpected),
            Parameters,
            On(Fault.NoLe | Fault.SmallLe, WrongLength),
            Data,
        ],
    };

    public static readonly IReadOnlyList<Use> Verify =
    [
        new("a verifier's certificate", TerminalCommand.VerifyCertificate(ConformanceTerminals.WithPrints.Verifier))
        {
            Before = [TerminalCommand.SetIssuer(ConformanceTerminals.RootName)],
            IsRemembered = true,
            Checks = [BeforeTheChip, Parameters, Data, Once, On(Fault.Unprepared, ConditionsNotSatisfied)],
        },
        new("a certificate that another signed", TerminalCommand.VerifyCertificate(ConformanceTerminals.Forged))
        {
            Before = [TerminalCommand.SetIssuer(ConformanceTerminals.RootName)],
            IsRemembered = true,
            Checks = [BeforeTheChip, Parameters, Data, Once, On(Fault.Unprepared, ConditionsNotSatisfied)],
            Answer = AuthenticationFailed,
        },
    ];

    public static readonly Use Prove = new("terminal authentication", Command.ExternalAuthenticate(new byte[64]))
    {
        Levels = Level.Holders | Level.Factory,
        Before =
        [
            .. ConformanceTerminals.WithPrints.Shown,
            TerminalCommand.SetTerminal(ConformanceTerminals.TerminalName),
            Command.GetChallenge,
        ],
        IsRemembered = true,
        Made = card => card.TerminalSignature(),
        ChangesTheTalk = true,
        Checks =
        [
            Parameters,
            From(Level.Nobody, WrongLength),
            BeforeTheChip,
            On(Fault.NotSelected | Fault.Unprepared, ConditionsNotSatisfied),
            Once,
            On(Fault.AnyData, AuthenticationFailed),
        ],
    };
}
