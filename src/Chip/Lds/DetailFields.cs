using System.Text;
using CanCuoc.Chip.Tlv;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Lds;

/// <summary>
/// How DG11 and DG12 hold their fields: a list of the tags that are there, then the objects, and one template for names that may be
/// several (ICAO 9303-10 §4.7.11 and §4.7.12). What no edition names is passed over.
/// </summary>
internal sealed class DetailFields
{
    public static readonly Refusal Malformed = new(
        "CHI-69",
        "Nhóm dữ liệu về chi tiết người mang hoặc chi tiết giấy tờ trên chip không đúng cấu trúc.",
        "A data group of additional details on the chip is malformed.",
        "ICAO 9303-10 §4.7"
    );

    private const int TagListTag = 0x5C;
    private const int NamesTag = 0xA0;
    private const int CountTag = 0x02;

    /// <summary>Several parts in one field.</summary>
    private const char Separator = '<';

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly SortedDictionary<int, ReadOnlyMemory<byte>> fields = [];
    private readonly List<ReadOnlyMemory<byte>> names = [];
    private bool isMalformed;

    /// <summary>Reads a whole file.</summary>
    /// <param name="namesTag">Of each name in the template.</param>
    /// <param name="understand">Makes of the fields what they say; null when one of them cannot be understood.</param>
    public static Outcome<T> Read<T>(
        ReadOnlyMemory<byte> file,
        FileIdentifier identifier,
        int namesTag,
        Func<DetailFields, T> understand
    )
        where T : notnull
    {
        var read = new DetailFields();
        if (!TlvReader.TryReadWhole(file, identifier.Tag, out var content) || !read.TryRead(content, namesTag))
            return Malformed.For(identifier.ToString());
        var group = understand(read);
        return read.isMalformed ? Malformed.For(identifier.ToString()) : group;
    }

    // null alone would become an empty memory
    public ReadOnlyMemory<byte>? Bytes(int tag) =>
        fields.TryGetValue(tag, out var value) ? value : default(ReadOnlyMemory<byte>?);

    public string? Text(int tag) => Bytes(tag) is { } value ? TextOf(value) : null;

    public IReadOnlyList<string> Parts(int tag) => Text(tag) is { Length: > 0 } text ? text.Split(Separator) : [];

    public IReadOnlyList<string> Names => names.ConvertAll(TextOf).ToArray();

    /// <summary>Digits, written as characters or, by the first editions, two in a byte.</summary>
    public string? Digits(int tag, int count)
    {
        if (Bytes(tag) is not { } value)
            return null;
        var text = value.Length == count ? TextOf(value) : Convert.ToHexString(value.Span);
        isMalformed |= text.Length != count || !text.All(char.IsAsciiDigit);
        return text;
    }

    /// <summary>Writes a file; what is null or empty is left out, and the list does not name it.</summary>
    public static byte[] Write(
        FileIdentifier identifier,
        IEnumerable<(int Tag, byte[]? Value)> fields,
        int namesTag,
        IReadOnlyList<string> names
    )
    {
        var present = fields.Where(field => field.Value is { Length: > 0 }).ToList();
        byte[][] objects = [.. present.Select(field => TlvObject.Of(field.Tag, field.Value!))];
        byte[][] template = names.Count == 0 ? [] : [NamesOf(namesTag, names)];
        var tags = present.Select(field => field.Tag).Concat(names.Count == 0 ? [] : [NamesTag]);
        return TlvObject.Of(
            identifier.Tag,
            [TlvObject.Of(TagListTag, [.. tags.SelectMany(TagBytes)]), .. objects, .. template]
        );
    }

    public static byte[]? BytesOf(string? text) => text is null ? null : Utf8.GetBytes(text);

    public static byte[] BytesOf(IReadOnlyList<string> parts) => Utf8.GetBytes(string.Join(Separator, parts));

    private static byte[] NamesOf(int namesTag, IReadOnlyList<string> names) =>
        TlvObject.Of(
            NamesTag,
            [
                TlvObject.Of(CountTag, [(byte)names.Count]),
                .. names.Select(name => TlvObject.Of(namesTag, Utf8.GetBytes(name))),
            ]
        );

    private static byte[] TagBytes(int tag) => tag > byte.MaxValue ? [(byte)(tag >> 8), (byte)tag] : [(byte)tag];

    private bool TryRead(ReadOnlyMemory<byte> content, int namesTag)
    {
        var objects = new TlvReader(content);
        if (!objects.TryRead(TagListTag, out _))
            return false;
        while (!objects.IsAtEnd)
        {
            if (!objects.TryRead(out var tag, out var value) || !fields.TryAdd(tag, value))
                return false;
        }
        return !fields.Remove(NamesTag, out var template) || TryReadNames(template, namesTag);
    }

    private bool TryReadNames(ReadOnlyMemory<byte> template, int namesTag)
    {
        var objects = new TlvReader(template);
        if (!objects.TryRead(CountTag, out var count) || count.Length != 1)
            return false;
        while (!objects.IsAtEnd)
        {
            if (!objects.TryRead(namesTag, out var name))
                return false;
            names.Add(name);
        }
        return names.Count == count.Span[0];
    }

    private string TextOf(ReadOnlyMemory<byte> value)
    {
        try
        {
            return Utf8.GetString(value.Span);
        }
        catch (DecoderFallbackException)
        {
            isMalformed = true;
            return "";
        }
    }
}
