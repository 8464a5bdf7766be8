namespace CanCuoc.Program.Tests;

/// <summary>How the tests set a real folder up: two people who do not exist, and their passphrase.</summary>
internal static class RealFolder
{
    public const string Passphrase = "sông sâu nước chảy lững lờ";

    public static readonly string[] First = ["Trần Thị Lan", "lan.tran", "mưa rơi trên lá", "mưa rơi trên lá"];
    public static readonly string[] Second = ["Lê Văn Sơn", "son.le", "đường xa vạn dặm", "đường xa vạn dặm"];

    /// <summary>What a setup is answered from its first question to its last.</summary>
    public static IEnumerable<string> Answers => [Passphrase, Passphrase, .. First, .. Second];

    /// <summary>A folder that was set up to the end.</summary>
    public static async Task<ProgramRun> OpenAsync(Storage.Engine engine)
    {
        var run = await ProgramRun.OpenAsync(engine);
        var (code, output) = await run.AnswerAsync(Answers, "setup");
        code.ShouldBe(0, output);
        return run;
    }

    /// <summary>The option that names a file with the passphrase, as services have it.</summary>
    public static IEnumerable<string> PassphraseFile(this ProgramRun run, string passphrase = Passphrase)
    {
        var file = Path.Combine(run.Folder, "passphrase");
        File.WriteAllText(file, passphrase + "\n");
        return ["--passphrase-file", file];
    }
}
