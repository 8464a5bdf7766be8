using System.ComponentModel;
using System.Diagnostics;
using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;

namespace CanCuoc.FaceModels;

/// <summary>One version of one package of the npm registry, known by the hash of its archive.</summary>
/// <param name="Integrity">Of the archive, as package locks write it: sha512, a dash, base64.</param>
internal sealed record NpmPackage(string Name, string Version, string Integrity)
{
    /// <summary>Where the weights come from: MIT licence; the descriptor's weights are dlib's, given to the public domain.</summary>
    public static readonly NpmPackage FaceApi = new(
        "@vladmandic/face-api",
        "1.7.15",
        "sha512-WDMmK3CfNLo8jylWqMoQgf4nIst3M0fzx1dnac96wv/dvMTN4DxC/Pq1DGtduDk1lktCamQ3MIDXFnvrdHTXDw=="
    );

    private const string Root = "package/";

    /// <summary>Whether the npm program is on this machine.</summary>
    public static bool IsClientThere
    {
        get
        {
            try
            {
                using var asked = Start(Path.GetTempPath(), ["--version"]);
                asked.WaitForExit();
                return asked.ExitCode == 0;
            }
            catch (Win32Exception)
            {
                return false;
            }
        }
    }

    /// <summary>The package's files by their path in it; an exception when it is not to be had, or is another than it was.</summary>
    public IReadOnlyDictionary<string, byte[]> Fetch()
    {
        var folder = Directory.CreateTempSubdirectory("cancuoc-npm-");
        try
        {
            using (var packing = Start(folder.FullName, ["pack", $"{Name}@{Version}", "--silent"]))
            {
                packing.WaitForExit();
                if (packing.ExitCode != 0)
                    throw new InvalidOperationException($"npm pack {Name}@{Version} ended with {packing.ExitCode}.");
            }
            return Open(File.ReadAllBytes(folder.GetFiles("*.tgz").Single().FullName));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The files of an archive that has the hash.</summary>
    public IReadOnlyDictionary<string, byte[]> Open(byte[] archive)
    {
        if ($"sha512-{Convert.ToBase64String(SHA512.HashData(archive))}" != Integrity)
            throw new InvalidDataException($"The archive of {Name}@{Version} is not the one whose hash is kept.");
        using var unpacked = new GZipStream(new MemoryStream(archive), CompressionMode.Decompress);
        using var tar = new TarReader(unpacked);
        var files = new Dictionary<string, byte[]>();
        while (tar.GetNextEntry() is { } entry)
            if (entry.DataStream is { } content)
            {
                using var bytes = new MemoryStream();
                content.CopyTo(bytes);
                files[entry.Name[Root.Length..]] = bytes.ToArray();
            }
        return files;
    }

    private static Process Start(string folder, string[] arguments)
    {
        var start = new ProcessStartInfo(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        var process = Process.Start(start)!;
        process.StandardOutput.ReadToEnd();
        return process;
    }
}
