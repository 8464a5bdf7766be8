using System.CommandLine;
using System.Text;
using CanCuoc.Production;

namespace CanCuoc.Personaliser;

/// <summary><c>admit</c>: admits the issuer by its public key.</summary>
internal static class AdmitCommand
{
    public static Command Make()
    {
        var factory = new FactoryOptions();
        var file = new Argument<string>("FILE")
        {
            Description = "Khóa công khai của nơi cấp, PEM / the issuer's public key, PEM",
        };
        var command = new Command(
            "admit",
            """
            Công nhận nơi cấp thẻ bằng khóa công khai; hãy so dấu vân tay in ra với dấu mà nơi cấp đọc cho nghe / Admits the issuer by its public key; compare the fingerprint that is printed with the one the issuer reads out

            Ví dụ / Example:
              cancuoc-personaliser admit issuer.pem
            """
        )
        {
            file,
        };
        factory.AddTo(command);
        command.SetAction(
            (parsed, _) =>
            {
                if (GivenFile.Read(parsed.GetValue(file)!).IsRefused(out var refusal, out var pem))
                    return Task.FromResult(PersonaliserExit.Of(refusal));
                if (ZoneKey.ReadPem(Encoding.Latin1.GetString(pem)).IsRefused(out refusal, out var issuer))
                    return Task.FromResult(PersonaliserExit.Of(refusal.For(parsed.GetValue(file)!)));
                return factory.OpenAsync(
                    parsed,
                    opened =>
                    {
                        opened.Admit(issuer);
                        Console.WriteLine(issuer);
                        return Task.FromResult(PersonaliserExit.Done);
                    }
                );
            }
        );
        return command;
    }
}
