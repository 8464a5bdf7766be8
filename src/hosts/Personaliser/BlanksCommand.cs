using System.CommandLine;

namespace CanCuoc.Personaliser;

/// <summary><c>blanks</c>: a delivery of blank chips in software.</summary>
internal static class BlanksCommand
{
    private const int Most = 100_000;

    public static Command Make()
    {
        var factory = new FactoryOptions();
        var count = new Argument<int>("COUNT") { Description = "Số chip / number of chips" };
        count.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > Most)
                result.AddError($"COUNT: 1–{Most}");
        });
        var command = new Command(
            "blanks",
            """
            Nhập kho chip trắng bằng phần mềm, mỗi chip có số hiệu và khóa vận chuyển riêng / Takes a delivery of blank chips in software, each with its serial number and transport key

            Ví dụ / Example:
              cancuoc-personaliser blanks 500
            """
        )
        {
            count,
        };
        factory.AddTo(command);
        command.SetAction(
            (parsed, _) =>
                factory.OpenAsync(
                    parsed,
                    opened =>
                    {
                        opened.Stock.MakeBlanks(parsed.GetValue(count));
                        Console.WriteLine($"Chip trắng trong kho / blank chips in stock: {opened.Stock.Serials.Count}");
                        return Task.FromResult(PersonaliserExit.Done);
                    }
                )
        );
        return command;
    }
}
