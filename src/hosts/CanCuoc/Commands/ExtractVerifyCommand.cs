using System.CommandLine;
using System.Security.Cryptography;
using CanCuoc.Population;
using CanCuoc.Vocabulary;

namespace CanCuoc.Program;

/// <summary><c>extract verify</c>: checks an extract with the registry's public key and nothing else.</summary>
internal static class ExtractVerifyCommand
{
    public static readonly Refusal NoKey = new(
        "RUN-20",
        "Tệp không chứa khóa công khai ECDSA dạng PEM.",
        "The file holds no ECDSA public key in PEM."
    );

    public static Command Make()
    {
        var extract = new Argument<FileInfo>("FILE")
        {
            Description = "Trích lục .html hoặc .json / an extract, .html or .json",
        };
        var key = new Option<FileInfo>("--key")
        {
            Description = "Khóa công khai của cơ sở dữ liệu / the registry's public key",
            DefaultValueFactory = _ => new FileInfo(RegistryKeys.ExtractKeyIn(Path.Combine("var", "demonstration"))),
        };
        var command = new Command(
            "verify",
            """
            Kiểm tra chữ ký của trích lục, không cần cơ sở dữ liệu / Checks an extract's signature, without the registry

            Ví dụ / Example:
              ./run extract verify extract.html --key var/demonstration/extract-key.pub.pem
            """
        )
        {
            extract.AcceptExistingOnly(),
            key.AcceptExistingOnly(),
        };
        command.SetAction(
            (parsed, cancellation) => RunAsync(parsed.GetValue(extract)!, parsed.GetValue(key)!, cancellation)
        );
        return command;
    }

    private static async Task<int> RunAsync(FileInfo file, FileInfo keyFile, CancellationToken cancellation)
    {
        using var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(await File.ReadAllTextAsync(keyFile.FullName, cancellation));
        }
        catch (Exception rubbish) when (rubbish is ArgumentException or CryptographicException)
        {
            return ExitCode.Of(NoKey.For(keyFile.Name));
        }
        var text = await File.ReadAllTextAsync(file.FullName, cancellation);
        if (SignedExtract.Open(text, key).IsRefused(out var refusal, out var signed))
            return ExitCode.Of(refusal);
        foreach (var item in signed.Extract.Items)
            Console.WriteLine($"{item.Label, -44} {item.Value.Vietnamese}");
        Console.WriteLine(
            $"Nguyên vẹn / intact: trích lục số / extract {signed.Extract.Issued.Act}, {signed.Extract.AsOf:dd/MM/yyyy}"
                + (signed.Extract.IsSpecimen ? " (MẪU / SPECIMEN)" : "")
        );
        return ExitCode.Done;
    }
}
