namespace CanCuoc.Population.Tests;

/// <summary>A file that breaks off in its second reading, as when the power goes.</summary>
internal sealed class CutStream(byte[] content, long at) : MemoryStream(content)
{
    private bool wasRead;

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (wasRead && Position >= at)
            throw new IOException("cut");
        var read = base.Read(buffer, offset, wasRead ? (int)Math.Min(count, at - Position) : count);
        wasRead |= read == 0;
        return read;
    }
}

/// <summary>A file whose second reading waits in the middle until it is told to go on.</summary>
internal sealed class WaitingStream(byte[] content, long at) : MemoryStream(content)
{
    private readonly TaskCompletionSource reached = new();
    private readonly ManualResetEventSlim told = new();
    private bool wasRead;

    /// <summary>Done when the reading waits.</summary>
    public Task Reached => reached.Task;

    public void GoOn() => told.Set();

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (wasRead && Position >= at)
        {
            reached.TrySetResult();
            told.Wait();
        }
        var read = base.Read(buffer, offset, count);
        wasRead |= read == 0;
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            told.Dispose();
        base.Dispose(disposing);
    }
}

/// <summary>A beginning, then one character for ever, as far as anybody reads; a gigabyte of it at most.</summary>
internal sealed class EndlessStream(byte[] beginning) : Stream
{
    private const long Longest = 1L << 30;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => Longest;

    public override long Position { get; set; }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var length = (int)Math.Min(buffer.Length, Longest - Position);
        buffer[..length].Fill((byte)'a');
        if (Position < beginning.Length)
            beginning.AsSpan((int)Position)[..Math.Min(length, beginning.Length - (int)Position)].CopyTo(buffer);
        Position += length;
        return length;
    }

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
