using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography.X509Certificates;

namespace CanCuoc.Reader;

/// <summary><c>trust</c>: whom the program believes, and how old that knowledge is.</summary>
internal static class TrustCommand
{
    public static Command Make()
    {
        var trust = new TrustOptions();
        var command = new Command(
            "trust",
            """
            Cho biết chương trình tin cơ quan ký nào, và tệp cũ bao nhiêu ngày / Shows whom the program believes, and how many days old the files are

            Ví dụ / Example:
              cancuoc-reader trust --trust trust.pem
            """
        );
        trust.AddTo(command);
        command.SetAction(parsed => Run(trust, parsed, TimeProvider.System.GetUtcNow()));
        return command;
    }

    private static int Run(TrustOptions trust, ParseResult parsed, DateTimeOffset now)
    {
        if (trust.Read(parsed).IsRefused(out var refusal, out var trusted))
            return ReaderExit.Of(refusal, ReaderExit.Misused);
        foreach (var file in trusted.Files)
        {
            Console.WriteLine($"{file.Path}  {Day(file.WrittenAt)}");
            var certificates = new X509Certificate2Collection();
            certificates.ImportFromPem(file.Store.ToPem());
            foreach (var certificate in certificates)
            {
                Console.WriteLine(
                    $"  {certificate.Subject}  {Day(new(certificate.NotBefore))} – {Day(new(certificate.NotAfter))}"
                );
                certificate.Dispose();
            }
        }
        Console.WriteLine($"{trusted.Store.Count} cơ quan ký / country signers, {trusted.AgeAt(now)}");
        return ReaderExit.Good;
    }

    private static string Day(DateTimeOffset at) => at.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
