using System.CommandLine;
using CanCuoc.Vocabulary;

namespace CanCuoc.Program;

/// <summary><c>reform list</c>: the reforms that the program knows.</summary>
internal static class ReformListCommand
{
    public static Command Make()
    {
        var command = new Command(
            "list",
            """
            Các đợt sắp xếp mà chương trình biết, số đơn vị trước và sau, nguồn của bảng chuyển đổi /
            The reforms that the program knows, units before and after, and the origin of each mapping

            Ví dụ / Example:
              ./run reform list
            """
        );
        command.SetAction(_ =>
        {
            foreach (var reform in UnitReforms.All)
                ReformLines.Print(reform);
            return ExitCode.Done;
        });
        return command;
    }
}
