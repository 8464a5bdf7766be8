using System.CommandLine;
using CanCuoc.Imaging;
using CanCuoc.Invented.Prints;

namespace CanCuoc.Program;

/// <summary><c>matching invent</c>: a picture of a print that nobody has, to try the matcher with.</summary>
internal static class MatchingInventCommand
{
    public static Command Make()
    {
        var seed = new Argument<ulong>("SEED") { Description = "Số của ngón / number of the finger" };
        var impression = new Option<int>("--impression")
        {
            Description = "Lần lăn thứ mấy / which time it is put down",
            DefaultValueFactory = _ => 1,
        };
        var quality = new Option<ImpressionQuality>("--quality")
        {
            Description = "Good, Fair, Poor, Worn",
            DefaultValueFactory = _ => ImpressionQuality.Fair,
        };
        var output = new Option<string>("--out")
        {
            Description = "Tệp PNG ghi ra / PNG file to write",
            Required = true,
        };
        var command = new Command(
            "invent",
            """
            Vẽ một dấu vân tay không của ai; cùng số thì cùng ngón / Draws a print that nobody has; the same number is the same finger

            Ví dụ / Example:
              ./run matching invent 7 --impression 2 --quality Poor --out print.png
            """
        )
        {
            seed,
            impression,
            quality,
            output,
        };
        command.SetAction(parsed =>
        {
            var finger = InventedFinger.Of(parsed.GetValue(seed));
            var picture = finger.Impression(parsed.GetValue(impression), parsed.GetValue(quality));
            return BatchDesk.Write(
                parsed.GetValue(output)!,
                PngFile.Of(picture),
                new("Dấu vân bịa, không của ai.", "An invented print, of nobody.")
            );
        });
        return command;
    }
}
