using SharpFuzz;

namespace CanCuoc.Chip.Tests.Fuzzing;

/// <summary>The side of a fuzzer that asks the parsers; see eng/fuzz.sh.</summary>
internal static class Harness
{
    public const string Verb = "fuzz";
    public const string List = "--list";
    public const string SampleOf = "--sample";

    public static int PrintNames()
    {
        foreach (var parser in Parsers.All)
            Console.WriteLine(parser.Name);
        return 0;
    }

    /// <summary>Something that the parser takes, where the fuzzer begins.</summary>
    public static int PrintSample(string name)
    {
        using var output = Console.OpenStandardOutput();
        output.Write(Parsers.Named(name).Sample);
        return 0;
    }

    public static int Run(string name)
    {
        Fuzzer.OutOfProcess.Run(input =>
        {
            using var bytes = new MemoryStream();
            input.CopyTo(bytes);
            // Not before: what is instrumented must not run until the fuzzer's memory is there.
            Parsers.Named(name).Ask(bytes.ToArray());
        });
        return 0;
    }
}
