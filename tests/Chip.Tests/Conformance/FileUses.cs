using CanCuoc.Chip.Apdu;
using CanCuoc.Chip.Channel;
using CanCuoc.Chip.Lds;
using CanCuoc.Chip.SoftCard;
using static CanCuoc.Chip.Apdu.StatusWord;
using static CanCuoc.Chip.Tests.Conformance.Check;

namespace CanCuoc.Chip.Tests.Conformance;

/// <summary>Files are selected and read, by who may.</summary>
internal static class FileUses
{
    private const int Part = 16;

    private static readonly Check AtItsEnd = While(LifeCycle.Terminated, SelectedTerminated);
    private static readonly Check Parameters = On(Fault.AnyParameter, IncorrectParameters);
    private static readonly Check Strangers = new(SecurityStatusNotSatisfied, "who may not ask", at => !MayAsk(at));

    public static readonly IReadOnlyList<Use> Select =
    [
        new("the application, by its name", Command.SelectApplication)
        {
            Checks = [AtItsEnd, Parameters, On(Fault.AnyData, FileNotFound)],
        },
        new("the master file", Command.SelectMaster)
        {
            Checks =
            [
                AtItsEnd,
                Parameters,
                new(
                    SecurityStatusNotSatisfied,
                    "other data, from who may not ask",
                    at => at.Faults.Has(Fault.ShortData | Fault.LongData | Fault.Rubbish) && !MayAsk(at)
                ),
                On(Fault.ShortData | Fault.LongData, WrongLength),
                On(Fault.Rubbish, FileNotFound),
            ],
        },
        new("DG1, by its identifier", Command.SelectFile(FileIdentifier.DG1))
        {
            Checks =
            [
                AtItsEnd,
                Parameters,
                Strangers,
                NoIdentifier,
                On(Fault.Rubbish | Fault.NotSelected, FileNotFound),
            ],
        },
        new("DG3, by its identifier", Command.SelectFile(FileIdentifier.DG3))
        {
            Checks =
            [
                AtItsEnd,
                Parameters,
                Strangers,
                NoIdentifier,
                On(Fault.Rubbish | Fault.NotSelected, FileNotFound),
                Unless(Level.Prints | Level.Factory, SecurityStatusNotSatisfied),
            ],
        },
        new("EF.CardAccess, under the master file", Command.SelectFile(MasterFile.CardAccess))
        {
            IsInMaster = true,
            Not = Fault.NotSelected,
            Checks =
            [
                AtItsEnd,
                Parameters,
                new(
                    SecurityStatusNotSatisfied,
                    "other data, from NF",
                    at => at.Faults.Has(Fault.AnyData) && !at.Level.IsIn(Level.Holders)
                ),
                NoIdentifier,
                On(Fault.Rubbish, FileNotFound),
            ],
        },
    ];

    public static readonly IReadOnlyList<Use> Read =
    [
        new("the selected DG1", Command.ReadBinary(0, Part))
        {
            Before = [Command.SelectFile(FileIdentifier.DG1)],
            Not = Fault.SmallLe,
            AnswerLength = Part,
            Checks =
            [
                Unless(Level.Holders, SecurityStatusNotSatisfied),
                On(Fault.NoLe, WrongLength),
                On(Fault.NotSelected | Fault.Unprepared, NoCurrentFile),
                On(Fault.UnexpectedData, WrongLength),
                On(Fault.AnyParameter, OffsetOutsideFile),
            ],
        },
        new("DG2, by its short identifier", Command.ReadNamed(FileIdentifier.DG2.ShortIdentifier, Part))
        {
            OtherP1 = 0xE2,
            OtherP2 = null,
            Not = Fault.SmallLe,
            AnswerLength = Part,
            Checks = [Unless(Level.Holders, SecurityStatusNotSatisfied), .. ByShortIdentifier],
        },
        new("DG3, by its short identifier", Command.ReadNamed(FileIdentifier.DG3.ShortIdentifier, Part))
        {
            OtherP1 = 0xE3,
            OtherP2 = null,
            Not = Fault.SmallLe,
            AnswerLength = Part,
            Checks = [KeptBut(Fault.NotSelected), .. ByShortIdentifier],
        },
        new("EF.CardAccess, by its short identifier", Command.ReadNamed(MasterFile.CardAccess.ShortIdentifier, Part))
        {
            IsInMaster = true,
            OtherP1 = 0xFC,
            Not = Fault.SmallLe | Fault.NotSelected,
            AnswerLength = Part,
            Checks =
            [
                On(Fault.NoLe | Fault.UnexpectedData, WrongLength),
                On(Fault.WrongP1, IncorrectParameters),
                On(Fault.WrongP2, OffsetOutsideFile),
            ],
        },
    ];

