using System.CommandLine;

namespace CanCuoc.Program;

/// <summary><c>matching</c>: what the matcher sees in a print. Nothing is stored and nobody's record is touched.</summary>
internal static class MatchingCommand
{
    public static Command Make() =>
        new(
            "matching",
            "Bộ so khớp vân tay: xem từng bước, so hai ảnh / the print matcher: its steps, two pictures compared"
        )
        {
            MatchingExplainCommand.Make(),
            MatchingCompareCommand.Make(),
            MatchingInventCommand.Make(),
        };
}
