using System.Text;

namespace CanCuoc.Program;

/// <summary>A console that, within a command that came over the socket, writes to whoever sent it.</summary>
internal sealed class ForwardedConsole : TextWriter
{
    private static readonly AsyncLocal<Func<string, bool, Task>?> Receiver = new();

    private readonly TextWriter own;
    private readonly bool isError;

    private ForwardedConsole(TextWriter own, bool isError) => (this.own, this.isError) = (own, isError);

    public override Encoding Encoding => own.Encoding;

    /// <summary>From now on what this process prints goes to the receiver of the command that prints it, if it has one.</summary>
    public static void Install()
    {
        Console.SetOut(new ForwardedConsole(Console.Out, isError: false));
        Console.SetError(new ForwardedConsole(Console.Error, isError: true));
    }

    /// <summary>Sends what the current command prints to <paramref name="receiver"/>: the text, and whether it is an error.</summary>
    public static void SendTo(Func<string, bool, Task> receiver) => Receiver.Value = receiver;

    public override void Write(char value) => Write(value.ToString());

    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    public override void Write(string? value)
    {
        if (Receiver.Value is { } receiver)
            receiver(value ?? "", isError).GetAwaiter().GetResult();
        else
            own.Write(value);
    }

    public override void WriteLine(string? value) => Write(value + NewLine);

    public override void Flush() => own.Flush();
}
