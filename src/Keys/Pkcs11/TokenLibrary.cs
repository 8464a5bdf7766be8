using System.Reflection;
using System.Runtime.InteropServices;
using Net.Pkcs11Interop.Common;
using Net.Pkcs11Interop.HighLevelAPI;

namespace CanCuoc.Keys;

/// <summary>
/// A PKCS#11 library of this process. C_Finalize ends it for everybody in the process, so it is called with the last user.
/// </summary>
internal sealed class TokenLibrary : IDisposable
{
    private static readonly Lock One = new();
    private static readonly Dictionary<string, TokenLibrary> Loaded = new(StringComparer.Ordinal);

    private readonly string path;
    private readonly IPkcs11Library library;
    private int users;

    static TokenLibrary() => NativeLibrary.SetDllImportResolver(typeof(Pkcs11InteropFactories).Assembly, ResolveLoader);

    private TokenLibrary(string path)
    {
        this.path = path;
        var factories = new Pkcs11InteropFactories();
        library = factories.Pkcs11LibraryFactory.LoadPkcs11Library(factories, path, AppType.MultiThreaded);
    }

    public static TokenLibrary Load(string path)
    {
        lock (One)
        {
            if (!Loaded.TryGetValue(path, out var library))
                Loaded.Add(path, library = Initialise(path));
            library.users++;
            return library;
        }
    }

    /// <summary>The slots whose token has this label. More than one token may.</summary>
    public List<ISlot> SlotsOf(string token) =>
        [
            .. library
                .GetSlotList(SlotsType.WithTokenPresent)
                .Where(slot =>
                    slot.GetTokenInfo() is var found && found.TokenFlags.TokenInitialized && found.Label == token
                ),
        ];

    public void Dispose()
    {
        lock (One)
        {
            if (--users > 0)
                return;
            Loaded.Remove(path);
            library.Dispose();
        }
    }

    private static TokenLibrary Initialise(string path)
    {
        try
        {
            return new TokenLibrary(path);
        }
        catch (Exception e) when (e is Pkcs11Exception or UnmanagedException or DllNotFoundException)
        {
            throw KeyStoreException.NoLibrary(path, e);
        }
    }

    // The package asks for "libdl", which has only its versioned name where no compiler is installed.
    private static nint ResolveLoader(string name, Assembly assembly, DllImportSearchPath? search) =>
        name == "libdl" && NativeLibrary.TryLoad("libdl.so.2", out var loader) ? loader : 0;
}
