using System.Runtime.InteropServices;

namespace CanCuoc.Chip.Readers;

/// <summary>
/// The PC/SC library of the operating system, by its C interface. Its words are 64 bits wide on Linux, 32 on Windows and macOS: they go
/// in as native words, of which the narrower callee takes the low half, and come back cut to 32 bits, which holds on little-endian
/// 64-bit machines. Tried on Linux; Windows and macOS are written and untried.
/// </summary>
internal sealed unsafe class PcscLibrary
{
    /// <summary>Bytes of a DWORD inside a structure.</summary>
    public static readonly int WordSize = OperatingSystem.IsLinux() ? sizeof(nuint) : sizeof(uint);

    private const nuint SystemScope = 2;
    private const nuint Shared = 2;
    private const nuint ResetCard = 1;
    private const int LongestReader = 128;

    private static readonly Lazy<PcscLibrary?> Loaded = new(Load);

    private readonly delegate* unmanaged<nuint, void*, void*, nint*, nint> establishContext;
    private readonly delegate* unmanaged<nint, nint> releaseContext;
    private readonly delegate* unmanaged<nint, nint> cancel;
    private readonly delegate* unmanaged<nint, byte*, byte*, nuint*, nint> listReaders;
    private readonly delegate* unmanaged<nint, nuint, byte*, nuint, nint> getStatusChange;
    private readonly delegate* unmanaged<nint, byte*, nuint, nuint, nint*, nuint*, nint> connect;
    private readonly delegate* unmanaged<nint, byte*, nuint*, nuint*, nuint*, byte*, nuint*, nint> status;
    private readonly delegate* unmanaged<nint, nuint, nint> disconnect;
    private readonly delegate* unmanaged<nint, byte*, byte*, nuint, byte*, byte*, nuint*, nint> transmit;

    private PcscLibrary(nint library)
    {
        // Windows has the functions that take names once for each width of letters
        var narrow = OperatingSystem.IsWindows() ? "A" : "";
        nint Find(string name) => NativeLibrary.GetExport(library, name);
        establishContext = (delegate* unmanaged<nuint, void*, void*, nint*, nint>)Find("SCardEstablishContext");
        releaseContext = (delegate* unmanaged<nint, nint>)Find("SCardReleaseContext");
        cancel = (delegate* unmanaged<nint, nint>)Find("SCardCancel");
        listReaders = (delegate* unmanaged<nint, byte*, byte*, nuint*, nint>)Find("SCardListReaders" + narrow);
        getStatusChange = (delegate* unmanaged<nint, nuint, byte*, nuint, nint>)Find("SCardGetStatusChange" + narrow);
        connect = (delegate* unmanaged<nint, byte*, nuint, nuint, nint*, nuint*, nint>)Find("SCardConnect" + narrow);
        status = (delegate* unmanaged<nint, byte*, nuint*, nuint*, nuint*, byte*, nuint*, nint>)Find(
            "SCardStatus" + narrow
        );
        disconnect = (delegate* unmanaged<nint, nuint, nint>)Find("SCardDisconnect");
        transmit = (delegate* unmanaged<nint, byte*, byte*, nuint, byte*, byte*, nuint*, nint>)Find("SCardTransmit");
    }

    /// <summary>Null where there is none.</summary>
    public static PcscLibrary? Current => Loaded.Value;

    public uint EstablishContext(out nint context)
    {
        nint made = 0;
        var code = establishContext(SystemScope, null, null, &made);
        context = made;
        return (uint)code;
    }

    public uint ReleaseContext(nint context) => (uint)releaseContext(context);

    /// <summary>Wakes who waits for a change.</summary>
    public uint Cancel(nint context) => (uint)cancel(context);

    /// <summary>The names, each ended by a zero byte, and one more zero.</summary>
    public uint ListReaders(nint context, out byte[] names)
    {
        names = [];
        nuint length = 0;
        var code = (uint)listReaders(context, null, null, &length);
        if (code != PcscCode.Success)
            return code;
        names = new byte[length];
        fixed (byte* start = names)
            return (uint)listReaders(context, null, start, &length);
    }

    public uint GetStatusChange(nint context, TimeSpan limit, Span<byte> states, int count)
    {
        fixed (byte* start = states)
            return (uint)getStatusChange(context, (nuint)limit.TotalMilliseconds, start, (nuint)count);
    }

    public uint Connect(nint context, ReadOnlySpan<byte> reader, out nint card, out uint protocol)
    {
        nint made = 0;
        nuint active = 0;
        nint code;
        fixed (byte* name = reader)
            code = connect(context, name, Shared, PcscProtocol.T0 | PcscProtocol.T1, &made, &active);
        (card, protocol) = (made, (uint)active);
        return (uint)code;
    }

    public uint ReadAnswerToReset(nint card, out byte[] answerToReset)
    {
        Span<byte> name = stackalloc byte[LongestReader];
        Span<byte> atr = stackalloc byte[AnswerToReset.MaxLength];
        nuint nameLength = LongestReader;
        nuint atrLength = AnswerToReset.MaxLength;
        nuint state = 0;
        nuint protocol = 0;
        nint code;
        fixed (byte* nameStart = name)
        fixed (byte* atrStart = atr)
            code = status(card, nameStart, &nameLength, &state, &protocol, atrStart, &atrLength);
        answerToReset = (uint)code == PcscCode.Success ? atr[..(int)atrLength].ToArray() : [];
        return (uint)code;
    }

    /// <summary>Leaves the card as if it had just been laid on: whoever comes next finds no open session.</summary>
    public void Disconnect(nint card) => disconnect(card, ResetCard);

    /// <summary>One exchange, the answer written to the beginning of the room for it.</summary>
    public uint Transmit(nint card, uint protocol, ReadOnlySpan<byte> command, Span<byte> answer, out int length)
    {
        // SCARD_IO_REQUEST: the protocol and its own length, two words
        Span<byte> request = stackalloc byte[2 * sizeof(nuint)];
        request.Clear();
        request[0] = (byte)protocol;
        request[WordSize] = (byte)(2 * WordSize);
        var written = (nuint)answer.Length;
        nint code;
        fixed (byte* header = request)
        fixed (byte* sent = command)
        fixed (byte* received = answer)
            code = transmit(card, header, sent, (nuint)command.Length, null, received, &written);
        length = (int)written;
        return (uint)code;
    }

    private static PcscLibrary? Load()
    {
        var name =
            OperatingSystem.IsWindows() ? "winscard.dll"
            : OperatingSystem.IsMacOS() ? "/System/Library/Frameworks/PCSC.framework/PCSC"
            : "libpcsclite.so.1";
        return NativeLibrary.TryLoad(name, out var library) ? new PcscLibrary(library) : null;
    }
}
