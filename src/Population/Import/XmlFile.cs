using System.Globalization;
using System.Runtime.InteropServices;
using System.Xml;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>
/// Reads a QCVN 109:2017/BTTTT collection of citizens or a feed of civil-status registers record by record, in the encoding of each
/// field. Which it is, the root tells. Document types and entities are refused, and so is a record too large to be a person.
/// </summary>
internal sealed class XmlFile : CollectedFile
{
    public static readonly Refusal NotXml = new(
        "POP-20",
        "Tệp không phải XML hợp lệ hoặc bị cắt giữa chừng; các bản ghi trước chỗ hỏng đã được nhận.",
        "The file is not valid XML or ends too early; the records before the fault were taken."
    );

    public static readonly Refusal NotACollection = new(
        "POP-21",
        "Tệp không phải danh sách công dân theo QCVN 109:2017/BTTTT (CongdanCollection), cũng không phải danh sách việc hộ tịch (SoHoTich).",
        "The file is neither a collection of citizens as in QCVN 109:2017/BTTTT (CongdanCollection) nor a feed of civil-status registers (SoHoTich).",
        "QCVN 109:2017/BTTTT"
    );

    public static readonly Refusal TooLarge = new(
        "POP-22",
        "Một bản ghi quá lớn để là dữ liệu của một người.",
        "A record is too large to be one person's data."
    );

    private static readonly Kind[] Kinds =
    [
        new(CollectedShape.Qcvn109, "CongdanCollection", "http://www.mic.gov.vn/dancu/1.0", ["CongDan"]),
        new(
            CollectedShape.CivilStatus,
            "SoHoTich",
            "urn:cancuoc:ho-tich:1",
            [.. RegisterEntry.Elements.Select(one => one.Name)]
        ),
    ];

    private const int MostNodes = 1_000;
    private const int MostCharacters = 64 * 1024;

    private readonly Stream stream;
    private readonly MeasuredText text;
    private readonly XmlReader xml;
    private Kind kind = Kinds[0];
    private ElementPath record = ElementPath.OfRecord();
    private int valuesBefore;
    private long ordinal;

    public XmlFile(Stream stream)
    {
        this.stream = stream;
        text = new MeasuredText(new StreamReader(stream, RawText.Encoding, leaveOpen: true));
        xml = XmlReader.Create(
            text,
            new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                IgnoreComments = true,
                IgnoreWhitespace = true,
                IgnoreProcessingInstructions = true,
            }
        );
    }

    public override CollectedShape Shape => kind.Shape;

    public override long Position => stream.Position;

    public override Outcome<Done> Open() =>
        Guarded<Done>(() =>
        {
            text.Allow(MostCharacters);
            if (xml.MoveToContent() != XmlNodeType.Element)
                return NotACollection;
            if (
                Kinds.FirstOrDefault(one => one.Root == xml.LocalName && one.Namespace == xml.NamespaceURI)
                is not { } told
            )
                return NotACollection;
            kind = told;
            if (DateTime.TryParse(xml.GetAttribute("ThoiDiemDuLieu"), CultureInfo.InvariantCulture, out var moment))
                AsAt = DateOnly.FromDateTime(moment);
            return Done.It;
        });

    public override Outcome<Optional<CollectedRecord>> Next() =>
        Guarded<Optional<CollectedRecord>>(() =>
        {
            text.Allow(MostCharacters);
            while (xml.Read())
            {
                if (xml.NodeType == XmlNodeType.Element && kind.Records.Contains(xml.LocalName))
                    return ReadRecord();
            }
            return default(Optional<CollectedRecord>);
        });

    public override void Dispose() => xml.Dispose();

    private Outcome<Optional<CollectedRecord>> ReadRecord()
    {
        var line = Line;
        var values = new Dictionary<string, string>(valuesBefore);
        if (kind.Shape == CollectedShape.CivilStatus)
            values[RegisterEntry.Element] = xml.LocalName;
        // Records of a file have the same paths; a file that has ever new ones is not to fill the memory with them.
        record = record.Known > MostNodes ? ElementPath.OfRecord() : record;
        var path = record;
        var (nodes, depth) = (0, xml.Depth);
        while (!xml.IsEmptyElement || path.Above is not null || nodes > 0)
        {
            if (!xml.Read() || (xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
                break;
            if (++nodes > MostNodes)
                return TooLarge.For($"{Line}");
            path = Take(values, path);
        }
        valuesBefore = values.Count;
        return new Optional<CollectedRecord>(new(++ordinal, line, values));
    }

    private ElementPath Take(Dictionary<string, string> values, ElementPath path)
    {
        switch (xml.NodeType)
        {
            case XmlNodeType.Element when !xml.IsEmptyElement:
                return path.Below(xml.LocalName);
            case XmlNodeType.EndElement:
                return path.Above!;
            case XmlNodeType.Text or XmlNodeType.CDATA when path.Above is not null:
                ref var value = ref CollectionsMarshal.GetValueRefOrAddDefault(values, path.Text, out _);
                value += xml.Value.Trim();
                break;
        }
        return path;
    }

    /// <summary>A kind of file.</summary>
    /// <param name="Records">The elements that are records.</param>
    private sealed record Kind(CollectedShape Shape, string Root, string Namespace, string[] Records);

    private int Line => ((IXmlLineInfo)xml).LineNumber;

    private Outcome<T> Guarded<T>(Func<Outcome<T>> read)
        where T : notnull
    {
        try
        {
            return read();
        }
        catch (XmlException fault)
        {
            return NotXml.For($"{fault.LineNumber}: {fault.Message}");
        }
        catch (InvalidDataException)
        {
            return TooLarge.For($"{Line}");
        }
    }
}