    public static readonly IReadOnlyList<Use> ReadObjects =
    [
        new("DG2, by its identifier", Objects((int)FileIdentifier.DG2))
        {
            SmallLe = 2,
            AnswerLength = Part + 2,
            Checks =
            [
                Unless(Level.Holders, SecurityStatusNotSatisfied),
                On(Fault.NoLe, WrongLength),
                On(Fault.AnyParameter | Fault.NotSelected, FileNotFound),
                .. InObjects,
            ],
        },
        new("DG3, by its identifier", Objects((int)FileIdentifier.DG3))
        {
            SmallLe = 2,
            AnswerLength = Part + 2,
            Checks =
            [
                KeptBut(Fault.AnyParameter | Fault.NotSelected),
                On(Fault.NoLe, WrongLength),
                On(Fault.AnyParameter | Fault.NotSelected, FileNotFound),
                .. InObjects,
            ],
        },
        new("EF.CardAccess, by its identifier", Objects((int)MasterFile.CardAccess))
        {
            IsInMaster = true,
            Not = Fault.NotSelected,
            SmallLe = 2,
            AnswerLength = Part + 2,
            Checks =
            [
                new(
                    SecurityStatusNotSatisfied,
                    "another name, from NF",
                    at => at.Faults.Has(Fault.AnyParameter) && !at.Level.IsIn(Level.Holders)
                ),
                On(Fault.NoLe, WrongLength),
                On(Fault.AnyParameter, FileNotFound),
                .. InObjects,
            ],
        },
        new("the selected DG1", Command.ReadObjects(0, Part))
        {
            Before = [Command.SelectFile(FileIdentifier.DG1)],
            OtherP1 = null,
            OtherP2 = null,
            SmallLe = 2,
            AnswerLength = Part + 2,
            Checks =
            [
                Unless(Level.Holders, SecurityStatusNotSatisfied),
                On(Fault.NoLe, WrongLength),
                On(Fault.NotSelected | Fault.Unprepared, NoCurrentFile),
                .. InObjects,
            ],
        },
    ];

    private static Check NoIdentifier => On(Fault.NoData | Fault.ShortData | Fault.LongData, WrongLength);

    private static Check[] ByShortIdentifier =>
        [
            On(Fault.NoLe, WrongLength),
            On(Fault.NotSelected, FileNotFound),
            On(Fault.UnexpectedData, WrongLength),
            On(Fault.WrongP1, IncorrectParameters),
        ];

    private static Check[] InObjects =>
        [
            On(Fault.NoData | Fault.SmallLe, WrongLength),
            On(Fault.ShortData | Fault.LongData | Fault.Rubbish, IncorrectData),
        ];

    // whoever names it wrongly does not name the prints
    private static Check KeptBut(Fault misnamed) =>
        new(
            SecurityStatusNotSatisfied,
            "not from P",
            at => !at.Level.IsIn(at.Faults.Has(misnamed) ? Level.Holders : Level.Prints)
        );

    // holders, and the factory where it may write
    private static bool MayAsk(Circumstances at) =>
        at.Level.IsIn(Level.Holders)
        || (at is { Level: Level.Factory, State: LifeCycle.Initialised } && !at.Faults.Has(Fault.NotSelected));

    private static CommandApdu Objects(int identifier) =>
        Command.ReadObjects(0, Part) with
        {
            P1 = (byte)(identifier >> 8),
            P2 = (byte)identifier,
        };
}
