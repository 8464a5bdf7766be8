using System.CommandLine;

namespace CanCuoc.Personaliser;

/// <summary><c>key</c>: the public key by which the issuer knows this factory's files.</summary>
internal static class KeyCommand
{
    public static Command Make()
    {
        var factory = new FactoryOptions();
        var command = new Command(
            "key",
            """
            In khóa công khai của xưởng dạng PEM, để nơi cấp thẻ công nhận; dấu vân tay in ra stderr / Prints the factory's public key in PEM, for the issuer to admit; its fingerprint goes to stderr

            Ví dụ / Example:
              cancuoc-personaliser key > factory.pem
            """
        );
        factory.AddTo(command);
        command.SetAction(
            (parsed, _) =>
                factory.OpenAsync(
                    parsed,
                    opened =>
                    {
                        Console.Write(opened.Own.ToPem());
                        Console.Error.WriteLine($"Dấu vân tay / fingerprint: {opened.Own}");
                        return Task.FromResult(PersonaliserExit.Done);
                    }
                )
        );
        return command;
    }
}
