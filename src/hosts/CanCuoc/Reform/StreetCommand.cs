using System.CommandLine;
using System.Globalization;
using CanCuoc.Population;

namespace CanCuoc.Program;

/// <summary><c>reform street</c>: streets that are called otherwise from a day on.</summary>
internal static class StreetCommand
{
    public static Command Make() =>
        new(
            "street",
            """
            Đổi tên đường: địa chỉ giữ nguyên như đã đăng ký, đọc ra tên mới từ ngày đổi /
            Renaming of streets: addresses stay as they were registered, and read with the new name from its day on

            Ví dụ / Examples:
              ./run reform street rehearse --unit 00004 --from "Lê Lợi" --to "Trần Phú"
              ./run reform street rename --unit 00004 --from "Lê Lợi" --to "Trần Phú" --day 2026-12-01 --by "Nghị quyết 12/2026/NQ-HĐND"
              ./run reform street list
              ./run reform street undo 1207
            """
        )
        {
            StreetRehearseCommand.Make(),
            StreetRenameCommand.Make(),
            StreetListCommand.Make(),
            StreetUndoCommand.Make(),
        };

    public static void Print(StreetRenaming street)
    {
        var day = street.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        Console.WriteLine($"{street.Id.Value, 8}  {day}  {street.Before} → {street.After}");
        Console.WriteLine(
            $"          {street.Commune.Code} {street.Commune.FullName.Vietnamese}, {street.Commune.Province.FullName.Vietnamese}; {street.Decision}"
        );
    }
}
