namespace CanCuoc.Program;

/// <summary>What a command does with the data folder.</summary>
internal enum FolderUse
{
    /// <summary>Works in it, or through the server that owns it.</summary>
    Work,

    /// <summary>Owns it and serves it.</summary>
    Serve,

    /// <summary>Owns it and makes it a real one; it must be named.</summary>
    SetUp,

    /// <summary>Owns it while two people answer at this console, which a server could not hear.</summary>
    Ceremony,
}
