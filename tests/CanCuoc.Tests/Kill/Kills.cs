using System.Globalization;

namespace CanCuoc.Program.Tests;

/// <summary>How often each kill test kills on each engine: CANCUOC_KILLS, else 5.</summary>
internal static class Kills
{
    public static readonly int Count = int.Parse(
        Environment.GetEnvironmentVariable("CANCUOC_KILLS") ?? "5",
        CultureInfo.InvariantCulture
    );
}
