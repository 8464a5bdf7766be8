using System.Formats.Asn1;
using System.Globalization;
using System.Numerics;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Lds;

/// <summary>Reads DG13 into values; the refusal names the item that could not be understood.</summary>
internal sealed class DataGroup13Reader
{
    private static readonly Asn1Tag Printable = new(UniversalTagNumber.PrintableString);

    private readonly Dictionary<int, string> texts = [];
    private readonly Dictionary<int, string[]> names = [];
    private int? failed;

    public static Outcome<DataGroup13> Read(ReadOnlyMemory<byte> content)
    {
        var reader = new DataGroup13Reader();
        try
        {
            reader.ReadItems(content);
        }
        catch (AsnContentException)
        {
            return DataGroup13.Malformed;
        }
        var group = reader.Understand();
        return reader.failed is { } item ? DataGroup13.NotUnderstood.For($"DG13, {item}") : group;
    }

    // cards in the field need not sort the set as DER asks, so the rules are BER's
    private void ReadItems(ReadOnlyMemory<byte> content)
    {
        var outer = new AsnReader(content, AsnEncodingRules.BER);
        var group = outer.ReadSequence();
        outer.ThrowIfNotEmpty();
        if (
            group.ReadInteger() != DataGroup13Writer.Version
            || group.ReadObjectIdentifier() != DataGroup13Writer.ObjectIdentifier
        )
            throw new AsnContentException();
        var items = group.ReadSetOf(skipSortOrderValidation: true);
        group.ThrowIfNotEmpty();
        while (items.HasData)
            ReadItem(items.ReadSequence());
    }

    private void ReadItem(AsnReader item)
    {
        var number = item.ReadInteger();
        if (number < BigInteger.One || number > byte.MaxValue)
            throw new AsnContentException();
        if (item.PeekTag().HasSameClassAndValue(Asn1Tag.Sequence))
            names[(int)number] = ReadNames(item.ReadSequence());
        else
            texts[(int)number] = ReadText(item);
        item.ThrowIfNotEmpty();
    }

    private static string[] ReadNames(AsnReader sequence)
    {
        var read = new List<string>();
        while (sequence.HasData)
            read.Add(ReadText(sequence));
        return [.. read];
    }

    private static string ReadText(AsnReader reader) =>
        reader.ReadCharacterString(
            reader.PeekTag().HasSameClassAndValue(Printable)
                ? UniversalTagNumber.PrintableString
                : UniversalTagNumber.UTF8String
        );

    private DataGroup13 Understand() =>
        new()
        {
            Number = Required(1, text => PersonalNumber.Read(text)),
            Name = Required(2, NameOf),
            Birth = Required(3, text => PartialDate.Read(text)),
            Sex = Required(4, text => Sex.Read(text)),
            Nationality = Required(5, CountryOf)!,
            EthnicGroup = texts.ContainsKey(6) ? Required(6, EthnicGroup.ReadName) : null,
            Religion = texts.ContainsKey(7) ? Required(7, ReligionOf) : null,
            PlaceOfOrigin = texts.GetValueOrDefault(8),
            PermanentResidence = texts.GetValueOrDefault(9),
            DistinguishingFeatures = texts.GetValueOrDefault(10),
            Issued = Required(11, DayOf),
            Expires = texts.GetValueOrDefault(12) is null or DataGroup13Writer.NeverExpires
                ? null
                : Required(12, DayOf),
            Father = NameAt(13, 0),
            Mother = NameAt(13, 1),
            Spouse = NameAt(14, 0),
            OldNumber = texts.GetValueOrDefault(15),
            ChipSerial = texts.GetValueOrDefault(16),
        };

    private T? Required<T>(int item, Func<string, Outcome<T>> read)
        where T : notnull
    {
        if (texts.TryGetValue(item, out var text) && !read(text).IsRefused(out _, out var value))
            return value;
        failed ??= item;
        return default;
    }

    private PersonName? NameAt(int item, int place)
    {
        if (!names.TryGetValue(item, out var all) || place >= all.Length || all[place].Length == 0)
            return null;
        if (!NameOf(all[place]).IsRefused(out _, out var name))
            return name;
        failed ??= item;
        return null;
    }

    private static Outcome<PersonName> NameOf(string text) =>
        PersonName.Read(text).IsRefused(out var refusal, out var reading) ? refusal : reading.Name;

    private static Outcome<Country> CountryOf(string text) =>
        Country.All.FirstOrDefault(country => country.Wording.Vietnamese == text) is { } found
            ? found
            : Country.Read(text);

    private static Outcome<Religion> ReligionOf(string text) =>
        Religion.All.FirstOrDefault(religion => religion.Wording.Vietnamese == text) is { } found
            ? found
            : Religion.Read(text);

    private static Outcome<DateOnly> DayOf(string text) =>
        DateOnly.TryParseExact(text, DataGroup13Writer.DateFormat, CultureInfo.InvariantCulture, default, out var day)
            ? day
            : PartialDate.NotADate;
}
