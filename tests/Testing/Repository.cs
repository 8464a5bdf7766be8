namespace CanCuoc.Testing;

/// <summary>Where the sources lie that a test was built from.</summary>
public static class Repository
{
    /// <summary>The folder with CanCuoc.slnx, above the running test program.</summary>
    public static string Root { get; } = Above(AppContext.BaseDirectory);

    private static string Above(string folder) =>
        File.Exists(Path.Combine(folder, "CanCuoc.slnx")) ? folder
        : Path.GetDirectoryName(folder) is { } parent ? Above(parent)
        : throw new DirectoryNotFoundException("No CanCuoc.slnx above the test program.");
}
