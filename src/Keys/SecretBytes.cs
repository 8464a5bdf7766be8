namespace CanCuoc.Keys;

/// <summary>Memory that the garbage collector does not copy about, so that zeroing it leaves nothing behind.</summary>
internal static class SecretBytes
{
    public static byte[] Room(int length) => GC.AllocateArray<byte>(length, pinned: true);

    public static byte[] Copy(ReadOnlySpan<byte> bytes)
    {
        var copy = Room(bytes.Length);
        bytes.CopyTo(copy);
        return copy;
    }
}
