using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>The fields that records are compared in, and what each outcome is called to an officer.</summary>
internal static class OutcomeWords
{
    private static readonly Wording Unsaid = new("ít nhất một hồ sơ không ghi", "one of the records does not say");

    /// <summary>In the order of the fields of a pattern.</summary>
    public static readonly IReadOnlyList<Wording> Fields =
    [
        new("Họ và tên", "Name"),
        new("Ngày sinh", "Date of birth"),
        new("Giới tính", "Sex"),
        new("Quê quán", "Place of origin"),
        new("Họ và tên cha", "Father's name"),
        new("Họ và tên mẹ", "Mother's name"),
    ];

    /// <summary>What comparing each field came to.</summary>
    public static IEnumerable<Wording> Of(LinkagePattern pattern) =>
        [
            Of(pattern.Name),
            Of(pattern.Birth),
            Of(pattern.Sex),
            Of(pattern.Origin),
            Of(pattern.Father),
            Of(pattern.Mother),
        ];

    public static Wording Of(NameOutcome outcome) =>
        outcome switch
        {
            NameOutcome.Unknown => Unsaid,
            NameOutcome.Same => new("giống hệt", "the same"),
            NameOutcome.OtherTones => new("chỉ khác dấu thanh", "only the tones differ"),
            NameOutcome.OtherMarks => new("chỉ khác dấu thanh và dấu của chữ", "only tones and marks differ"),
            NameOutcome.SoundsAlike => new("i và y viết thay nhau", "i is written for y"),
            NameOutcome.OtherOrder => new("cùng các chữ, khác thứ tự", "the same words in another order"),
            NameOutcome.OneSlip => new("một chữ khác nhau như gõ nhầm", "one word differs by a slip of the hand"),
            NameOutcome.MiddleLeftOut => new("một hồ sơ thiếu chữ đệm", "a middle name is left out"),
            NameOutcome.OtherMiddle => new("khác một chữ đệm", "one middle name is another"),
            NameOutcome.OtherGiven => new("cùng họ và chữ đệm, khác tên", "another given name, all else alike"),
            NameOutcome.OtherFamily => new("cùng chữ đệm và tên, khác họ", "another family name, all else alike"),
            NameOutcome.WordsNear => new("từng chữ gần giống nhau", "every word is near to one of the other"),
            _ => new("khác hẳn", "another name altogether"),
        };

    public static Wording Of(BirthOutcome outcome) =>
        outcome switch
        {
            BirthOutcome.Same => new("cùng ngày", "the same day"),
            BirthOutcome.Agreeing => new("một hồ sơ ghi ít hơn, phần đã ghi khớp", "one says less, and nothing else"),
            BirthOutcome.Swapped => new("ngày và tháng đổi chỗ", "day and month changed places"),
            BirthOutcome.NewYear => new("một hồ sơ ghi ngày 1 tháng 1 cùng năm", "one says 1 January of the same year"),
            BirthOutcome.OneDigitOther => new("khác một chữ số", "one digit is another"),
            BirthOutcome.Lunar => new("một hồ sơ ghi ngày âm lịch", "one is the other by the lunar calendar"),
            BirthOutcome.SameYear => new("cùng năm, khác ngày", "the same year, another day"),
            BirthOutcome.NearYear => new(
                "cùng ngày và tháng, năm lệch một hoặc hai",
                "the same day and month, one or two years apart"
            ),
            _ => new("khác hẳn", "another date altogether"),
        };

    public static Wording Of(SexOutcome outcome) =>
        outcome switch
        {
            SexOutcome.Unknown => Unsaid,
            SexOutcome.Same => new("giống nhau", "the same"),
            _ => new("khác nhau", "another"),
        };

    public static Wording Of(PlaceOutcome outcome) =>
        outcome switch
        {
            PlaceOutcome.Unknown => Unsaid,
            PlaceOutcome.Same => new("cùng một xã theo đơn vị hiện nay", "the same commune by today's units"),
            PlaceOutcome.Near => new("cùng tỉnh, khác xã", "the same province, another commune"),
            _ => new("khác tỉnh", "another province"),
        };
}
