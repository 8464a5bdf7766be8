using CanCuoc.Chip.Lds;
using CsCheck;

namespace CanCuoc.Chip.Tests.Lds;

public sealed class DetailGroupsTests
{
    private static readonly Gen<string?> Text = Gen.OneOf(
        Gen.Const((string?)null),
        Gen.Char["ABCDXYZĐỄđễ 0123"].Array[1, 40].Select(letters => (string?)new string(letters))
    );

    private static readonly Gen<IReadOnlyList<string>> Parts = Gen.Char["ABCĐỄ 012"]
        .Array[1, 12]
        .Select(letters => new string(letters))
        .Array[0, 4]
        .Select(parts => (IReadOnlyList<string>)parts);

    private static readonly Gen<ReadOnlyMemory<byte>?> Image = Gen
        .Byte.Array[1, 400]
        .Select(bytes => (ReadOnlyMemory<byte>?)bytes)
        .Select(Gen.Bool, (bytes, isThere) => isThere ? bytes : null);

    private static readonly Gen<DataGroup11> AnyHolder = Gen.Select(
        Gen.Select(Text, Text, Text, Text),
        Gen.Select(Text, Text, Text),
        Gen.Select(Parts, Parts, Parts, Parts),
        Invented.Day.Nullable(0.3),
        Image,
        (names, words, lists, birth, proof) =>
            new DataGroup11
            {
                Name = names.Item1,
                PersonalNumber = names.Item2,
                Telephone = names.Item3,
                Profession = names.Item4,
                Title = words.Item1,
                Summary = words.Item2,
                Custody = words.Item3,
                OtherNames = lists.Item1,
                PlaceOfBirth = lists.Item2,
                Address = lists.Item3,
                OtherDocuments = lists.Item4,
                BirthDate = birth?.ToString("yyyyMMdd", null),
                ProofOfCitizenship = proof,
            }
    );

    private static readonly Gen<DataGroup12> AnyDocument = Gen.Select(
        Gen.Select(Text, Text, Text, Text),
        Parts,
        Invented.Day.Nullable(0.3),
        Image,
        Image,
        (words, persons, issued, front, rear) =>
            new DataGroup12
            {
                IssuingAuthority = words.Item1,
                Observations = words.Item2,
                TaxOrExit = words.Item3,
                PersonalisedBy = words.Item4,
                OtherPersons = persons,
                IssueDate = issued?.ToString("yyyyMMdd", null),
                PersonalisedAt = issued?.ToString("yyyyMMdd070809", null),
                Front = front,
                Rear = rear,
            }
    );

    [Fact]
    public void DataGroup11_ParsedAgain_SaysTheSame() =>
        AnyHolder.Sample(holder =>
        {
            var read = DataGroup11.Parse(holder.Encode()).Value;
            read.ShouldBeEquivalentTo(holder with { ProofOfCitizenship = read.ProofOfCitizenship });
            Same(read.ProofOfCitizenship, holder.ProofOfCitizenship);
            read.Encode().ShouldBe(holder.Encode());
        });

    [Fact]
    public void DataGroup12_ParsedAgain_SaysTheSame() =>
        AnyDocument.Sample(document =>
        {
            var read = DataGroup12.Parse(document.Encode()).Value;
            read.ShouldBeEquivalentTo(document with { Front = read.Front, Rear = read.Rear });
            Same(read.Front, document.Front);
            Same(read.Rear, document.Rear);
            read.Encode().ShouldBe(document.Encode());
        });

    // the example of ICAO 9303-10 §4.7.11.1, its lengths put right
    [Fact]
    public void DataGroup11_OfTheIcaoExample_IsUnderstood()
    {
        var file = Convert.FromHexString(
            "6B2A"
                + "5C065F0E5F115F2B"
                + "5F0E0B"
                + "534D4954483C3C4A4F484E"
                + "5F110A"
                + "414E59544F574E3C4D4E"
                + "5F2B0419500101"
        );
        var holder = DataGroup11.Parse(file).Value;
        (holder.Name, holder.BirthDate).ShouldBe(("SMITH<<JOHN", "19500101"));
        holder.PlaceOfBirth.ShouldBe(["ANYTOWN", "MN"]);
    }

    [Fact]
    public void DataGroup12_WithTimesTwoDigitsInAByte_ReadsThemAsDigits()
    {
        var document = DataGroup12
            .Parse(Convert.FromHexString("6C17" + "5C045F265F55" + "5F260420260301" + "5F550720260301101112"))
            .Value;
        (document.IssueDate, document.PersonalisedAt).ShouldBe(("20260301", "20260301101112"));
    }

    [Theory]
    [InlineData("", "nothing")]
    [InlineData("6B00", "no list of tags")]
    [InlineData("6B075F0E04414243445C00", "the list after a field")]
    [InlineData("6B0E5C025F0E5F0E01415F0E0142", "a field twice")]
    [InlineData("6B0A5C025F0E5F0E02C328", "no UTF-8")]
    [InlineData("6B0A5C025F2B5F2B021950", "half a date")]
    [InlineData("6B0C5C025F2B5F2B041950010A", "a date with a letter")]
    [InlineData("6B085C01A0A003020101", "names announced that do not come")]
    [InlineData("6B0C5C01A0A0070201025F0F0141", "fewer names than announced")]
    [InlineData("6B095C01A0A0045F0F0141", "names without their number")]
    [InlineData("6B055C025F0E5F", "half a tag")]
    [InlineData("6C025C00", "the tag of another group")]
    public void DataGroup11_OfRubbish_IsRefused(string hex, string why)
    {
        var refusal = DataGroup11.Parse(Convert.FromHexString(hex)).Refusal.ShouldNotBeNull(why);
        (refusal.Code, refusal.About).ShouldBe(("CHI-69", "DG11"));
    }

    [Fact]
    public void Parse_OfADamagedGroup_NeverThrows() =>
        Gen.Select(AnyHolder, AnyDocument, Gen.Int[0, 1_000], Gen.Byte)
            .Sample(
                (holder, document, place, value) =>
                {
                    byte[] first = holder.Encode(),
                        second = document.Encode();
                    first[place % first.Length] = value;
                    second[place % second.Length] = value;
                    _ = DataGroup11.Parse(first);
                    _ = DataGroup12.Parse(second);
                }
            );

    private static void Same(ReadOnlyMemory<byte>? read, ReadOnlyMemory<byte>? written) =>
        read?.ToArray().ShouldBe(written?.ToArray());
}
