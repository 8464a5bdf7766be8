namespace CanCuoc.Program;

/// <summary>The registry that this process serves already, within a command that came over its socket.</summary>
internal static class ServedRegistry
{
    private static readonly AsyncLocal<OpenRegistry?> Ambient = new();

    public static OpenRegistry? Current
    {
        get => Ambient.Value;
        set => Ambient.Value = value;
    }
}
