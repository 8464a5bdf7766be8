using System.Diagnostics;
using System.Security.Cryptography;
using Xunit;

namespace CanCuoc.Testing;

/// <summary>
/// cvc-create and cvc-print of OpenPACE, working in a folder of their own. Where they are not installed the test is skipped, but never
/// under CI=true: there it fails.
/// </summary>
public sealed class OpenPace : IDisposable
{
    private const string Missing = "OpenPACE is not installed (Debian package openpace).";
    private const string Creator = "/usr/bin/cvc-create";

    private readonly string folder = Directory.CreateTempSubdirectory("cancuoc-cvc-").FullName;

    public OpenPace()
    {
        if (!File.Exists(Creator) && Environment.GetEnvironmentVariable("CI") == "true")
            throw new InvalidOperationException(Missing);
        Assert.SkipUnless(File.Exists(Creator), Missing);
    }

    public void Write(string name, byte[] bytes) => File.WriteAllBytes(Path.Combine(folder, name), bytes);

    /// <summary>Writes a private key, the numbers of its curve written out as it wants them.</summary>
    public void Write(string name, ECDsa key)
    {
        using var written = ECDsa.Create(key.ExportExplicitParameters(includePrivateParameters: true));
        Write(name, written.ExportPkcs8PrivateKey());
    }

    public byte[] Read(string name) => File.ReadAllBytes(Path.Combine(folder, name));

    /// <summary>Makes a certificate of an inspection system, or of who certifies them, and its key unless it is given.</summary>
    public byte[] Create(string holder, params string[] options)
    {
        Tool("cvc-create", ["--type=is", $"--chr={holder}", .. options]);
        return Read($"{holder}.cvcert");
    }

    /// <summary>Certifies the key of a request.</summary>
    public byte[] Certify(byte[] request, params string[] options)
    {
        Write("asked.csr", request);
        Tool("cvc-create", ["--type=is", "--csr=asked.csr", "--out-cert=certified.cvcert", .. options]);
        return Read("certified.cvcert");
    }

    /// <summary>What cvc-print says of a certificate, given those above it by their holders' names.</summary>
    public string Print(byte[] certificate, params IEnumerable<(string Holder, byte[] Certificate)> above)
    {
        foreach (var (holder, bytes) in above)
            Write(holder, bytes);
        Write("printed.cvcert", certificate);
        return Tool("cvc-print", ["--cvc=printed.cvcert", $"--cvc-dir={folder}"]);
    }

    /// <summary>A key that it made, put under a password by OpenSSL as docs/reader.md says.</summary>
    public byte[] Lock(string holder, string password)
    {
        string[] files = ["-inform", "DER", "-in", $"{holder}.pkcs8", "-out", "locked.key"];
        Tool("openssl", ["pkcs8", "-topk8", "-v2", "aes-256-cbc", .. files, "-passout", $"pass:{password}"]);
        return Read("locked.key");
    }

    public string PrintRequest(byte[] request)
    {
        Write("printed.csr", request);
        return Tool("cvc-print", ["--csr=printed.csr"]);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string Tool(string name, string[] arguments)
    {
        var start = new ProcessStartInfo(name, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        using var tool = Process.Start(start)!;
        var errors = tool.StandardError.ReadToEndAsync();
        var told = tool.StandardOutput.ReadToEnd() + errors.Result;
        tool.WaitForExit();
        Assert.True(tool.ExitCode == 0, told);
        return told;
    }
}
