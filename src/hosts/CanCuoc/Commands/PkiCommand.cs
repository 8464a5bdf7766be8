using System.CommandLine;

namespace CanCuoc.Program;

/// <summary><c>pki</c>: the keys and certificates behind the cards.</summary>
internal static class PkiCommand
{
    public static Command Make() =>
        new(
            "pki",
            """
            Khóa và chứng thư của thẻ, và quyền đọc vân tay trên thẻ: nghi thức có hai người, biên bản, sổ /
            Keys and certificates behind the cards, and who may read the prints on them: ceremonies of two people, written down and in the ledger

            Ví dụ / Examples:
              ./run pki status
              ./run pki init --data /srv/cancuoc --organisation "Bộ Công an" --contact https://example.vn --crl https://example.vn/csca.crl
              ./run pki cvca init --data /srv/cancuoc
            """
        )
        {
            PkiInitCommand.Make(),
            PkiIssueSignerCommand.Make(),
            PkiRotateCommand.Make(),
            PkiRevokeCommand.Make(),
            PkiCrlCommand.Make(),
            PkiMasterListCommand.Make(),
            PkiCvcaCommand.Make(),
            PkiDvCommand.Make(),
            PkiTerminalCommand.Make(),
            PkiStatusCommand.Make(),
        };
}
