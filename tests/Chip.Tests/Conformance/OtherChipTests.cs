using CanCuoc.Chip.Apdu;
using CanCuoc.Chip.Lds;
using CanCuoc.Chip.SoftCard;
using CanCuoc.Chip.Tests.Verifiable;

namespace CanCuoc.Chip.Tests.Conformance;

using Performing = Func<ChipState, CommandApdu, ResponseApdu>;

/// <summary>A chip that keeps to the table and does something else besides is found by what every case is held to.</summary>
public sealed class OtherChipTests
{
    private const int Piece = 16;

    private static readonly Dictionary<string, (byte Code, Level At, Func<Performing, Performing> Other)> Chips = new()
    {
        ["answers an error with data"] = (
            InstructionCode.Select,
            Level.Nobody,
            known =>
                (chip, command) =>
                    known(chip, command) is var answer && answer.Status == StatusWord.IncorrectParameters
                        ? answer with
                        {
                            Data = new byte[Piece],
                        }
                        : answer
        ),
        ["looks at the length before the parameters"] = (
            InstructionCode.GetChallenge,
            Level.Basic,
            known => (chip, command) => command.Le is null ? new(StatusWord.WrongLength) : known(chip, command)
        ),
        ["gives a piece of the fingerprints for DG2"] = (
            InstructionCode.ReadBinary,
            Level.ChipProven,
            known =>
                (chip, command) =>
                    known(chip, command) is { Status: StatusWord.Success } answer
                        ? answer with
                        {
                            Data = TerminalTalk.Prints.AsMemory(TerminalTalk.Prints.Length - Piece),
                        }
                        : known(chip, command)
        ),
        ["gives a piece of DG1 for EF.CardAccess"] = (
            InstructionCode.ReadBinary,
            Level.Nobody,
            known =>
                (chip, command) =>
                    known(chip, command) is { Status: StatusWord.Success } answer
                        ? answer with
                        {
                            Data = ConformanceContent.Card.Files[FileIdentifier.DG1][^Piece..],
                        }
                        : known(chip, command)
        ),
        ["goes back in its life"] = (
            InstructionCode.GetData,
            Level.Basic,
            known =>
                (chip, command) =>
                {
                    chip.Life.Become(chip.Life.Memory! with { State = LifeCycle.Personalised });
                    return known(chip, command);
                }
        ),
        ["keeps what taught it nothing"] = (
            InstructionCode.Select,
            Level.Basic,
            known =>
                (chip, command) =>
                {
                    chip.Life.Become(chip.Life.Memory! with { WrongTries = 0 });
                    return known(chip, command);
                }
        ),
        ["forgets its files"] = (
            InstructionCode.GetChallenge,
            Level.Nobody,
            known =>
                (chip, command) =>
                {
                    var answer = known(chip, command);
                    chip.Files.Empty();
                    return answer;
                }
        ),
    };

    public static TheoryData<string> Names => [.. Chips.Keys];

    [Theory, MemberData(nameof(Names))]
    public void Cases_OfAChipThatDoesMore_FindIt(string name)
    {
        var (code, level, other) = Chips[name];
        var instructions = Instructions.All.Select(known =>
            known.Code == code ? known with { Perform = other(known.Perform) } : known
        );
        Sound(code, level, Instructions.All).ShouldBeTrue("the chip as it is");
        Sound(code, level, instructions).ShouldBeFalse(name);
    }

    private static bool Sound(byte code, Level level, IEnumerable<Instruction> instructions)
    {
        using var card = new ConformanceCard(LifeCycle.Operational, level, new Instructions(instructions));
        var row = Specification.All.Single(row => row.Code == code);
        return Specification.CasesAt(LifeCycle.Operational, level, row).All(one => one.Run(card).Count == 0)
            && card.Works();
    }
}
