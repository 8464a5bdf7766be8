namespace CanCuoc.Population;

/// <summary>
/// Text for a reader that would hold whatever it meets, a line of a gigabyte as well: only so much goes by at a time, then it throws
/// <see cref="InvalidDataException"/>.
/// </summary>
internal sealed class MeasuredText(TextReader text) : TextReader
{
    private int left = int.MaxValue;

    /// <summary>From now on so many characters may go by.</summary>
    public void Allow(int characters) => left = characters;

    public override int Read(char[] buffer, int index, int count)
    {
        var read = text.Read(buffer, index, count);
        left -= read;
        return left >= 0 ? read : throw new InvalidDataException();
    }

    public override int Peek() => throw new NotSupportedException("It is read in blocks.");

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            text.Dispose();
        base.Dispose(disposing);
    }
}
