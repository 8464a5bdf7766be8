using CanCuoc.Chip.Access;
using CanCuoc.Chip.Apdu;
using CanCuoc.Chip.Channel;
using CanCuoc.Chip.SoftCard;
using static CanCuoc.Chip.Apdu.StatusWord;
using static CanCuoc.Chip.Tests.Conformance.Check;

namespace CanCuoc.Chip.Tests.Conformance;

/// <summary>The chip is opened, by BAC and PACE.</summary>
internal static class OpeningUses
{
    private const int TokenLength = 8;

    private static readonly Check Parameters = On(Fault.AnyParameter, IncorrectParameters);
    private static readonly byte[] Point = StandardCurve.P256.Encode(StandardCurve.P256.Generator);

    private static readonly Check NotYet = new(
        ReferenceNotFound,
        "while there is no holder",
        at => at.State < LifeCycle.Personalised
    );

    public static readonly IReadOnlyList<Use> GetChallenge =
    [
        new("of the chip", Command.GetChallenge)
        {
            AnswerLength = Command.ChallengeLength,
            Checks =
            [
                Parameters,
                On(Fault.UnexpectedData | Fault.NoLe | Fault.SmallLe, WrongLength),
                On(Fault.NotSelected, ConditionsNotSatisfied),
            ],
        },
    ];

    public static readonly Use Basic = new(
        "BAC",
        Command.ExternalAuthenticate(new byte[BasicAccessKeys.TokenLength], BasicAccessKeys.TokenLength)
    )
    {
        Levels = Level.Nobody,
        Before = [Command.GetChallenge],
        Made = card => card.BasicToken(),
        AnswerLength = BasicAccessKeys.TokenLength,
        ChangesTheTalk = true,
        Checks =
        [
            Parameters,
            On(Fault.NoData | Fault.ShortData | Fault.LongData | Fault.NoLe | Fault.SmallLe, WrongLength),
            On(Fault.NotSelected | Fault.Unprepared, ConditionsNotSatisfied),
            On(Fault.Rubbish, AuthenticationFailed),
        ],
    };

    public static readonly IReadOnlyList<Use> Begin =
    [
        new("PACE, with the zone", Set(ConformanceContent.Zone)) { Checks = [.. Beginning, NotYet] },
        new("PACE, with the access number", Set(ConformanceContent.Number)) { Checks = [.. Beginning, NotYet] },
        new("PACE, with the transport key", Set(ConformanceContent.Transport)) { Checks = Beginning },
    ];

    public static readonly IReadOnlyList<Use> Steps =
    [
        new("PACE: the nonce", Step(PaceCommand.NonceTag))
        {
            IsStep = true,
            Before = [Set(ConformanceContent.Transport)],
            AnswerLength = 4 + 16,
            Checks = Stepping(ConditionsNotSatisfied),
        },
        new("PACE: the mapping", Step(PaceCommand.TerminalMappingTag))
        {
            IsStep = true,
            Before = [Set(ConformanceContent.Transport), Step(PaceCommand.NonceTag)],
            AnswerLength = 4 + Point.Length,
            Checks = Stepping(ConditionsNotSatisfied),
        },
        new("PACE: the keys", Step(PaceCommand.TerminalKeyTag))
        {
            IsStep = true,
            Before = [Set(ConformanceContent.Transport), .. Steps2],
            AnswerLength = 4 + Point.Length,
            Checks = Stepping(ConditionsNotSatisfied),
        },
        new("PACE: a wrong token, with the transport key", Step(PaceCommand.TerminalTokenTag))
        {
            IsStep = true,
            Before = [Set(ConformanceContent.Transport), .. Steps2, Step(PaceCommand.TerminalKeyTag)],
            SmallLe = 4 + TokenLength - 1,
            Checks = Stepping(LastOfChainExpected),
            Answer = AuthenticationFailed,
        },
        new("PACE: a wrong token, with the zone", Step(PaceCommand.TerminalTokenTag))
        {
            IsStep = true,
            Before = [Set(ConformanceContent.Zone), .. Steps2, Step(PaceCommand.TerminalKeyTag)],
            SmallLe = 4 + TokenLength - 1,
            Checks = [NotYet with { Status = ConditionsNotSatisfied }, .. Stepping(LastOfChainExpected)],
            Answer = AuthenticationFailed,
        },
    ];

    private static CommandApdu[] Steps2 => [Step(PaceCommand.NonceTag), Step(PaceCommand.TerminalMappingTag)];

    private static Check[] Beginning =>
        [Parameters, From(Level.Holders, ConditionsNotSatisfied), On(Fault.AnyData, IncorrectData)];

    // PACE was begun by nobody else
    private static Check[] Stepping(StatusWord otherLink) =>
        [
            Unless(Level.Nobody, ConditionsNotSatisfied),
            On(Fault.Unprepared, ConditionsNotSatisfied),
            On(Fault.Chained, otherLink),
            Parameters,
            On(Fault.NoLe | Fault.SmallLe, WrongLength),
            On(Fault.AnyData, IncorrectData),
        ];

    private static CommandApdu Set(CardPassword password) =>
        PaceCommand.SetAuthenticationTemplate(ConformanceContent.Pace, password, isCurveNamed: false);

    private static CommandApdu Step(int tag) =>
        PaceCommand.Step(tag, tag == PaceCommand.TerminalTokenTag ? new byte[TokenLength] : Point);
}
