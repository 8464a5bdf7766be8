using System.Text;

namespace CanCuoc.Reader.Tests;

/// <summary>The files of a terminal that are of no use, which is told before any card is asked.</summary>
public sealed class TerminalOptionsTests : IDisposable
{
    private readonly TestFolder folder = new();

    private string Chain => folder.Write("chain", SpecimenTerminal.Chain());

    private string Key => folder.Write("key", SpecimenTerminal.LockedKey);

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Read_WithAFileThatIsNotThere_IsMisused() => await RefusedAsync("RDR-06", folder["none"]);

    [Fact]
    public async Task Read_WithAFileOfSomethingElse_IsMisused() =>
        await RefusedAsync("CHI-66", folder.Write("notes", "ghi chú"u8));

    [Fact]
    public async Task Read_WithAKeyUnderNoPassword_IsMisused() =>
        await RefusedAsync("CHI-75", Chain, folder.Write("open", SpecimenTerminal.OpenKey));

    [Fact]
    public async Task Read_WithoutAKey_IsMisused() => await RefusedAsync("CHI-93", Chain);

    [Fact]
    public async Task Read_WithoutCertificates_IsMisused() => await RefusedAsync("CHI-96", Key);

    [Fact]
    public async Task Read_WithAnotherPassword_IsMisused()
    {
        folder.Write("password", "another"u8);
        await RefusedAsync("CHI-95", Chain, Key);
    }

    [Fact]
    public async Task Read_WithAPasswordFileThatIsEmptyOrNotThere_IsMisused()
    {
        folder.Write("password", []);
        await RefusedAsync("RDR-07", Chain, Key);
        File.Delete(folder["password"]);
        await RefusedAsync("RDR-07", Chain, Key, isPasswordWritten: false);
    }

    [Fact]
    public async Task Read_WithTheInputAtItsEnd_HasNoPassword()
    {
        var (code, _, error) = await ReaderRun.RunAsync(
            "read",
            "--can",
            "000123",
            "--terminal",
            Chain,
            "--terminal",
            Key
        );

        code.ShouldBe(2);
        error.ShouldContain("RDR-07");
    }

    [Fact]
    public async Task Read_WithThePasswordTyped_GoesOnToTheReaders()
    {
        using var reading = ReaderRun.Start(
            "read",
            "--can",
            "000123",
            "--reader",
            "No such reader",
            "--terminal",
            Chain,
            "--terminal",
            Key
        );
        await reading.StandardInput.WriteLineAsync(SpecimenTerminal.Password);
        reading.StandardInput.Close();

        var error = await reading.StandardError.ReadToEndAsync();
        await reading.WaitForExitAsync();

        reading.ExitCode.ShouldBe(3, error);
        error.ShouldNotContain(SpecimenTerminal.Password);
    }

    [Fact]
    public async Task Read_WithFingersAndNoTerminal_IsMisused()
    {
        var (code, _, error) = await ReaderRun.RunAsync("read", "--can", "000123", "--fingers", folder["prints"]);

        code.ShouldBe(2);
        error.ShouldContain("RDR-14");
    }

    [Fact]
    public async Task Read_IntoAFolderThatCannotBe_IsMisused()
    {
        var (code, _, error) = await ReaderRun.RunAsync("read", "--can", "000123", "--files", Chain);

        code.ShouldBe(2);
        error.ShouldContain("RDR-09");
    }

    private Task RefusedAsync(string refusal, params string[] files) =>
        RefusedAsync(refusal, files, isPasswordWritten: true);

    private Task RefusedAsync(string refusal, string first, string second, bool isPasswordWritten) =>
        RefusedAsync(refusal, [first, second], isPasswordWritten);

    private async Task RefusedAsync(string refusal, string[] files, bool isPasswordWritten)
    {
        var password = folder["password"];
        if (isPasswordWritten && !File.Exists(password))
            folder.Write("password", Encoding.UTF8.GetBytes(SpecimenTerminal.Password));
        var (code, _, error) = await ReaderRun.RunAsync([
            "read",
            "--can",
            "000123",
            .. files.SelectMany(file => (string[])["--terminal", file]),
            "--terminal-password-file",
            password,
        ]);
        code.ShouldBe(2, error);
        error.ShouldContain(refusal);
    }
}
