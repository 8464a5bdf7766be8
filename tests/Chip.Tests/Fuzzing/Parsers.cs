using CanCuoc.Chip.Apdu;
using CanCuoc.Chip.Lds;
using CanCuoc.Chip.Tests.Channel;
using CanCuoc.Chip.Tests.Trust;
using CanCuoc.Chip.Tlv;
using CanCuoc.Chip.Trust;

namespace CanCuoc.Chip.Tests.Fuzzing;

/// <summary>Every parser that takes bytes from a card, a terminal or a file.</summary>
internal static class Parsers
{
    private static readonly LogicalDataStructure Card = SpecimenSigners.Card();

    public static readonly IReadOnlyList<Parser> All =
    [
        new("TLV", Card.Encode(), ReadsTlv),
        new(
            "command",
            Convert.FromHexString("00A4040C07A0000002471001"),
            bytes => CommandApdu.Parse(bytes).Refusal is null
        ),
        new("answer", Convert.FromHexString("60145F019000"), bytes => ResponseApdu.Parse(bytes).Refusal is null),
        new("EF.COM", WorkedExample.CommonDataElements, bytes => CommonDataElements.Parse(bytes).Refusal is null),
        OfFile(FileIdentifier.DG1, bytes => DataGroup1.Parse(bytes).Refusal is null),
        OfFile(FileIdentifier.DG2, bytes => DataGroup2.Parse(bytes).Refusal is null),
        new("JPEG 2000", Invented.Jpeg2000File, bytes => FaceImage.FromFile(bytes).Refusal is null),
        OfFile(FileIdentifier.DG13, bytes => DataGroup13.Parse(bytes).Refusal is null),
        OfFile(FileIdentifier.SOD, ReadsSecurityObject),
        new("chip image", Card.Encode(), bytes => LogicalDataStructure.Parse(bytes).Refusal is null),
        new("zone", Card.DataGroup1.Zone.Encode(), bytes => MachineReadableZone.Parse(bytes).Refusal is null),
        new("certificate", SpecimenSigners.Country.RawData, bytes => TrustStore.Parse(bytes).Refusal is null),
    ];

    public static Parser Named(string name) => All.Single(parser => parser.Name == name);

    private static Parser OfFile(FileIdentifier file, Func<byte[], bool> reads) =>
        new(file.ToString(), Card.Files[file].ToArray(), reads);

    /// <summary>Reads object after object, and what is in them, to the depth that cards have.</summary>
    private static bool ReadsTlv(byte[] bytes) => ReadsTlv(bytes, depth: 8);

    private static bool ReadsTlv(ReadOnlyMemory<byte> bytes, int depth)
    {
        var reader = new TlvReader(bytes);
        while (reader.TryRead(out _, out var value))
        {
            if (depth > 0)
                ReadsTlv(value, depth - 1);
        }
        return reader.IsAtEnd;
    }

    private static bool ReadsSecurityObject(byte[] bytes) =>
        !DocumentSecurityObject.Parse(bytes).IsRefused(out _, out var security) && security.IsSignedByItsCertificate();
}
