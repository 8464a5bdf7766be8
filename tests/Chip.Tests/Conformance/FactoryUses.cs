using CanCuoc.Chip.Channel;
using CanCuoc.Chip.Lds;
using CanCuoc.Chip.Personalisation;
using CanCuoc.Chip.SoftCard;
using static CanCuoc.Chip.Apdu.StatusWord;
using static CanCuoc.Chip.Tests.Conformance.Check;

namespace CanCuoc.Chip.Tests.Conformance;

/// <summary>A card is made of the chip, and ended.</summary>
internal static class FactoryUses
{
    private const int KeysLength = 161;
    private const int TooLong = 0x8000;

    private static readonly Check Parameters = On(Fault.AnyParameter, IncorrectParameters);
    private static readonly Check Bare = On(Fault.UnexpectedData | Fault.UnexpectedLe, WrongLength);

    public static readonly IReadOnlyList<Use> GetData =
    [
        new("the state of its life", FactoryCommand.GetLifeCycle)
        {
            AnswerLength = 1,
            Checks = [On(Fault.NoLe | Fault.UnexpectedData, WrongLength), On(Fault.AnyParameter, ReferenceNotFound)],
        },
        new("the serial number", FactoryCommand.GetSerial)
        {
            AnswerLength = ConformanceContent.Serial.Encode().Length,
            Checks =
            [
                On(Fault.NoLe | Fault.UnexpectedData, WrongLength),
                On(Fault.AnyParameter, ReferenceNotFound),
                While(LifeCycle.Operational, ReferenceNotFound),
                On(Fault.SmallLe, WrongLength),
            ],
        },
    ];

    public static readonly IReadOnlyList<Use> Generate =
    [
        new("new ones", FactoryCommand.GenerateKeys)
        {
            OtherP1 = 0,
            AnswerLength = KeysLength,
            Becomes = LifeCycle.Initialised,
            Checks = [.. Keys, While(LifeCycle.Initialised, ConditionsNotSatisfied)],
        },
        new("the public halves of those that there are", FactoryCommand.TellKeys)
        {
            OtherP1 = 0,
            AnswerLength = KeysLength,
            Checks = [.. Keys, While(LifeCycle.Blank, ConditionsNotSatisfied)],
        },
    ];

    public static readonly IReadOnlyList<Use> Update =
    [
        new("the selected DG1", FactoryCommand.Write(0, "CHIP"u8.ToArray()))
        {
            Before = [Command.SelectFile(FileIdentifier.DG1)],
            OtherP1 = 0xFF,
            LongData = new byte[TooLong],
            Not = Fault.ShortData | Fault.Rubbish,
            Checks =
            [
                On(Fault.NotSelected | Fault.Unprepared, NoCurrentFile),
                On(Fault.WrongP1, IncorrectParameters),
                On(Fault.NoData, WrongLength),
                On(Fault.WrongP2, OffsetOutsideFile),
                On(Fault.LongData, NotEnoughMemory),
            ],
        },
    ];

    public static readonly IReadOnlyList<Use> UpdateObjects =
    [
        new("the selected DG1", FactoryCommand.WriteObjects(0, "CHIP"u8.ToArray()))
        {
            Before = [Command.SelectFile(FileIdentifier.DG1)],
            LongData = FactoryCommand.WriteObjects(0, new byte[TooLong]).Data.ToArray(),
            Checks =
            [
                On(Fault.NotSelected | Fault.Unprepared, NoCurrentFile),
                Parameters,
                On(Fault.NoData, WrongLength),
                On(Fault.ShortData | Fault.Rubbish, IncorrectData),
                On(Fault.LongData, NotEnoughMemory),
            ],
        },
        new("the selected DG1, behind its end", FactoryCommand.WriteObjects(0x9000, "CHIP"u8.ToArray()))
        {
            Before = [Command.SelectFile(FileIdentifier.DG1)],
            LongData = FactoryCommand.WriteObjects(0x9000, new byte[TooLong]).Data.ToArray(),
            Answer = OffsetOutsideFile,
            Checks =
            [
                On(Fault.NotSelected | Fault.Unprepared, NoCurrentFile),
                Parameters,
                On(Fault.NoData, WrongLength),
                On(Fault.ShortData | Fault.Rubbish, IncorrectData),
            ],
        },
    ];

    public static readonly IReadOnlyList<Use> Put =
    [
        new("whose terminals are trusted", FactoryCommand.PutTrust(ConformanceTerminals.PointsValue))
        {
            Checks = [Parameters, On(Fault.AnyData, IncorrectData)],
        },
    ];

    public static readonly IReadOnlyList<Use> Activate =
    [
        new("the application, its files complete", FactoryCommand.Activate)
        {
            States = [LifeCycle.Initialised],
            Before = [.. ConformanceContent.Written],
            IsRemembered = true,
            Becomes = LifeCycle.Personalised,
            Checks = [Parameters, Bare, On(Fault.NotSelected | Fault.Unprepared, ConditionsNotSatisfied)],
        },
        new("the application as it is", FactoryCommand.Activate)
        {
            Not = Fault.NotSelected,
            Checks = [Parameters, Bare],
            Answer = ConditionsNotSatisfied,
        },
        new("the master file", FactoryCommand.Activate)
        {
            IsInMaster = true,
            Not = Fault.NotSelected,
            Becomes = LifeCycle.Operational,
            Checks = [Parameters, Bare, While(LifeCycle.Initialised, ConditionsNotSatisfied)],
        },
    ];

    public static readonly IReadOnlyList<Use> Terminate =
    [
        new("the chip", FactoryCommand.Terminate) { Becomes = LifeCycle.Terminated, Checks = [Parameters, Bare] },
    ];

    private static Check[] Keys =>
        [Parameters, On(Fault.NoLe | Fault.SmallLe, WrongLength), On(Fault.AnyData, IncorrectData)];
}
