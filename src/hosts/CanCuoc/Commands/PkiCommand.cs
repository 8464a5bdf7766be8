using System.CommandLine;

namespace CanCuoc.Program;

/// <summary><c>pki</c>: the keys and certificates behind the cards.</summary>
internal static class PkiCommand
{
    public static Command Make() =>
        new(
            "pki",
            """
            Khóa và chứng thư ký thẻ: nghi thức có hai người, biên bản, sổ / Keys and certificates behind the cards: ceremonies of two people, written down and in the ledger

            Ví dụ / Examples:
              ./run pki status
              ./run pki init --data /srv/cancuoc --organisation "Bộ Công an" --contact https://example.vn --crl https://example.vn/csca.crl
            """
        )
        {
            PkiInitCommand.Make(),
            PkiIssueSignerCommand.Make(),
            PkiRotateCommand.Make(),
            PkiRevokeCommand.Make(),
            PkiCrlCommand.Make(),
            PkiMasterListCommand.Make(),
            PkiStatusCommand.Make(),
        };
}
