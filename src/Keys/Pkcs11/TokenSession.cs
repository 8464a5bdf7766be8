using Net.Pkcs11Interop.Common;
using Net.Pkcs11Interop.HighLevelAPI;

namespace CanCuoc.Keys;

/// <summary>One session with one token, for one thread at a time.</summary>
internal sealed class TokenSession : IDisposable
{
    private readonly Lock one = new();
    private readonly TokenLibrary library;
    private readonly ISession session;
    private bool disposed;

    private TokenSession(TokenLibrary library, ISession session)
    {
        this.library = library;
        this.session = session;
    }

    public static TokenSession Open(string libraryPath, string token, string pin)
    {
        var loaded = TokenLibrary.Load(libraryPath);
        ISession? opened = null;
        try
        {
            opened = loaded.SlotsOf(token) is [var slot]
                ? slot.OpenSession(SessionType.ReadWrite)
                : throw KeyStoreException.NoToken(token);
            opened.Login(CKU.CKU_USER, pin);
            return new(loaded, opened);
        }
        catch (Exception e)
        {
            opened?.Dispose();
            loaded.Dispose();
            if (e is Pkcs11Exception refused)
                throw Told(refused, token);
            throw;
        }
    }

    public T Do<T>(Func<ISession, T> work)
    {
        lock (one)
        {
            ObjectDisposedException.ThrowIf(disposed, this);
            try
            {
                return work(session);
            }
            catch (Pkcs11Exception e)
            {
                throw KeyStoreException.TokenFailed(e);
            }
        }
    }

    // Closing the last session logs out. C_Logout would also log out whoever else uses the token in this process.
    public void Dispose()
    {
        lock (one)
        {
            if (disposed)
                return;
            disposed = true;
            session.Dispose();
            library.Dispose();
        }
    }

    // A token is logged in to once per process; a second time it would not even look at the PIN.
    private static KeyStoreException Told(Pkcs11Exception e, string token) =>
        e.RV switch
        {
            CKR.CKR_PIN_INCORRECT or CKR.CKR_PIN_LEN_RANGE or CKR.CKR_PIN_INVALID => KeyStoreException.WrongPin(e),
            CKR.CKR_PIN_LOCKED => KeyStoreException.PinLocked(e),
            CKR.CKR_USER_ALREADY_LOGGED_IN => KeyStoreException.InUse(token, e),
            _ => KeyStoreException.TokenFailed(e),
        };
}
