using System.CommandLine;

namespace CanCuoc.Program;

/// <summary><c>reform</c>: carries dated changes of administrative units through all addresses.</summary>
internal static class ReformCommand
{
    public static Command Make() =>
        new(
            "reform",
            """
            Sắp xếp đơn vị hành chính: mọi địa chỉ giữ nguyên như đã đăng ký và có thêm đơn vị hiện nay /
            Reforms of administrative units: every address stays as it was registered and gains today's unit

            Ví dụ / Examples:
              ./run reform list
              ./run reform rehearse 2025-01-01
              ./run reform run 2025-01-01
              ./run reform status
              ./run reform undo 2025-01-01
            """
        )
        {
            ReformListCommand.Make(),
            ReformRehearseCommand.Make(),
            ReformRunCommand.Make(),
            ReformUndoCommand.Make(),
            ReformStatusCommand.Make(),
            StreetCommand.Make(),
        };
}
