using CanCuoc.Chip.Apdu;
using CanCuoc.Chip.Channel;

namespace CanCuoc.Chip.SoftCard;

/// <summary>Joins the data of commands that come as links of a chain; another command breaks it (ISO 7816-4 §5.3.3).</summary>
internal sealed class CommandChain
{
    private const int LongestData = 65_535;

    private readonly List<byte> data = [];
    private (byte Ins, byte P1, byte P2)? header;

    /// <summary>The whole command once its last link is here; else what to answer to the link.</summary>
    public StatusWord? Join(CommandApdu link, out CommandApdu whole)
    {
        var isFirst = header != (link.Ins, link.P1, link.P2);
        if (isFirst)
            Clear();
        whole = data.Count == 0 ? link : link with { Data = (byte[])[.. data, .. link.Data.Span] };
        if ((link.Cla & Command.ChainedClass) == 0)
        {
            Clear();
            return whole.Data.Length > LongestData ? StatusWord.WrongLength : null;
        }
        header = (link.Ins, link.P1, link.P2);
        if (data.Count + link.Data.Length > LongestData)
        {
            Clear();
            return StatusWord.WrongLength;
        }
        data.AddRange(link.Data.Span);
        return StatusWord.Success;
    }

    public void Clear()
    {
        data.Clear();
        header = null;
    }
}
