using System.Formats.Asn1;
using System.Globalization;
using CanCuoc.Chip.Tlv;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Lds;

/// <summary>SEQUENCE { INTEGER 1, OBJECT IDENTIFIER, SET OF SEQUENCE { INTEGER item, value } }, under the tag of DG13, in DER.</summary>
internal static class DataGroup13Writer
{
    public const int Version = 1;

    /// <summary>ISO/IEC 10646, UTF-8.</summary>
    public const string ObjectIdentifier = "1.0.10646.1.0.8";

    public const string DateFormat = "dd/MM/yyyy";

    public const string NeverExpires = "Không thời hạn";

    public static byte[] Write(DataGroup13 group)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteInteger(Version);
            writer.WriteObjectIdentifier(ObjectIdentifier);
            using (writer.PushSetOf())
            {
                foreach (var (item, text) in Texts(group))
                    WriteText(writer, item, text);
                if (group.Father is not null || group.Mother is not null)
                    WriteNames(writer, 13, [group.Father, group.Mother]);
                if (group.Spouse is not null)
                    WriteNames(writer, 14, [group.Spouse]);
            }
        }
        return TlvObject.Of(FileIdentifier.DG13.Tag, writer.Encode());
    }

    private static IEnumerable<(int Item, string? Text)> Texts(DataGroup13 group) =>
        [
            (1, group.Number.ToString()),
            (2, group.Name.Full),
            (3, group.Birth.ToString()),
            (4, group.Sex.Wording.Vietnamese),
            (5, group.Nationality.Wording.Vietnamese),
            (6, group.EthnicGroup?.Name),
            (7, group.Religion?.Wording.Vietnamese),
            (8, group.PlaceOfOrigin),
            (9, group.PermanentResidence),
            (10, group.DistinguishingFeatures),
            (11, DateText(group.Issued)),
            (12, group.Expires is { } day ? DateText(day) : NeverExpires),
            (15, group.OldNumber),
            (16, group.ChipSerial),
        ];

    private static string DateText(DateOnly day) => day.ToString(DateFormat, CultureInfo.InvariantCulture);

    private static void WriteText(AsnWriter writer, int item, string? text)
    {
        if (string.IsNullOrEmpty(text))
            return;
        using (writer.PushSequence())
        {
            writer.WriteInteger(item);
            writer.WriteCharacterString(UniversalTagNumber.UTF8String, text);
        }
    }

    // the place tells who it is: an unknown name is an empty one
    private static void WriteNames(AsnWriter writer, int item, ReadOnlySpan<PersonName?> names)
    {
        using (writer.PushSequence())
        {
            writer.WriteInteger(item);
            using (writer.PushSequence())
            {
                foreach (var name in names)
                    writer.WriteCharacterString(UniversalTagNumber.UTF8String, name?.Full ?? "");
            }
        }
    }
}
