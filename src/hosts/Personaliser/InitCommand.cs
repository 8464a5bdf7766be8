using System.CommandLine;

namespace CanCuoc.Personaliser;

/// <summary><c>init</c>: makes the factory's folder and its key.</summary>
internal static class InitCommand
{
    public static Command Make()
    {
        var factory = new FactoryOptions();
        var command = new Command(
            "init",
            """
            Lập xưởng trong một thư mục còn trống: kho khóa, khóa ký tệp / Makes a factory in an empty folder: its key store, the key that signs its files

            Ví dụ / Example:
              cancuoc-personaliser init --factory /srv/factory
            """
        );
        factory.AddTo(command);
        command.SetAction(
            (parsed, _) =>
                factory.CreateAsync(
                    parsed,
                    made =>
                    {
                        Console.WriteLine(made.Path);
                        Console.WriteLine(
                            $"  Dấu vân tay khóa của xưởng / fingerprint of the factory's key: {made.Own}"
                        );
                        return Task.FromResult(PersonaliserExit.Done);
                    }
                )
        );
        return command;
    }
}
