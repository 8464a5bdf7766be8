using System.CommandLine;

namespace CanCuoc.Program;

/// <summary><c>ledger</c>: what anybody may ask of it.</summary>
internal static class LedgerCommand
{
    public static Command Make() =>
        new("ledger", "Sổ ghi không thể sửa lén / the ledger that cannot be rewritten unseen")
        {
            LedgerVerifyCommand.Make(),
            LedgerProveCommand.Make(),
            LedgerConsistencyCommand.Make(),
        };
}
